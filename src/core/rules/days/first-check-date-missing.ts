import type { PartKey } from '../../format/ids';
import { PART_KEYS, partKeyOf } from '../../format/ids';
import { findEntry, isEmpty, resolveAlias } from '../../parse/tree';
import type { FixKind } from '../../problems/fix';
import { valueIn } from '../fixes';
import type { Rule } from '../rule';

const ADD_FIRST_CHECK_DATE: FixKind = {
  id: 'add-first-check-date',
  title: (fix, t) => t('Enter {day} as the 初回確認日', { day: valueIn(fix) }),
};

/** Answers are those of the first meeting, and the form asks for its day in the head of the column. */
export const firstCheckDateMissing: Rule<'first-check-date-missing', { readonly part: PartKey }> = {
  id: 'first-check-date-missing',
  severity: 'warning',
  *checkFile({ checklist, today }) {
    const days = findEntry(checklist.top, '初回確認日');
    const place = days ?? checklist.items;
    if (!place) return;
    if (days && resolveAlias(days.value)?.kind !== 'map' && !isEmpty(days.value)) return;
    for (const part of PART_KEYS) {
      const field = `初回確認日.${part}` as const;
      const value = checklist.head(field);
      if (value?.locked || value?.text != null) continue;
      if (!checklist.rows.some(({ id, answer }) => answer && partKeyOf(id) === part)) continue;
      yield {
        part,
        span: place.keySpan,
        field,
        fixes: [
          {
            kind: ADD_FIRST_CHECK_DATE,
            operations: [{ kind: 'set', item: null, field, value: today, seen: null }],
            safe: false,
            preferred: true,
          },
        ],
      };
    }
  },
  message: ({ part }, t) =>
    t('{part} has answers and no 初回確認日. Enter the day of the first meeting.', { part }),
  help: (t) => ({
    meaning: t('A Part has answers and no 初回確認日.'),
    why: t(
      'An answer is that of the first meeting; the form has its day in the head of the column.',
    ),
  }),
  example: {
    before: ['項目:', '  P1-A-1:', '    初回確認: はい'],
    after: ['初回確認日:', '  Part1: 2026-09-07', '項目:', '  P1-A-1:', '    初回確認: はい'],
  },
};
