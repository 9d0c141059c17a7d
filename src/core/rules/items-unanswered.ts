import type { Row } from '../model/checklist';
import { partKeyOf } from '../model/checklist';
import { isEmpty, resolveAlias } from '../parse/tree';
import type { FileRule } from './rule';

/** How much of a Part is still to be talked about. */
export const itemsUnanswered: FileRule = {
  id: 'items-unanswered',
  scope: 'file',
  *check({ checklist: { items, rows } }) {
    if (!items) return;
    for (const part of ['Part1', 'Part2'] as const) {
      const count = rows.filter((row) => partKeyOf(row.id) === part && isUnanswered(row)).length;
      if (count === 0) continue;
      yield { rule: 'items-unanswered', part, count, span: items.keySpan, fixes: [] };
    }
  },
};

/** Has no answer at all: another text than an answer is told as such already. */
function isUnanswered(row: Row): boolean {
  if (row.status !== '未確認') return false;
  const { value } = row.entry;
  if (resolveAlias(value)?.kind !== 'map') return isEmpty(value);
  const answer = row.field('初回確認');
  return answer?.text == null && !answer?.locked;
}
