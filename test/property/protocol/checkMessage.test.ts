import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readMessage, requestId } from '../../../src/protocol/checkMessage';

/** The keys that a message of a type may have; nothing else comes through the door. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  ready: ['type'],
  resend: ['type'],
  save: ['type'],
  edit: ['type', 'id', 'operations'],
  fix: ['type', 'id', 'item', 'rule', 'field', 'fix'],
  flushed: ['type', 'id'],
  'open-text': ['type', 'item', 'line'],
  'show-anyway': ['type'],
  'open-rule-settings': ['type'],
  reopen: ['type'],
  'convert-to-utf8': ['type'],
  'unify-line-ends': ['type'],
  'finish-merge': ['type'],
  typed: ['type', 'operations'],
  place: ['type', 'item'],
  focus: ['type', 'focused'],
  history: ['type', 'item'],
  guidance: ['type', 'item'],
  usage: ['type'],
  'same-row': ['type', 'item', 'field', 'text'],
  'open-document': ['type', 'document'],
  'take-in': ['type', 'name', 'bytes'],
  'add-row': ['type', 'part'],
  'remove-row': ['type', 'item'],
  'move-row': ['type', 'item', 'direction'],
  'alter-row': ['type', 'item'],
};
const OPERATION_KEYS = ['kind', 'item', 'field', 'seen', 'value'];

const huge = fc.constantFrom('x'.repeat(100_001), '備'.repeat(1_000_000), '\ud800', 'a\udfffb');
const hostile = fc.constantFrom(
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '<img src=x onerror=alert(1)>'],
  ...['javascript:alert(1)', 'command:workbench.action.quit', '../../etc/passwd', '\0', 'P1\nP2'],
);
const anything = fc.oneof(
  fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withSparseArray: true }),
  hostile,
  huge,
);
const item = fc.constantFrom('P1-A-1', 'P2-X-9', null);
const operation = fc.record({
  kind: fc.constantFrom('set', 'unset'),
  item,
  field: fc.constantFrom('初回確認', '備考', '医療機関'),
  value: fc.option(fc.string()),
  seen: fc.option(fc.string()),
});
const message = fc.oneof(
  fc.record({ type: fc.constantFrom('ready', 'save') }),
  fc.record({ type: fc.constant('edit'), id: fc.integer(), operations: fc.array(operation) }),
  fc.record({ type: fc.constant('typed'), operations: fc.array(operation) }),
  fc.record({ type: fc.constant('focus'), focused: fc.boolean() }),
  fc.record({
    type: fc.constant('move-row'),
    item,
    direction: fc.constantFrom('up', 'down', 'left'),
  }),
  fc.record({ type: fc.constantFrom('history', 'guidance', 'remove-row', 'alter-row'), item }),
  fc.record({
    type: fc.constant('same-row'),
    item,
    field: fc.constantFrom('備考', '社内メモ', '合意内容'),
    text: fc.string(),
  }),
  fc.record({ type: fc.constant('add-row'), part: fc.constantFrom('P1', 'P2', 'P3') }),
  fc.record({ type: fc.constantFrom('usage', 'open-document'), document: fc.string() }),
  fc.record({ type: fc.constantFrom('open-text', 'place'), item, line: fc.option(fc.integer()) }),
  fc.record({
    type: fc.constant('fix'),
    id: fc.integer(),
    item,
    rule: fc.string(),
    field: fc.option(fc.string()),
    fix: fc.string(),
  }),
);

/** A message, or one of its operations, with something else in the place of one of its values. */
const spoilt = fc
  .tuple(message, fc.nat(), anything, fc.boolean())
  .map(([whole, which, value, deep]) => {
    const copy = structuredClone(whole) as Record<string, unknown>;
    const operations = copy['operations'] as Record<string, unknown>[] | undefined;
    const target = deep ? (operations?.[0] ?? copy) : copy;
    const keys = [...Object.keys(target), '__proto__', 'range', 'command'];
    Object.defineProperty(target, keys[which % keys.length] ?? '', { value, enumerable: true });
    return copy;
  });

/** Whatever comes: it does not throw, and what is read has known keys and texts of sane length. */
function assertDoor(data: unknown): void {
  requestId(data);
  const read = readMessage(data);
  if (!read) return;
  assert.deepEqual(Object.keys(read), KEYS[read.type]);
  assert.equal(Object.getPrototypeOf(read), Object.prototype);
  for (const each of 'operations' in read ? read.operations : []) {
    assert.ok(each.kind === 'set' || each.kind === 'unset');
    assert.ok(Object.keys(each).every((key) => OPERATION_KEYS.includes(key)));
    if (each.kind !== 'set' || each.value === null) continue;
    assert.ok(each.value.length <= 100_000);
    assert.equal(Buffer.from(each.value, 'utf8').toString('utf8'), each.value, 'not UTF-8');
  }
  const { item = null } = 'item' in read ? read : {};
  assert.ok(item === null || item.length <= 100);
}

suite('readMessage, whatever comes', () => {
  const numRuns = Number(process.env['KAKUNIN_RUNS'] ?? 1000);
  test('anything at all', () => {
    fc.assert(fc.property(anything, assertDoor), { numRuns });
  });
  test('messages with one thing spoilt', () => {
    fc.assert(fc.property(spoilt, assertDoor), { numRuns });
  });
});
