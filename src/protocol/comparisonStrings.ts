import { hiddenCharacterNames } from '../core/problems/hiddenCharacterNames';
import type { Translate } from '../core/problems/translate';

/** Texts of the comparison page. The host translates them, so the page does not handle languages. */
export type ComparisonStrings = Readonly<
  Record<keyof ReturnType<typeof comparisonStrings>, string>
>;

/** The page replaces `{0}`. The words of the form stay Japanese. */
export function comparisonStrings(t: Translate) {
  return {
    before: t('Before'),
    after: t('After'),
    field: t('Field'),
    content: t('Text of the form'),
    head: t('Parties, contract and dates'),
    others: t('Other keys of the file'),
    otherRows: t('Rows that are in no edition'),
    unchanged: t('Rows without change: {0}', { 0: '{0}' }),
    added: t('Row added'),
    removed: t('Row removed'),
    altered: t('Altered'),
    internal: t('Internal: not for the other party'),
    empty: t('(none)'),
    textDiff: t('Open the text diff'),
    inDiff: t('In the text diff'),
    inTable: t('In the table'),
    line: t('Line {0}', { 0: '{0}' }),
    attention: t('Attention: {count}', { count: '{0}' }),
    progress: t('Settled rows: {0} of {1} before, {2} of {3} after', {
      0: '{0}',
      1: '{1}',
      2: '{2}',
      3: '{3}',
    }),
    status: t('Status {0}, before {1}', { 0: '{0}', 1: '{1}' }),
    settled: t('Settled'),
    cannotCompare: t('These versions cannot be compared'),
    changedRows: t('{0} rows', { 0: '{0}' }),
    ...hiddenCharacterNames(t),
  };
}
