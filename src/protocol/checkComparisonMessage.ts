import type { FromComparison } from './comparisonMessages';

/**
 * What the page of a comparison sent, if it is a message by its shape, built anew with nothing else
 * in it; else `undefined`. Whether there is such a row is for those who act on it to say.
 */
export function readComparisonMessage(data: unknown): FromComparison | undefined {
  if (!isObject(data)) return undefined;
  const { type, item, side, line } = data;
  switch (type) {
    case 'ready':
      return { type };
    case 'open-diff':
      return item === null || isItem(item) ? { type, item } : undefined;
    case 'open-table':
      return isItem(item) ? { type, item } : undefined;
    case 'open-version':
      if (side !== 'before' && side !== 'after') return undefined;
      return line === null || isLine(line) ? { type, side, line } : undefined;
    default:
      return undefined;
  }
}

/** A row's id: not longer than any id, and on one line. */
function isItem(data: unknown): data is string {
  return typeof data === 'string' && /^\S.{0,99}$/u.test(data);
}

function isLine(data: unknown): data is number {
  return typeof data === 'number' && Number.isSafeInteger(data) && data >= 1;
}

function isObject(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null;
}
