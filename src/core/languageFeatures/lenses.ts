import type { Analysis } from '../analyze';
import { formRows } from '../model/formRows';
import type { Progress } from '../model/status';
import { STATUSES } from '../model/status';
import { fixTitle } from '../problems/fix';
import type { FixTarget } from '../rules/fixTarget';
import { fixTarget } from '../rules/fixTarget';
import { inOfferedOrder } from '../rules/fixes';
import type { Translate } from '../problems/translate';
import type { Span } from '../text/span';

/** A code lens: a line shown above a line of the text. */
export type Lens =
  | { readonly kind: 'progress'; readonly span: Span; readonly title: string }
  | { readonly kind: 'fix'; readonly span: Span; readonly title: string; readonly fix: FixTarget };

/** The progress above 項目, and above each row with a problem that has a preferred fix, the first on offer. */
export function lenses(
  { checklist, problems }: Analysis,
  { t }: { readonly t: Translate },
): readonly Lens[] {
  if (!checklist?.items) return [];
  const title = progressTitle(formRows(checklist).progress, t);
  const progress: Lens = { kind: 'progress', span: checklist.items.keySpan, title };
  const rows = new Map(checklist.rows.map((row) => [row.id, row]));
  const fixes = problems.flatMap((problem): Lens[] => {
    const row = problem.item === undefined ? undefined : rows.get(problem.item);
    const [fix] = inOfferedOrder(problem.fixes);
    if (!row || !fix || !problem.fixes.some(({ preferred }) => preferred)) return [];
    const target = fixTarget(problem, fix);
    return [{ kind: 'fix', span: row.keySpan, title: fixTitle(fix, t), fix: target }];
  });
  return [progress, ...fixes];
}

/** `30 of 38 done · 未確認 1 · 未完了 7`: the statuses are the form's words. */
function progressTitle({ done, total, counts }: Progress, t: Translate): string {
  const figures = STATUSES.filter((status) => counts[status] > 0).map(
    (status) => `${status} ${counts[status]}`,
  );
  return [t('{0} of {1} done', { 0: done, 1: total }), ...figures].join(' · ');
}
