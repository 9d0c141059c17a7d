import type { HeadField, ItemField } from '../format/fields';
import { ROLE_FIELDS } from '../format/fields';
import type { Status } from '../model/status';
import type { Comparison, RowChange } from './comparison';
import { isOutsideRows } from './othersByRow';

/**
 * How many rows changed, by kind of change. A row that is in both versions counts once for its status,
 * and once each for its agreement, its dates and the form's text, where these changed.
 */
export interface ChangeCounts {
  /** Rows with the new status 完了. */
  readonly completed: number;
  /** Rows with the new status 確認済. */
  readonly confirmed: number;
  /** Rows with the new status 未完了, before without answer or 対象外. */
  readonly answeredNo: number;
  /** Rows with the new status 未完了, before 確認済: はい became いいえ. */
  readonly backToNo: number;
  /** Rows with the new status 未完了, before 完了: the 完了日 was removed. */
  readonly reopened: number;
  /** Rows with the new status 未確認. */
  readonly backToOpen: number;
  /** Rows with the new status 対象外. */
  readonly notApplicable: number;
  readonly added: number;
  readonly removed: number;
  /** Rows whose 役割分担, 合意文書 or 合意内容 changed. */
  readonly agreements: number;
  /** Rows whose 期限 or 初回確認日 changed, or whose 完了日 changed without a change of status. */
  readonly dates: number;
  /** Official rows whose 項目 or 内容 changed. */
  readonly altered: number;
  /** Rows with other changes only: in 備考, or in keys that are not fields. */
  readonly otherRows: number;
  /** Changed fields of the top level. */
  readonly head: readonly HeadField[];
  /** How many other keys of the top level changed. */
  readonly otherKeys: number;
}

export type RowCount = Exclude<keyof ChangeCounts, 'head' | 'otherKeys'>;

const AGREEMENT: ReadonlySet<ItemField> = new Set<ItemField>([
  ...ROLE_FIELDS,
  '合意文書',
  '合意内容',
]);

export function countChanges({ head, rows, others }: Comparison): ChangeCounts {
  const found = rows.flatMap(countsOf);
  const count = (name: RowCount): number => found.filter((each) => each === name).length;
  return {
    completed: count('completed'),
    confirmed: count('confirmed'),
    answeredNo: count('answeredNo'),
    backToNo: count('backToNo'),
    reopened: count('reopened'),
    backToOpen: count('backToOpen'),
    notApplicable: count('notApplicable'),
    added: count('added'),
    removed: count('removed'),
    agreements: count('agreements'),
    dates: count('dates'),
    altered: count('altered'),
    otherRows: count('otherRows'),
    head: head.map(({ field }) => field),
    // Other keys of a row are counted with the row.
    otherKeys: others.filter(isOutsideRows).length,
  };
}

/** The counts that the row adds to. */
function countsOf({ kind, status, fields, altered }: RowChange): readonly RowCount[] {
  if (kind !== 'changed') return [kind];
  const moved = status.before !== status.after;
  const dated = fields.some(
    ({ field }) => field === '期限' || field === '初回確認日' || (field === '完了日' && !moved),
  );
  const found: RowCount[] = [
    ...(moved && status.after ? [statusCount(status.before, status.after)] : []),
    ...(fields.some(({ field }) => AGREEMENT.has(field)) ? (['agreements'] as const) : []),
    ...(dated ? (['dates'] as const) : []),
    ...(altered ? (['altered'] as const) : []),
  ];
  return found.length > 0 ? found : ['otherRows'];
}

function statusCount(before: Status | undefined, after: Status): RowCount {
  switch (after) {
    case '完了':
      return 'completed';
    case '確認済':
      return 'confirmed';
    case '対象外':
      return 'notApplicable';
    case '未確認':
      return 'backToOpen';
    case '未完了':
      if (before === '完了') return 'reopened';
      return before === '確認済' ? 'backToNo' : 'answeredNo';
  }
}
