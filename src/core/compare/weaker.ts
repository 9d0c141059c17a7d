import type { Field } from '../format/fields';
import type { FieldChange, RowChange } from './comparison';

/** はい before, いいえ now. */
export function backToNo<F extends Field>(answer: FieldChange<F> | undefined): boolean {
  return answer?.before === 'はい' && answer.after === 'いいえ';
}

/** Completed before, いいえ and not completed now. */
export function isReopened({ status }: Pick<RowChange, 'status'>): boolean {
  return status.before === '完了' && status.after === '未完了';
}
