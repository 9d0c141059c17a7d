import type { FromMatrix, ToMatrix } from '../../src/protocol/matrixMessages';
import { openPort, type Port } from '../channel/port';

/** The connection of the matrix's page to the extension host. */
export type MatrixConnection = Port<FromMatrix>;

export function connectMatrix(receive: (message: ToMatrix) => void): MatrixConnection {
  return openPort(isToMatrix, receive);
}

type Raw = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Raw => typeof value === 'object' && value !== null;

function isToMatrix(data: unknown): data is ToMatrix {
  if (!isObject(data)) return false;
  const { type, strings, view } = data;
  if (type === 'init') return isObject(strings);
  if (type !== 'matrix' || !isObject(view)) return false;
  return Array.isArray(view['contracts']) && Array.isArray(view['rows']);
}
