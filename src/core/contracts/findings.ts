import type { Translate } from '../problems/translate';
import type { ContractRow } from './contract';

/** Hints for a meeting about one row of Part 2 over the contracts of a hospital; not problems of a file. */
export const FINDINGS = ['nobody', 'passed-on', 'several', 'differs', 'unpaid', 'nowhere'] as const;
export type Finding = (typeof FINDINGS)[number];

type Cell = Pick<ContractRow, 'status' | '主担当' | '費用'>;

/** `rows`: the same row in each contract that has it. In the order of `FINDINGS`. */
export function findingsOf(rows: readonly Cell[]): readonly Finding[] {
  const applicable = rows.filter(({ status }) => status !== '対象外');
  if (applicable.length === 0) return rows.length === 0 ? [] : ['nowhere'];
  return FINDINGS.filter((finding) => finding !== 'nowhere' && TESTS[finding](applicable));
}

const TESTS: Readonly<Record<Exclude<Finding, 'nowhere'>, (rows: readonly Cell[]) => boolean>> = {
  nobody: (rows) => rows.every(({ 主担当 }) => 主担当 === null),
  'passed-on': (rows) => leads(rows, '他の事業者') > 0 && leads(rows, '事業者') === 0,
  several: (rows) => leads(rows, '事業者') > 1,
  differs: (rows) => leads(rows, '医療機関') > 0 && leads(rows, '事業者') > 0,
  unpaid: (rows) => rows.some(({ 費用 }) => 費用 === '別料金' || 費用 === '未定'),
};

function leads(rows: readonly Cell[], lead: string): number {
  return rows.filter(({ 主担当 }) => 主担当 === lead).length;
}

/** The finding as a sentence. */
export function findingText(finding: Finding, t: Translate): string {
  switch (finding) {
    case 'nobody':
      return t('No contract names a 主担当.');
    case 'passed-on':
      return t('A contract leaves it to 他の事業者, but no other contract names its 事業者.');
    case 'several':
      return t(
        'More than one contract names its 事業者: each for its own system, or twice for one?',
      );
    case 'differs':
      return t('One contract names 医療機関, another 事業者.');
    case 'unpaid':
      return t('A 費用 is 別料金 or 未定.');
    case 'nowhere':
      return t('It is 対象外 in all contracts.');
  }
}
