import { compareIds, itemTitle, rowsOf } from '../../catalog/lookup';
import type { Edition } from '../../catalog/types';
import { FORMAT_VERSION, ITEMS_KEY } from '../../format/fields';
import { newRowLines } from '../../format/newRow';
import { headingOf } from '../../model/headings';

/**
 * The text of a checklist without answers. It has every row of the edition with the key for its answer;
 * comments name the sections and the rows.
 */
export function newChecklist(edition: Edition): string {
  const head = [`kakunin: ${FORMAT_VERSION}`, `様式: ${edition.id}`, '', `${ITEMS_KEY}:`];
  const ids = rowsOf(edition).map(({ id }) => id);
  const rows = formLines(edition, ids).map((line) => `  ${line}`);
  return `${[...head, ...rows].join('\n')}\n`;
}

/** The lines below 項目, without indentation: all headings of the edition and the rows, which must be in its order. */
export function formLines(edition: Edition, rows: readonly string[]): readonly string[] {
  const lines: string[] = [];
  const waiting = rows.values();
  let next = waiting.next().value;
  let part: unknown;
  let section: unknown;
  for (const place of rowsOf(edition)) {
    // Own rows, at the end of their Part.
    for (
      ;
      next !== undefined && compareIds(edition, next, place.id) < 0;
      next = waiting.next().value
    ) {
      lines.push(...newRowLines(next));
    }
    if (place.part !== part) lines.push(`# ${headingOf(place.part)}`);
    if (place.section !== section) lines.push(`# ${headingOf(place.section)}`);
    ({ part, section } = place);
    if (next !== place.id) continue;
    lines.push(...newRowLines(next, itemTitle(place)));
    next = waiting.next().value;
  }
  for (; next !== undefined; next = waiting.next().value) lines.push(...newRowLines(next));
  return lines;
}
