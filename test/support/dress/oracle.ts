import editions from 'virtual:catalog';
import { rowsOf } from '../../../src/core/catalog/lookup';
import type {
  FieldOperation,
  MoveRowOperation,
  Operation,
} from '../../../src/core/edit/operation/operation';
import type { Plain, PlainMap } from './plainData';
import { isPlainMap, valueAt, withMapAt } from './plainData';

/**
 * What a file must mean after an operation, told from what it meant before: written on plain data,
 * knowing nothing of the writer.
 */
export function expectedAfter(before: Plain, operation: Operation): Plain {
  switch (operation.kind) {
    case 'set':
      return afterSet(before, pathOf(operation), valueOf(operation));
    case 'unset':
      return afterUnset(before, pathOf(operation));
    case 'rename':
      return changeAt(before, operation.path, (value) => [[operation.to, value]]);
    case 'remove':
      return changeAt(before, operation.path, () => []);
    case 'add-rows':
      return [...new Set(operation.items)].reduce(
        (data, id) => withRow(data, id),
        withItems(before),
      );
    case 'order-rows':
      return isPlainMap(valueAt(before, ['項目'])) ? withMapAt(before, ['項目'], inOrder) : before;
    case 'move-row':
      return isPlainMap(valueAt(before, ['項目']))
        ? withMapAt(before, ['項目'], (rows) => moved(rows, operation))
        : before;
    case 'type-half-width':
      return before;
  }
}

/** The keys that lead to what a field operation changes. */
export function pathOf({ item, field }: FieldOperation): readonly string[] {
  const path = field.split('.');
  return item === null ? path : ['項目', item, ...path];
}

function valueOf(operation: FieldOperation): Plain {
  if (operation.kind === 'unset') return null;
  const text = operation.value?.replace(/\r\n?/g, '\n').replace(/\n+$/, '') || null;
  return operation.field === 'kakunin' && text !== null ? Number(text) : text;
}

function afterSet(before: Plain, path: readonly string[], value: Plain): Plain {
  const isNew = path[0] === '項目' && valueAt(before, path.slice(0, 2)) === undefined;
  const ready = isNew ? withRow(withItems(before), path[1] ?? '') : before;
  return path.reduceRight<(data: Plain) => Plain>(
    (below, key, depth) => (data) =>
      withMapAt(data, [], (map) =>
        insert(map, key, below(map.get(key) ?? null), path.slice(0, depth)),
      ),
    () => value,
  )(ready);
}

function afterUnset(before: Plain, path: readonly string[]): Plain {
  if (valueAt(before, path) === undefined) return before;
  const holder = path.slice(0, -1);
  const map = valueAt(before, holder);
  const isField = holder[0] === '項目' ? holder.length > 2 : holder.length > 0;
  const goes = isField && isPlainMap(map) && map.size === 1;
  return changeAt(before, goes ? holder : path, () => []);
}

function changeAt(
  before: Plain,
  path: readonly string[],
  change: (value: Plain) => readonly (readonly [string, Plain])[],
): Plain {
  const own = path.at(-1) ?? '';
  if (valueAt(before, path) === undefined) return before;
  return withMapAt(before, path.slice(0, -1), (map) => {
    return new Map(
      [...map].flatMap(([key, value]) => (key === own ? change(value) : [[key, value] as const])),
    );
  });
}

function withItems(before: Plain): Plain {
  if (valueAt(before, ['項目']) !== undefined) return before;
  return withMapAt(before, [], (map) => insert(map, '項目', null, []));
}

function withRow(data: Plain, id: string): Plain {
  if (valueAt(data, ['項目', id]) !== undefined) return data;
  const row = new Map<string, Plain>([['初回確認', null]]);
  return withMapAt(data, ['項目'], (rows) => insert(rows, id, row, ['項目']));
}

/** A key that is there keeps its place; a new one comes behind the last that goes before it. */
function insert(map: PlainMap, key: string, value: Plain, path: readonly string[]): PlainMap {
  if (map.has(key)) return new Map(map).set(key, value);
  const entries = [...map];
  const at = entries.findLastIndex(([other]) => comesBefore(other, key, path));
  return new Map(entries.toSpliced(at + 1, 0, [key, value]));
}

/** The canonical order, written out here on purpose: the format's own table must agree. */
const HEAD = [
  ...['kakunin', '様式', '医療機関', '事業者', '対象システム'],
  ...['契約.種別', '契約.名称', '契約.締結予定日', '契約.満了日'],
  ...['初回確認日.Part1', '初回確認日.Part2', '前回', '社内メモ', '項目'],
];
const ITEM = [
  ...['項目', '内容', '初回確認', '初回確認日', '完了日', '期限', '担当者'],
  ...['役割分担.主担当', '役割分担.医療機関', '役割分担.事業者', '役割分担.費用'],
  ...['合意文書', '合意内容', '確認資料', '備考', '社内メモ'],
];
const ROWS = editions.at(-1) ? rowsOf(editions.at(-1)!).map(({ id }) => id) : [];

function comesBefore(a: string, b: string, path: readonly string[]): boolean {
  if (path.length === 1 && path[0] === '項目') return placeOfRow(a) < placeOfRow(b);
  const below = path[0] === '項目' ? path.slice(2) : path;
  const names = (path[0] === '項目' ? ITEM : HEAD).map((name) => name.split('.'));
  const order = names
    .filter((name) => below.every((key, at) => name[at] === key))
    .map((name) => name[below.length]);
  return order.includes(a) && order.indexOf(a) < order.indexOf(b);
}

/** Rows of one's own behind the form's of their Part; rows of no known id behind all. */
function placeOfRow(id: string): number {
  const place = ROWS.indexOf(id);
  if (place !== -1) return place;
  const own = /^(P\d)-X-(\d+)$/.exec(id);
  const last = own ? ROWS.findLastIndex((row) => row.startsWith(`${own[1] ?? ''}-`)) : -1;
  if (!Number.isSafeInteger(Number(own?.[2] ?? NaN))) return ROWS.length;
  return last === -1 ? ROWS.length : last + Number(own?.[2]) / 1000;
}

/** Whether the row has a place in the form: its own rows, and those of one's own. */
export function isRowId(id: string): boolean {
  return placeOfRow(id) < ROWS.length;
}

/**
 * Known rows in the form's order, and behind them those of no known id, which stay somewhere. Rows of one's
 * own come behind the form's of their Part, as the parties have put them.
 */
function inOrder(rows: PlainMap): PlainMap {
  const order = (id: string): number =>
    isOwn(id) ? ROWS.findLastIndex((row) => row.startsWith(id.slice(0, 3))) + 0.5 : placeOfRow(id);
  return new Map(
    [...rows].sort(([a], [b]) => order(a) - order(b) || (isOwn(a) ? 0 : a < b ? -1 : 1)),
  );
}

function isOwn(id: string): boolean {
  return /^P[12]-X-[1-9]\d*$/.test(id);
}

/** The row taken out, and put in again before or behind the other. */
function moved(rows: PlainMap, { item, place, of }: MoveRowOperation): PlainMap {
  const others = [...rows].filter(([id]) => id !== item);
  const at = others.findIndex(([id]) => id === of);
  const row = [...rows].find(([id]) => id === item);
  if (!row || at < 0) return rows;
  return new Map(others.toSpliced(place === 'after' ? at + 1 : at, 0, row));
}
