import type { FromMatrix } from './matrixMessages';
import { isRowId } from './isRowId';

/**
 * Validates what the page of a matrix sent, and copies the known properties to a new message. Returns
 * `undefined` if it is malformed. Does not check whether contract and row exist.
 */
export function readMatrixMessage(data: unknown): FromMatrix | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { type, path, item } = data as Readonly<Record<string, unknown>>;
  if (type === 'ready') return { type };
  if (type !== 'open' || typeof path !== 'string') return undefined;
  return item === null || isRowId(item) ? { type, path, item } : undefined;
}
