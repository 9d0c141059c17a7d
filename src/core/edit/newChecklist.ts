import { itemTitle, rowsOf } from '../catalog/lookup';
import type { Edition } from '../catalog/types';
import { FORMAT_VERSION, ITEMS_KEY } from '../format/fields';
import { newRowLines } from '../format/newRow';
import { headingOf } from '../model/headings';

/**
 * The text of a checklist in which nothing is answered: every row of the edition with the line of its
 * answer, sections and rows named in comments. Values are added by operations.
 */
export function newChecklist(edition: Edition): string {
  const head = [`kakunin: ${FORMAT_VERSION}`, `様式: ${edition.id}`, '', `${ITEMS_KEY}:`];
  const rows = formLines(edition, () => true).map((line) => `  ${line}`);
  return `${[...head, ...rows].join('\n')}\n`;
}

/** The lines below 項目, at the left edge: all headings of the edition, and the rows that are wanted. */
export function formLines(edition: Edition, isWanted: (id: string) => boolean): readonly string[] {
  const lines: string[] = [];
  let part: unknown;
  let section: unknown;
  for (const place of rowsOf(edition)) {
    if (place.part !== part) lines.push(`# ${headingOf(place.part)}`);
    if (place.section !== section) lines.push(`# ${headingOf(place.section)}`);
    ({ part, section } = place);
    if (isWanted(place.id)) lines.push(...newRowLines(place.id, itemTitle(place)));
  }
  return lines;
}
