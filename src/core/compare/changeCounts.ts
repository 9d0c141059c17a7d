import type { HeadField, ItemField } from '../format/fields';
import { ROLE_FIELDS } from '../format/fields';
import type { Status } from '../model/status';
import type { Comparison, RowChange } from './comparison';
import { isOfNoRow } from './othersByRow';

/**
 * How many rows changed, and how. A row that is there on both sides counts once by its status, and
 * once more for its agreement, its dates and the form's text where those changed.
 */
export interface ChangeCounts {
  /** Rows that came to the status 完了. */
  readonly completed: number;
  /** To 確認済. */
  readonly confirmed: number;
  /** To 未完了, from no answer or 対象外. */
  readonly answeredNo: number;
  /** To 未完了, from 確認済: はい became いいえ. */
  readonly backToNo: number;
  /** To 未完了, from 完了: the 完了日 is gone. */
  readonly reopened: number;
  /** To 未確認. */
  readonly backToOpen: number;
  /** To 対象外. */
  readonly notApplicable: number;
  readonly added: number;
  readonly removed: number;
  /** Rows of which 役割分担, 合意文書 or 合意内容 changed. */
  readonly agreements: number;
  /** Rows of which 期限 or 初回確認日 changed, or 完了日 while the row stayed 完了. */
  readonly dates: number;
  /** Official rows of which 項目 or 内容 changed. */
  readonly altered: number;
  /** Rows that changed in nothing of the above: in 備考, or in keys that are no fields. */
  readonly otherRows: number;
  /** Fields of the top level. */
  readonly head: readonly HeadField[];
  /** Keys of the top level that are no fields of the form. */
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
    // Those of rows are changes of rows.
    otherKeys: others.filter(isOfNoRow).length,
  };
}

/** All that the row counts for. */
function countsOf({ kind, status, fields, altered }: RowChange): readonly RowCount[] {
  if (kind !== 'changed') return [kind];
  const moved = status.before !== status.after;
  const dated = fields.some(
    ({ field }) => field === '期限' || field === '初回確認日' || (field === '完了日' && !moved),
  );
  const found: RowCount[] = [
    ...(moved && status.after ? [arrival(status.before, status.after)] : []),
    ...(fields.some(({ field }) => AGREEMENT.has(field)) ? (['agreements'] as const) : []),
    ...(dated ? (['dates'] as const) : []),
    ...(altered ? (['altered'] as const) : []),
  ];
  return found.length > 0 ? found : ['otherRows'];
}

function arrival(before: Status | undefined, after: Status): RowCount {
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
