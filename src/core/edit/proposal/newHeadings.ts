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
 * The headings to write above added rows, by the id of the row below them: those of Parts and sections
 * that have neither a row nor a heading yet. No heading is written above rows of another Part or section
 * without heading, because they would then be below the wrong one.
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
    const next = nextInForm(rows, place);
    const prefixesOfNext = next && prefixesOf(next);
    const opened = [place.part, place.section].filter((_, level) => {
      const prefix = prefixesOf(place)[level] ?? '';
      return !there.has(prefix) && (!prefixesOfNext || headed.has(prefixesOfNext[level] ?? ''));
    });
    for (const prefix of prefixesOf(place)) there.add(prefix);
    if (opened.length > 0) found.set(id, opened.map(headingOf));
  }
  return found;
}

/** The Parts and sections that have a heading, as prefixes of the ids of their rows. */
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

/** Adds the headings, one per line, above the lines that the edit inserts, with the same indentation. */
export function withHeadings(
  edit: TextEdit,
  headings: readonly string[],
  newline: string,
): TextEdit {
  const [, lineBreak = '', indent = ''] = /^([\r\n]*)([ \t]*)/.exec(edit.newText) ?? [];
  const lines = headings.map((heading) => `${indent}# ${heading}${newline}`).join('');
  return { ...edit, newText: lineBreak + lines + edit.newText.slice(lineBreak.length) };
}

/** The row of `rows` that is next in the form. */
function nextInForm(rows: readonly RowPlace[], { index }: RowPlace): RowPlace | undefined {
  let first: RowPlace | undefined;
  for (const row of rows) {
    if (row.index > index && (!first || row.index < first.index)) first = row;
  }
  return first;
}
