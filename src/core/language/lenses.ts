import type { Analysis } from '../analyze';
import { newestEdition, rowById, rowsOf } from '../catalog/lookup';
import type { Edition } from '../catalog/types';
import type { Checklist } from '../model/checklist';
import type { Progress, Status } from '../model/status';
import { progressOf, STATUSES } from '../model/status';
import { fixTitle } from '../problems/message';
import type { Translate } from '../problems/translate';
import type { Span } from '../text/span';

/** A line above a line of the text. */
export type Lens =
  | { readonly kind: 'progress'; readonly span: Span; readonly title: string }
  | { readonly kind: 'fix'; readonly span: Span; readonly title: string; readonly fix: FixTarget };

/** Names a fix; it is looked up again in the text as it is when it is chosen. */
export interface FixTarget {
  readonly item: string;
  readonly rule: string;
  readonly field: string | null;
  readonly fix: string;
}

/** Above 項目 how far the checklist is; above each row with a problem the preferred fix of it. */
export function lenses(
  { checklist, problems }: Analysis,
  { editions, t }: { readonly editions: readonly Edition[]; readonly t: Translate },
): readonly Lens[] {
  if (!checklist?.items) return [];
  const edition = checklist.edition ?? newestEdition(editions);
  const title = progressTitle(checklistProgress(checklist, edition), t);
  const progress: Lens = { kind: 'progress', span: checklist.items.keySpan, title };
  const rows = new Map(checklist.rows.map((row) => [row.id, row]));
  const fixes = problems.flatMap(({ item, rule, field, fixes }): Lens[] => {
    const row = item === undefined ? undefined : rows.get(item);
    const fix = fixes.find(({ preferred }) => preferred);
    if (item === undefined || !row || !fix) return [];
    const target = { item, rule, field: field ?? null, fix: fix.id };
    return [{ kind: 'fix', span: row.keySpan, title: fixTitle(fix, t), fix: target }];
  });
  return [progress, ...fixes];
}

/** As the table counts: a row of the edition that the file leaves out is 未確認. */
function checklistProgress({ rows }: Checklist, edition: Edition | undefined): Progress {
  const official = edition ? rowsOf(edition).length : 0;
  const present = edition ? rows.filter(({ id }) => rowById(edition, id)).length : 0;
  const absent = Array.from({ length: Math.max(0, official - present) }, (): Status => '未確認');
  return progressOf([...rows.map(({ status }) => status), ...absent]);
}

/** `30 of 38 done · 未確認 1 · 未完了 7`: the statuses are the form's words. */
function progressTitle({ done, total, counts }: Progress, t: Translate): string {
  const figures = STATUSES.filter((status) => counts[status] > 0).map(
    (status) => `${status} ${counts[status]}`,
  );
  return [t('{0} of {1} done', { 0: done, 1: total }), ...figures].join(' · ');
}
