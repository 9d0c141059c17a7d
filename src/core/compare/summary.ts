import { fieldLabel } from '../format/fields';
import type { Translate } from '../problems/translate';
import type { ChangeCounts, RowCount } from './changeCounts';
import { countChanges } from './changeCounts';
import type { Comparison } from './comparison';

/** What changed, in one sentence: `3件が完了、1件が「いいえ」に戻りました。` */
export function summaryOf(comparison: Comparison, t: Translate): string {
  switch (comparison.difference) {
    case 'nothing':
      return t('Nothing changed.');
    case 'dress':
      return t('Only comments, order or formatting changed.');
    case 'agreement':
      return sentence(countChanges(comparison), t);
  }
}

/** A part of the sentence, in its forms for the middle and for the end. */
interface Clause {
  readonly middle: string;
  readonly last: string;
}

function sentence(counts: ChangeCounts, t: Translate): string {
  const rows = ROW_COUNTS.filter((name) => counts[name] > 0);
  const clauses = [
    ...rows.map((name) => ROW_CLAUSES[name](counts[name], t)),
    ...(counts.head.length > 0 ? [headClause(counts.head.map(fieldLabel).join('・'), t)] : []),
    ...(counts.otherKeys > 0 ? [otherClause(counts.otherKeys, t)] : []),
  ];
  const end = clauses.length - 1;
  return clauses.map(({ middle, last }, at) => (at === end ? last : middle)).join(t(', '));
}

/** In the order of the sentence. */
const ROW_CLAUSES: Readonly<Record<RowCount, (count: number, t: Translate) => Clause>> = {
  completed: (count, t) => ({
    middle: t('{count} completed', { count }),
    last: t('{count} completed.', { count }),
  }),
  confirmed: (count, t) => ({
    middle: t('{count} confirmed', { count }),
    last: t('{count} confirmed.', { count }),
  }),
  answeredNo: (count, t) => ({
    middle: t('{count} answered No', { count }),
    last: t('{count} answered No.', { count }),
  }),
  notApplicable: (count, t) => ({
    middle: t('{count} set to not applicable', { count }),
    last: t('{count} set to not applicable.', { count }),
  }),
  backToNo: (count, t) => ({
    middle: t('{count} back to No', { count }),
    last: t('{count} back to No.', { count }),
  }),
  reopened: (count, t) => ({
    middle: t('{count} back to not completed', { count }),
    last: t('{count} back to not completed.', { count }),
  }),
  backToOpen: (count, t) => ({
    middle: t('{count} back to unanswered', { count }),
    last: t('{count} back to unanswered.', { count }),
  }),
  added: (count, t) => ({
    middle: t('{count} added', { count }),
    last: t('{count} added.', { count }),
  }),
  removed: (count, t) => ({
    middle: t('{count} removed', { count }),
    last: t('{count} removed.', { count }),
  }),
  agreements: (count, t) => ({
    middle: t('agreement changed in {count}', { count }),
    last: t('agreement changed in {count}.', { count }),
  }),
  dates: (count, t) => ({
    middle: t('dates changed in {count}', { count }),
    last: t('dates changed in {count}.', { count }),
  }),
  altered: (count, t) => ({
    middle: t("the form's wording changed in {count}", { count }),
    last: t("the form's wording changed in {count}.", { count }),
  }),
  otherRows: (count, t) => ({
    middle: t('remarks and the like changed in {count}', { count }),
    last: t('remarks and the like changed in {count}.', { count }),
  }),
};

const ROW_COUNTS = Object.keys(ROW_CLAUSES) as RowCount[];

function headClause(fields: string, t: Translate): Clause {
  return {
    middle: t('{fields} changed', { fields }),
    last: t('{fields} changed.', { fields }),
  };
}

function otherClause(count: number, t: Translate): Clause {
  return {
    middle: t('{count} changed outside the form', { count }),
    last: t('{count} changed outside the form.', { count }),
  };
}
