import type { Choice } from '../core/conflict/choice';
import type { Operation } from '../core/edit/operation/operation';
import type { Field, ItemField } from '../core/format/fields';
import { isHeadField, isItemField } from '../core/format/fields';
import { isOwnId } from '../core/format/ids';
import { LONGEST_VALUE, MOST_BOOK_BYTES, MOST_CLIPBOARD } from '../core/format/limits';
import { isSameRowField } from '../core/format/sameRowFields';
import { isRowId } from './isRowId';
import type { ToHost } from './messages';

/**
 * Validates what a page sent, and copies the known properties to a new message. Returns `undefined` if it
 * is malformed. Does not check whether a row exists or a value makes sense.
 */
export function readMessage(data: unknown): ToHost | undefined {
  if (!isObject(data) || typeof data['type'] !== 'string') return undefined;
  return Object.hasOwn(READERS, data['type'])
    ? READERS[data['type'] as ToHost['type']](data)
    : undefined;
}

/** The id of a request that the page waits for, even if the rest of the request is malformed. */
export function requestId(data: unknown): number | undefined {
  if (!isObject(data) || !REQUESTS.has(data['type'])) return undefined;
  return isId(data['id']) ? data['id'] : undefined;
}

const REQUESTS: ReadonlySet<unknown> = new Set(['edit', 'fix', 'resolve']);

type Raw = Readonly<Record<string, unknown>>;

const READERS: Readonly<Record<ToHost['type'], (raw: Raw) => ToHost | undefined>> = {
  ready: () => ({ type: 'ready' }),
  resend: () => ({ type: 'resend' }),
  save: () => ({ type: 'save' }),
  edit: ({ id, operations }) => {
    const read = readList(operations, readOperation);
    return isId(id) && read ? { type: 'edit', id, operations: read } : undefined;
  },
  fix: ({ id, item, rule, field, fix }) =>
    isId(id) && isItem(item) && isName(rule) && (field === null || isName(field)) && isFixId(fix)
      ? { type: 'fix', id, item, rule, field, fix }
      : undefined,
  resolve: ({ id, choices }) => {
    const read = readList(choices, readChoice);
    return isId(id) && read ? { type: 'resolve', id, choices: read } : undefined;
  },
  typed: ({ operations }) => {
    const read = readList(operations, readOperation);
    return read && { type: 'typed', operations: read };
  },
  paste: ({ id, text, html, rows, fields, selected }) =>
    isId(id) &&
    isFlavour(text) &&
    isFlavour(html) &&
    isListOf(rows, isRowId) &&
    isListOf(fields, isItemFieldName) &&
    isExtent(selected)
      ? { type: 'paste', id, text, html, rows, fields, selected: { ...selected } }
      : undefined,
  flushed: ({ id }) => (isId(id) ? { type: 'flushed', id } : undefined),
  'open-text': ({ item, line }) =>
    isItem(item) && (line === null || isLine(line)) ? { type: 'open-text', item, line } : undefined,
  history: ({ item }) => (isRowId(item) ? { type: 'history', item } : undefined),
  'compare-previous': () => ({ type: 'compare-previous' }),
  export: () => ({ type: 'export' }),
  guidance: ({ item }) => (isRowId(item) ? { type: 'guidance', item } : undefined),
  usage: () => ({ type: 'usage' }),
  'same-row': ({ item, field, text }) =>
    isRowId(item) && isSameRowField(field) && isShownText(text)
      ? { type: 'same-row', item, field, text }
      : undefined,
  'open-document': ({ document }) =>
    isName(document) ? { type: 'open-document', document } : undefined,
  'add-row': ({ part }) => (part === 'P1' || part === 'P2' ? { type: 'add-row', part } : undefined),
  'remove-row': ({ item }) =>
    isRowId(item) && isOwnId(item) ? { type: 'remove-row', item } : undefined,
  'move-row': ({ item, direction }) =>
    isRowId(item) && isOwnId(item) && (direction === 'up' || direction === 'down')
      ? { type: 'move-row', item, direction }
      : undefined,
  'alter-row': ({ item }) => (isRowId(item) ? { type: 'alter-row', item } : undefined),
  'open-merge-editor': ({ line }) =>
    isLine(line) ? { type: 'open-merge-editor', line } : undefined,
  'show-anyway': () => ({ type: 'show-anyway' }),
  'open-rule-settings': () => ({ type: 'open-rule-settings' }),
  reopen: () => ({ type: 'reopen' }),
  'convert-to-utf8': () => ({ type: 'convert-to-utf8' }),
  'unify-line-ends': () => ({ type: 'unify-line-ends' }),
  'finish-merge': () => ({ type: 'finish-merge' }),
  'take-in': ({ name, bytes }) =>
    isBookName(name) && (bytes === null || isBytes(bytes))
      ? { type: 'take-in', name, bytes }
      : undefined,
  focus: ({ focused }) => (typeof focused === 'boolean' ? { type: 'focus', focused } : undefined),
  place: ({ item, field }) =>
    isItem(item) && (field === null || isFieldOf(item, field))
      ? { type: 'place', item, field }
      : undefined,
};

/** The limit for the length of a list. A paste of a whole form has a few hundred operations. */
const MOST = 100_000;

/** All entries, or `undefined` if one is malformed. */
function readList<T>(data: unknown, read: (raw: Raw) => T | undefined): readonly T[] | undefined {
  if (!Array.isArray(data) || data.length > MOST) return undefined;
  const list: T[] = [];
  for (const each of data as readonly unknown[]) {
    const item = isObject(each) ? read(each) : undefined;
    if (item === undefined) return undefined;
    list.push(item);
  }
  return list;
}

function isListOf<T>(data: unknown, is: (each: unknown) => each is T): data is readonly T[] {
  return Array.isArray(data) && data.length <= MOST && data.every(is);
}

function readOperation({ kind, item, field, value, seen }: Raw): Operation | undefined {
  if (!isItem(item) || !isFieldOf(item, field)) return undefined;
  if (seen !== undefined && seen !== null && !isText(seen)) return undefined;
  const target = { item, field, ...(seen === undefined ? {} : { seen }) };
  if (kind === 'unset') return { kind, ...target };
  return kind === 'set' && isValue(value) ? { kind, ...target, value } : undefined;
}

function readChoice({ region, path, side, seen, value }: Raw): Choice | undefined {
  if (!isId(region) || region < 0 || !isPathOrNull(path) || !isObject(seen)) return undefined;
  const { ours, theirs } = seen;
  if (!isText(ours) || !isText(theirs)) return undefined;
  const choice = { region, path, seen: { ours, theirs } };
  if (side === 'written') return isValue(value) && value ? { ...choice, side, value } : undefined;
  return side === 'ours' || side === 'theirs' || side === 'both' ? { ...choice, side } : undefined;
}

/** Keys from the top level down. A checklist has fewer than ten levels. */
function isPathOrNull(data: unknown): data is readonly string[] | null {
  return data === null || (Array.isArray(data) && data.length < 10 && data.every(isText));
}

function isFieldOf(item: string | null, field: unknown): field is Field {
  return isText(field) && (item === null ? isHeadField(field) : isItemField(field));
}

function isItemFieldName(data: unknown): data is ItemField {
  return isText(data) && isItemField(data);
}

/** A flavour of the clipboard. */
function isFlavour(data: unknown): data is string {
  return isText(data) && data.length <= MOST_CLIPBOARD;
}

function isExtent(data: unknown): data is { rows: number; columns: number } {
  if (!isObject(data) || Object.keys(data).length !== 2) return false;
  return [data['rows'], data['columns']].every((each) => isId(each) && each >= 1 && each <= MOST);
}

/** A row's id, or `null` for the head. */
function isItem(data: unknown): data is string | null {
  return data === null || isRowId(data);
}

function isObject(data: unknown): data is Raw {
  return typeof data === 'object' && data !== null;
}

function isText(data: unknown): data is string {
  return typeof data === 'string';
}

/** A value that may be written into the file. A lone surrogate may not: UTF-8 cannot encode it. */
function isValue(data: unknown): data is string | null {
  if (data === null) return true;
  return isText(data) && data.length <= LONGEST_VALUE && !/\p{Surrogate}/u.test(data);
}

/** What a field shows. Compared, never written. */
function isShownText(data: unknown): data is string {
  return isText(data) && data.length <= LONGEST_VALUE;
}

/** The id of a fix, which may contain a value or a key of the file. Looked up, never written. */
function isFixId(data: unknown): data is string {
  return isText(data) && data.length <= LONGEST_VALUE;
}

/** The content of a workbook. */
function isBytes(data: unknown): data is Uint8Array {
  return data instanceof Uint8Array && data.length <= MOST_BOOK_BYTES;
}

/** The name of a workbook, without a folder. */
function isBookName(data: unknown): data is string {
  return typeof data === 'string' && /^[^/\\]{1,250}\.xls[xm]?$/i.test(data);
}

/** The name of a rule or a field: looked up, never written. */
function isName(data: unknown): data is string {
  return isText(data) && data.length <= 100;
}

function isId(data: unknown): data is number {
  return Number.isSafeInteger(data);
}

function isLine(data: unknown): data is number {
  return isId(data) && data >= 1;
}
