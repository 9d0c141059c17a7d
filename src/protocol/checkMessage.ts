import type { Operation } from '../core/edit/operation';
import type { Field } from '../core/model/fields';
import { isHeadField, isItemField } from '../core/model/fields';
import type { ToHost } from './messages';

/**
 * What a page sent, if it is a message by its shape, built anew with nothing else in it; else
 * `undefined`. Whether a row or a value makes sense is for those who act on it to say.
 */
export function readMessage(data: unknown): ToHost | undefined {
  if (!isObject(data) || typeof data['type'] !== 'string') return undefined;
  return Object.hasOwn(READERS, data['type'])
    ? READERS[data['type'] as ToHost['type']](data)
    : undefined;
}

/** The id of a request for which its sender waits, however malformed the rest of it may be. */
export function requestId(data: unknown): number | undefined {
  if (!isObject(data) || (data['type'] !== 'edit' && data['type'] !== 'fix')) return undefined;
  return isId(data['id']) ? data['id'] : undefined;
}

type Raw = Readonly<Record<string, unknown>>;

const READERS: Readonly<Record<ToHost['type'], (raw: Raw) => ToHost | undefined>> = {
  ready: () => ({ type: 'ready' }),
  save: () => ({ type: 'save' }),
  edit: ({ id, operations }) => {
    const read = readOperations(operations);
    return isId(id) && read ? { type: 'edit', id, operations: read } : undefined;
  },
  fix: ({ id, item, rule, field, fix }) =>
    isId(id) && isItem(item) && isText(rule) && isTextOrNull(field) && isText(fix)
      ? { type: 'fix', id, item, rule, field, fix }
      : undefined,
  flushed: ({ id }) => (isId(id) ? { type: 'flushed', id } : undefined),
  'open-text': ({ item, line }) =>
    isItem(item) && (line === null || isLine(line)) ? { type: 'open-text', item, line } : undefined,
  history: ({ item }) => (item !== null && isItem(item) ? { type: 'history', item } : undefined),
  place: ({ item }) => (isItem(item) ? { type: 'place', item } : undefined),
};

/** A paste of a whole form is a few hundred; this many are no gesture of anyone. */
const MOST_OPERATIONS = 100_000;

function readOperations(data: unknown): readonly Operation[] | undefined {
  if (!Array.isArray(data) || data.length > MOST_OPERATIONS) return undefined;
  const operations: Operation[] = [];
  for (const each of data as readonly unknown[]) {
    const operation = isObject(each) ? readOperation(each) : undefined;
    if (!operation) return undefined;
    operations.push(operation);
  }
  return operations;
}

function readOperation({ kind, item, field, value, seen }: Raw): Operation | undefined {
  if (!isItem(item) || !isFieldOf(item, field)) return undefined;
  if (seen !== undefined && !isTextOrNull(seen)) return undefined;
  const target = { item, field, ...(seen === undefined ? {} : { seen }) };
  if (kind === 'unset') return { kind, ...target };
  return kind === 'set' && isTextOrNull(value) ? { kind, ...target, value } : undefined;
}

function isFieldOf(item: string | null, field: unknown): field is Field {
  return isText(field) && (item === null ? isHeadField(field) : isItemField(field));
}

/** A row's id or `null`; not longer than any id, and on one line. */
function isItem(data: unknown): data is string | null {
  return data === null || (isText(data) && /^\S.{0,99}$/u.test(data));
}

function isObject(data: unknown): data is Raw {
  return typeof data === 'object' && data !== null;
}

function isText(data: unknown): data is string {
  return typeof data === 'string';
}

function isTextOrNull(data: unknown): data is string | null {
  return data === null || isText(data);
}

function isId(data: unknown): data is number {
  return Number.isSafeInteger(data);
}

function isLine(data: unknown): data is number {
  return isId(data) && data >= 1;
}
