import type { ComparisonSource, FromComparison, SourceSide } from './comparisonMessages';

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

/** What a page has kept over a reload, as far as its shape goes. */
export function readComparisonSource(state: unknown): ComparisonSource | undefined {
  const source = isObject(state) ? state['source'] : undefined;
  if (!isObject(source)) return undefined;
  const before = readSide(source['before']);
  const after = readSide(source['after']);
  return before && after && { before, after };
}

function readSide(data: unknown): SourceSide | undefined {
  if (!isObject(data)) return undefined;
  const { uri, label } = data;
  return typeof uri === 'string' && typeof label === 'string' ? { uri, label } : undefined;
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
