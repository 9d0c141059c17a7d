import type { Translate } from '../core/problems/translate';

/** Texts of the matrix page. The host translates them, so the page does not handle languages. */
export type MatrixStrings = Readonly<Record<keyof ReturnType<typeof matrixStrings>, string>>;

/** The page replaces `{0}`. The words of the form stay Japanese. */
export function matrixStrings(t: Translate) {
  return {
    title: t('Division of roles over all contracts'),
    noSystem: t('(no 対象システム)'),
    summary: t('{0} contracts, {1} rows with findings', { 0: '{0}', 1: '{1}' }),
    filter: t('Rows to show'),
    all: t('All rows'),
    found: t('With findings'),
    part: t('Only {0}', { 0: '{0}' }),
    row: t('Row'),
    notInContract: t('not in this contract'),
    noWording: t('No 合意内容.'),
    open: t('Enter or a click opens the row in its contract.'),
    nothing: t('No row to show.'),
    detail: t('The chosen cell'),
  };
}
