import type { PageStrings } from '../../src/protocol/strings';
import type { FilterKind } from './filter';

type Words = Pick<
  PageStrings,
  | 'filterAll'
  | 'filterOpen'
  | 'filterProblems'
  | 'overdue'
  | 'filterWithoutAgreement'
  | 'filterSetback'
>;

/** What the rows of that kind are called. A status is called as the form calls it. */
export function filterLabel(kind: FilterKind, words: Words): string {
  const labels: Readonly<Record<FilterKind, string>> = {
    all: words.filterAll,
    open: words.filterOpen,
    problems: words.filterProblems,
    overdue: words.overdue,
    unfinished: '未完了',
    'unanswered-Part1': '未確認 Part 1',
    'unanswered-Part2': '未確認 Part 2',
    'without-agreement': words.filterWithoutAgreement,
    setback: words.filterSetback,
  };
  return labels[kind];
}
