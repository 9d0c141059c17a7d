import type { FromComparison } from './comparisonMessages';
import { isRowId } from './isRowId';

/**
 * Validates what the page of a comparison sent, and copies the known properties to a new message. Returns
 * `undefined` if it is malformed. Does not check whether the row exists.
 */
export function readComparisonMessage(data: unknown): FromComparison | undefined {
  if (!isObject(data)) return undefined;
  const { type, item, side, line } = data;
  switch (type) {
    case 'ready':
      return { type };
    case 'open-diff':
      return item === null || isRowId(item) ? { type, item } : undefined;
    case 'open-table':
      return isRowId(item) ? { type, item } : undefined;
    case 'open-version':
      if (side !== 'before' && side !== 'after') return undefined;
      return line === null || isLine(line) ? { type, side, line } : undefined;
    default:
      return undefined;
  }
}

function isLine(data: unknown): data is number {
  return typeof data === 'number' && Number.isSafeInteger(data) && data >= 1;
}

function isObject(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null;
}
