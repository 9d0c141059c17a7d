import type { TableView } from '../../src/core/view/tableView';

/** How far a checklist is: no row says anything yet, or no row is open any more. */
export type Stage = 'new' | 'under-way' | 'done';

/** Values of the head do not count: the command for a new checklist asks for some of them. */
export function stageOf({ progress, parts }: Pick<TableView, 'progress' | 'parts'>): Stage {
  const { 未確認: unanswered, 未完了: unfinished } = progress.counts;
  const rows = Object.values(progress.counts).reduce((sum, count) => sum + count, 0);
  if (rows === 0) return 'under-way';
  if (unanswered + unfinished === 0) return 'done';
  return unanswered === rows && saysNothing(parts) ? 'new' : 'under-way';
}

function saysNothing(parts: TableView['parts']): boolean {
  const items = parts.flatMap(({ sections }) => sections.flatMap((section) => section.items));
  return items.every(({ rows }) =>
    rows.every(({ own, cells }) => !own && cells.every(({ value }) => value === null)),
  );
}
