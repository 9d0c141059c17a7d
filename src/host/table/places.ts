import type { Analysis } from '../../core/analyze';
import type { Span } from '../../core/text/span';

/** The span of the row's key; `undefined` for a row that is not in the file. */
export function rowSpan({ checklist }: Analysis, item: string): Span | undefined {
  return checklist?.rows.find((row) => row.id === item)?.keySpan;
}
