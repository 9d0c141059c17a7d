import fc from 'fast-check';
import type { FieldOperation, Operation } from '../../../src/core/edit/operation/operation';
import type { Field } from '../../../src/core/format/fields';
import { HEAD_FIELDS, ITEM_FIELDS } from '../../../src/core/format/fields';
import type { Dressed } from './checklist';
import { dressedChecklist, ROW_IDS } from './checklist';
import type { Choices } from './choices';
import { chosen } from './choices';
import type { Plain } from './plainData';
import { isPlainMap, plainData, valueAt } from './plainData';
import { anyValue, plainWords } from './texts';

const ITEM_FIELD_NAMES = Object.keys(ITEM_FIELDS) as [Field, ...Field[]];
const HEAD_FIELD_NAMES = Object.keys(HEAD_FIELDS) as [Field, ...Field[]];
const IDS: readonly [string, ...string[]] = ['P2-C-5', 'P1-B-5-2', ...ROW_IDS];
const KEYS: readonly [string, ...string[]] = [
  '備考',
  ...['初回確認', '完了日', '役割分担', '未知', 'constructor', '12', '期限'],
  ...['a: b', '', '<<', '"', "'", '# 注', '\n', '😀', 'true', '__proto__', '- ', '? '],
];

/** A checklist and an operation on it. */
export interface Case extends Dressed {
  readonly change: Operation;
}

/** Any operation on any checklist, on rows and keys that are there, and on others. */
export const anyCase: fc.Arbitrary<Case> = fc
  .tuple(
    dressedChecklist,
    chosen(30, (choices) => choices),
  )
  .map(([dressed, choices]) => {
    return { ...dressed, change: anyOperation(choices, plainData(dressed.text) ?? null) };
  });

export function anyOperation(choices: Choices, data: Plain): Operation {
  const set = (): Operation => setting(choices, data);
  const path = (): readonly string[] => anyPath(choices, data);
  return choices.pick<() => Operation>([
    set,
    ...[set, set],
    () => ({ kind: 'unset', ...target(choices, data) }),
    () => ({ kind: 'rename', path: path(), to: choices.pick(choices.pick([IDS, KEYS])) }),
    () => ({ kind: 'remove', path: path() }),
    () => ({ kind: 'add-rows', items: rowsToAdd(choices) }),
    () => ({ kind: 'order-rows' }),
    () => moving(choices, data),
  ])();
}

/** Most often of two rows of one's own in one Part. */
function moving(choices: Choices, data: Plain): Operation {
  const rows = valueAt(data, ['項目']);
  const there = [...(isPlainMap(rows) ? rows.keys() : [])].filter((id) => id.startsWith('P2-X-'));
  const [item = 'P2-X-1', of = 'P2-X-2'] = choices.below(2) === 1 ? there : there.toReversed();
  const place = choices.pick(['before', 'after'] as const);
  const isAny = choices.below(8) === 7;
  return { kind: 'move-row', item, place, of: isAny ? choices.pick(IDS) : of };
}

function rowsToAdd(choices: Choices): readonly string[] {
  return Array.from({ length: 1 + choices.below(4) }, () => choices.pick(IDS));
}

function setting(choices: Choices, data: Plain): FieldOperation {
  const at = target(choices, data);
  if (at.field === 'kakunin') return { kind: 'set', ...at, value: choices.pick(['1', '2']) };
  const value = choices.pick([plainWords, anyValue, () => null])(choices);
  return { kind: 'set', ...at, value };
}

/** Half of them fields that are there. */
function target(choices: Choices, data: Plain): { item: string | null; field: Field } {
  const item = choices.below(5) === 4 ? null : choices.pick(IDS);
  const names = item === null ? HEAD_FIELD_NAMES : ITEM_FIELD_NAMES;
  const there = choices.below(2) === 1 ? fieldsThere(data) : [];
  const [first, ...more] = there;
  return first ? choices.pick([first, ...more]) : { item, field: choices.pick(names) };
}

function fieldsThere(data: Plain): readonly { item: string | null; field: Field }[] {
  const rows = valueAt(data, ['項目']);
  const isThere = (path: readonly string[]): boolean => valueAt(data, path) !== undefined;
  return [...(isPlainMap(rows) ? rows.keys() : [])].flatMap((item) =>
    ITEM_FIELD_NAMES.filter((field) => isThere(['項目', item, ...field.split('.')])).map(
      (field) => ({
        item,
        field,
      }),
    ),
  );
}

/** Most often of a key that is there, at any depth. */
function anyPath(choices: Choices, data: Plain): readonly string[] {
  if (choices.below(8) === 7) return ['項目', choices.pick(IDS), choices.pick(KEYS)];
  let path: readonly string[] = [];
  for (let map = data; isPlainMap(map) && map.size > 0;) {
    const key: string = [...map.keys()][choices.below(map.size)] ?? '';
    path = [...path, key];
    map = map.get(key) ?? null;
    if (choices.below(4) === 3) break;
  }
  return path.length > 0 ? path : ['項目'];
}
