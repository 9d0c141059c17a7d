import type { PartKey } from '../../format/ids';
import { PART_KEYS, partKeyOf } from '../../format/ids';
import { factOfRow } from '../../model/factOfRow';
import { isEmpty, resolveAlias } from '../../parse/tree';
import type { Rule } from '../rule';

/** Counts the rows of a Part that still have to be discussed. */
export const itemsUnanswered: Rule<
  'items-unanswered',
  { readonly part: PartKey; readonly count: number }
> = {
  id: 'items-unanswered',
  severity: 'information',
  *checkFile({ checklist: { items, rows } }) {
    if (!items) return;
    const parts = rows.map((row) => unansweredPart(row));
    for (const part of PART_KEYS) {
      const count = parts.filter((each) => each === part).length;
      if (count === 0) continue;
      yield { part, count, span: items.keySpan, fixes: [] };
    }
  },
  message: ({ part, count }, t) => t('{part}: {count} rows are not answered yet.', { part, count }),
  help: (t) => ({
    meaning: t('A Part has rows without answer; how many.'),
    why: t('It shows what still has to be discussed.'),
  }),
  example: {
    before: ['    初回確認:'],
    after: ['    初回確認: はい'],
  },
};

/** The Part of a row without any answer. Other rules report a text that is not an answer. */
const unansweredPart = factOfRow((row) => {
  if (row.status !== '未確認') return undefined;
  const { value } = row.entry;
  const answer = row.field('初回確認');
  const isMap = resolveAlias(value)?.kind === 'map';
  const unanswered = isMap ? answer?.text == null && !answer?.locked : isEmpty(value);
  return unanswered ? partKeyOf(row.id) : undefined;
});
