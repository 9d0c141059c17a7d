import type { Analysis } from '../../core/analyze';
import type { Span } from '../../core/text/span';

/** Where the row's key stands; `undefined` for a row that the file leaves out. */
export function rowSpan({ checklist }: Analysis, item: string): Span | undefined {
  return checklist?.rows.find((row) => row.id === item)?.keySpan;
}
