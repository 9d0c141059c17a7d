import type { FieldValue } from '../parse/readField';
import type { CellView } from './tableView';

export function cellView<F extends string>(field: F, value: FieldValue | undefined): CellView<F> {
  return { field, value: value?.text ?? null, ...(value?.locked ? { locked: true } : {}) };
}
