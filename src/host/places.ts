import type { Analysis } from '../core/analyze';
import type { Span } from '../core/text/span';

/** Where the row's key stands; `undefined` for a row that the file leaves out. */
export function rowSpan({ checklist }: Analysis, item: string): Span | undefined {
  return checklist?.rows.find((row) => row.id === item)?.keySpan;
}

/** The id of the row that the offset is in or behind; `undefined` above the first row. */
export function rowAt({ checklist }: Analysis, offset: number): string | undefined {
  return checklist?.rows.findLast((row) => row.keySpan.start <= offset)?.id;
}
