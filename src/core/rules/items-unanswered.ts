import { PART_KEYS, partKeyOf } from '../format/ids';
import { factOfRow } from '../model/factOfRow';
import { isEmpty, resolveAlias } from '../parse/tree';
import type { FileRule } from './rule';

/** How much of a Part is still to be talked about. */
export const itemsUnanswered: FileRule = {
  id: 'items-unanswered',
  scope: 'file',
  *check({ checklist: { items, rows } }) {
    if (!items) return;
    const parts = rows.map((row) => unansweredPart(row));
    for (const part of PART_KEYS) {
      const count = parts.filter((each) => each === part).length;
      if (count === 0) continue;
      yield { rule: 'items-unanswered', part, count, span: items.keySpan, fixes: [] };
    }
  },
};

/** The Part of a row without any answer: another text than an answer is told as such already. */
const unansweredPart = factOfRow((row) => {
  if (row.status !== '未確認') return undefined;
  const { value } = row.entry;
  const answer = row.field('初回確認');
  const isMap = resolveAlias(value)?.kind === 'map';
  const unanswered = isMap ? answer?.text == null && !answer?.locked : isEmpty(value);
  return unanswered ? partKeyOf(row.id) : undefined;
});
