import type { FromComparison, ToComparison } from '../../src/protocol/comparisonMessages';
import { openPort, type Port } from '../channel/port';

/** The connection of the comparison's page to the extension host. */
export type ComparisonConnection = Port<FromComparison>;

export function connectComparison(receive: (message: ToComparison) => void): ComparisonConnection {
  return openPort(isToComparison, receive);
}

type Raw = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Raw => typeof value === 'object' && value !== null;

/** What each message is checked for before it is used. */
const CHECKS: Readonly<Record<ToComparison['type'], (message: Raw) => boolean>> = {
  init: ({ strings, labels, source }) =>
    isObject(strings) && isObject(labels) && typeof source === 'string',
  comparison: ({ view }) =>
    isObject(view) && (view['kind'] === 'changes' || view['kind'] === 'unreadable'),
  reveal: ({ item }) => typeof item === 'string',
};

function isToComparison(data: unknown): data is ToComparison {
  if (!isObject(data) || typeof data['type'] !== 'string') return false;
  return Object.hasOwn(CHECKS, data['type']) && CHECKS[data['type'] as ToComparison['type']](data);
}
