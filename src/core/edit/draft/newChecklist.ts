import { itemTitle, rowsOf } from '../../catalog/lookup';
import type { Edition } from '../../catalog/types';
import { headingOf } from '../../model/headings';

/**
 * The text of a checklist in which nothing is answered: every row of the edition with its
 * `初回確認:` line, sections and rows named in comments. Values are added by operations.
 */
export function newChecklist(edition: Edition): string {
  const lines = ['kakunin: 1', `様式: ${edition.id}`, '', '項目:'];
  let part: unknown;
  let section: unknown;
  for (const place of rowsOf(edition)) {
    if (place.part !== part) lines.push(`  # ${headingOf(place.part)}`);
    if (place.section !== section) lines.push(`  # ${headingOf(place.section)}`);
    ({ part, section } = place);
    lines.push(`  ${place.id}: # ${itemTitle(place)}`, '    初回確認:');
  }
  return `${lines.join('\n')}\n`;
}
