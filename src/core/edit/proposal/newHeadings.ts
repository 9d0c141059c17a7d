import type { RowPlace } from '../../catalog/lookup';
import { rowById } from '../../catalog/lookup';
import type { Edition } from '../../catalog/types';
import type { Entry, MapNode } from '../../parse/tree';
import { contentEnd } from '../../text/contentEnd';
import type { TextEdit } from '../../text/span';
import { gapBelow, headingOf, headingsIn } from '../../model/headings';

interface Rows {
  readonly text: string;
  /** The key 項目. */
  readonly items: Entry;
  readonly map: MapNode;
}

/**
 * The headings to write above rows that are added: those a new checklist has, of Parts and sections
 * without row and without heading so far. From the id of a row to the headings above it. None where
 * rows follow that have no heading of their own: those would come to stand below the wrong one.
 */
export function newHeadings(
  { text, items, map }: Rows,
  added: readonly string[],
  edition: Edition,
): ReadonlyMap<string, readonly string[]> {
  const rows = map.entries.flatMap(({ key }) => rowById(edition, key) ?? []);
  const headed = headedIn(text, { items, map }, edition);
  const there = new Set([...headed, ...rows.flatMap(prefixesOf)]);
  const found = new Map<string, readonly string[]>();
  for (const id of added) {
    const place = rowById(edition, id);
    if (!place) continue;
    const next = rowBehind(rows, place);
    const beside = next && prefixesOf(next);
    const opened = [place.part, place.section].filter((_, level) => {
      const prefix = prefixesOf(place)[level] ?? '';
      return !there.has(prefix) && (!beside || headed.has(beside[level] ?? ''));
    });
    for (const prefix of prefixesOf(place)) there.add(prefix);
    if (opened.length > 0) found.set(id, opened.map(headingOf));
  }
  return found;
}

/** What has a heading, by what the ids of its rows begin with. */
function headedIn(
  text: string,
  { items, map }: Omit<Rows, 'text'>,
  edition: Edition,
): ReadonlySet<string> {
  const starts = [items.keySpan.end, ...map.entries.map(({ span }) => contentEnd(text, span))];
  const headings = starts.flatMap((start, index) => {
    const [above, below] = [map.entries[index - 1]?.key, map.entries[index]?.key];
    return headingsIn(text, gapBelow(text, start, { above, below }), edition);
  });
  return new Set(headings.map(({ prefix }) => prefix));
}

/** `P1-`, `P1-A-`. */
function prefixesOf({ part, section }: RowPlace): readonly string[] {
  return [`${part.id}-`, `${part.id}-${section.letter}-`];
}

/** The headings, each a line, above the lines that the edit inserts, indented as those are. */
export function withHeadings(
  edit: TextEdit,
  headings: readonly string[],
  newline: string,
): TextEdit {
  const [, lineBreak = '', indent = ''] = /^([\r\n]*)([ \t]*)/.exec(edit.newText) ?? [];
  const lines = headings.map((heading) => `${indent}# ${heading}${newline}`).join('');
  return { ...edit, newText: lineBreak + lines + edit.newText.slice(lineBreak.length) };
}

/** Of the rows that come later in the form, the first. */
function rowBehind(rows: readonly RowPlace[], { index }: RowPlace): RowPlace | undefined {
  let first: RowPlace | undefined;
  for (const row of rows) {
    if (row.index > index && (!first || row.index < first.index)) first = row;
  }
  return first;
}
