import type { RowPlace } from '../catalog/lookup';
import { rowById } from '../catalog/lookup';
import type { Edition, Part, Section } from '../catalog/types';
import type { Entry, MapNode } from '../parse/tree';
import type { TextEdit } from '../text/span';
import { headingOf, headingsIn } from './headings';

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
  const below = { start: items.span.start, end: text.length };
  const headed = new Set<Part | Section>(
    headingsIn(text, below, edition).map(({ names }) => names),
  );
  const there = new Set([...headed, ...rows.flatMap(({ part, section }) => [part, section])]);
  const found = new Map<string, readonly string[]>();
  for (const id of added) {
    const place = rowById(edition, id);
    if (!place) continue;
    const next = rowBehind(rows, place);
    const opened: (Part | Section)[] = [];
    if (!there.has(place.part) && (!next || headed.has(next.part))) opened.push(place.part);
    if (!there.has(place.section) && (!next || headed.has(next.section)))
      opened.push(place.section);
    for (const each of [place.part, place.section]) there.add(each);
    if (opened.length > 0) found.set(id, opened.map(headingOf));
  }
  return found;
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
