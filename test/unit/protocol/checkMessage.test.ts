import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { readMessage, requestId } from '../../../src/protocol/checkMessage';

function assertRead(data: unknown, expected: unknown = data): void {
  assert.deepEqual(readMessage(data), expected);
}

function assertRefused(data: unknown): void {
  assert.equal(readMessage(data), undefined, inspect(data, { breakLength: Infinity }));
}

const set = { kind: 'set', item: 'P1-A-1', field: '初回確認', value: 'はい', seen: null };
const edit = (...operations: unknown[]): object => ({ type: 'edit', id: 1, operations });
const fix = { type: 'fix', id: 2, item: 'P1-A-1', rule: 'r', field: '完了日', fix: 'f' };

const seen = { ours: '    備考: 甲\n', theirs: '' };
const choice = { region: 0, path: ['項目', 'P1-A-1', '備考'], side: 'ours', seen };
const resolve = (...choices: unknown[]): object => ({ type: 'resolve', id: 4, choices });

const selected = { rows: 2, columns: 1 };
const paste = {
  ...{ type: 'paste', id: 5, text: 'はい\r\n', html: '' },
  ...{ rows: ['P1-A-1', 'P1-A-2-1'], fields: ['初回確認', '備考'], selected },
};

suite('readMessage', () => {
  test('takes every message of the protocol', () => {
    assertRead({ type: 'ready' });
    assertRead({ type: 'resend' });
    assertRead({ type: 'save' });
    assertRead({ type: 'show-anyway' });
    assertRead({ type: 'open-rule-settings' });
    assertRead({ type: 'reopen' });
    assertRead({ type: 'convert-to-utf8' });
    assertRead({ type: 'unify-line-ends' });
    assertRead({ type: 'finish-merge' });
    assertRead({ type: 'typed', operations: [set] });
    assertRead(edit(set));
    assertRead(edit({ kind: 'unset', item: null, field: '医療機関' }));
    assertRead(edit({ ...set, value: null }, { ...set, item: null, field: '様式' }));
    assertRead(fix);
    assertRead({ ...fix, item: null, field: null });
    assertRead(resolve(choice, { ...choice, path: null, side: 'theirs' }));
    assertRead(resolve({ ...choice, side: 'both' }));
    assertRead(resolve({ ...choice, side: 'written', value: '別紙' }));
    for (const value of [undefined, '', null, '\ud800']) {
      assertRefused(resolve({ ...choice, side: 'written', value }));
    }
    assertRead({ type: 'open-merge-editor', line: 3 });
    assertRead(paste);
    assertRead({ type: 'flushed', id: 3 });
    assertRead({ type: 'open-text', item: null, line: 12 });
    assertRead({ type: 'open-text', item: 'P2-C-5', line: null });
    assertRead({ type: 'history', item: 'P1-X-1' });
    assertRead({ type: 'export' });
    assertRead({ type: 'guidance', item: 'P2-C-4' });
    assertRead({ type: 'usage' });
    assertRead({ type: 'alter-row', item: 'P1-A-1' });
    assertRead({ type: 'add-row', part: 'P2' });
    assertRead({ type: 'remove-row', item: 'P1-X-2' });
    assertRead({ type: 'move-row', item: 'P1-X-2', direction: 'up' });
    assertRead({ type: 'open-document', document: 'mhlw-6.0' });
    assertRead({ type: 'take-in', name: '記入済み.xlsx', bytes: new Uint8Array([80, 75]) });
    assertRead({ type: 'take-in', name: '記入済み.xlsx', bytes: null });
    assertRead({ type: 'place', item: 'P1-X-1', field: '役割分担.主担当' });
    assertRead({ type: 'place', item: null, field: '契約.満了日' });
    assertRead({ type: 'place', item: null, field: null });
    assertRead({ type: 'focus', focused: false });
  });

  test('drops what does not belong to the message', () => {
    assertRead({ type: 'ready', command: 'x' }, { type: 'ready' });
    assertRead(edit({ ...set, range: [0, 9] }), edit(set));
    assertRead(resolve({ ...choice, text: 'x', seen: { ...seen, x: 1 } }), resolve(choice));
  });

  test('refuses what is no message', () => {
    for (const data of [null, undefined, 1, 'ready', [], {}, { type: 'constructor' }]) {
      assertRefused(data);
    }
  });

  test('refuses malformed operations, all with one of them', () => {
    assertRefused({ type: 'edit', id: 1, operations: set });
    assertRefused({ ...edit(set), id: 1.5 });
    assertRefused({ type: 'typed', operations: [{ ...set, kind: 'delete' }] });
    for (const bad of [
      null,
      { ...set, kind: 'delete' },
      { ...set, kind: 'rename', path: ['項目', 'P1-A-1'], to: 'P1-A-2-1' },
      { ...set, kind: 'remove', path: ['項目', 'P1-A-1'] },
      { ...set, kind: 'add-rows', items: ['P1-A-1'] },
      { ...set, kind: 'order-rows' },
      { ...set, kind: 'move-row', place: 'before', of: 'P1-A-2-1' },
      { ...set, item: 7 },
      { ...set, item: '' },
      { ...set, item: 'P1\nP2' },
      { ...set, field: '医療機関' },
      { ...set, field: 'toString' },
      { ...set, item: null },
      { ...set, value: 1 },
      { ...set, value: undefined },
      { ...set, seen: false },
    ]) {
      assertRefused(edit(set, bad));
    }
  });

  test('refuses malformed choices, all with one of them', () => {
    for (const bad of [
      null,
      { ...choice, region: -1 },
      { ...choice, region: 0.5 },
      { ...choice, path: undefined },
      { ...choice, path: '項目' },
      { ...choice, path: ['項目', 1] },
      { ...choice, path: Array.from({ length: 50 }, () => 'a') },
      { ...choice, side: 'base' },
      { ...choice, seen: null },
      { ...choice, seen: { ours: '' } },
    ]) {
      assertRefused(resolve(choice, bad));
    }
    assertRefused({ ...resolve(choice), id: '4' });
  });

  test('refuses texts that are no values: too long, or half a character', () => {
    assertRead(edit({ ...set, field: '備考', value: '備'.repeat(100_000) }));
    assertRead(edit({ ...set, field: '備考', value: '😀𠮷' }));
    assertRefused(edit({ ...set, field: '備考', value: '備'.repeat(100_001) }));
    assertRefused(edit({ ...set, field: '備考', value: '\ud83d' }));
    // It names the key that it takes out.
    assertRead({ ...fix, fix: `remove-key:${'x'.repeat(1_000)}` });
    assertRefused({ ...fix, fix: 'x'.repeat(100_001) });
    assertRefused({ ...fix, field: 'x'.repeat(101) });
  });

  test('asks for texts of the same row only where they are offered', () => {
    const ask = { type: 'same-row', item: 'P2-A-1', field: '備考', text: '' };
    assertRead(ask);
    assertRead({ ...ask, field: '役割分担.事業者', text: '備'.repeat(100_000) });
    for (const field of ['社内メモ', '担当者', '医療機関', 'toString', null]) {
      assertRefused({ ...ask, field });
    }
    assertRefused({ ...ask, item: null });
    assertRefused({ ...ask, text: null });
    assertRefused({ ...ask, text: '備'.repeat(100_001) });
  });

  test('refuses malformed pastes, and a clipboard that is too large', () => {
    for (const bad of [
      { id: 'x' },
      { text: null },
      { html: undefined },
      { html: 'x'.repeat(2_000_001) },
      { rows: 'P1-A-1' },
      { rows: ['P1-A-1', null] },
      { fields: ['医療機関'] },
      { selected: { rows: 0, columns: 1 } },
      { selected: { rows: 1e9, columns: 1 } },
      { selected: null },
    ]) {
      assertRefused({ ...paste, ...bad });
    }
  });

  test('refuses malformed places', () => {
    assertRefused({ type: 'open-text', item: null, line: 0 });
    assertRefused({ type: 'open-text', item: null });
    assertRefused({ type: 'history', item: null });
    assertRefused({ type: 'guidance', item: null });
    assertRefused({ type: 'open-document', document: null });
    for (const name of ['a.txt', '../a.xlsx', 'a\\b.xlsx', '.xlsx', 1]) {
      assertRefused({ type: 'take-in', name, bytes: new Uint8Array() });
    }
    for (const bytes of [undefined, [80], 'PK', new Uint8Array(10_000_001)]) {
      assertRefused({ type: 'take-in', name: 'a.xlsx', bytes });
    }
    assertRefused({ type: 'add-row', part: 'P3' });
    // A row of the form stays.
    assertRefused({ type: 'remove-row', item: 'P1-A-1' });
    assertRefused({ type: 'move-row', item: 'P1-A-1', direction: 'up' });
    assertRefused({ type: 'move-row', item: 'P1-X-2', direction: 'left' });
    assertRefused({ type: 'open-document', document: 'x'.repeat(101) });
    assertRefused({ type: 'guidance', item: 'x'.repeat(200) });
    assertRefused({ type: 'open-merge-editor', line: null });
    assertRefused({ type: 'place', item: 'x'.repeat(200), field: null });
    assertRefused({ type: 'place', item: 'P1-X-1', field: '契約.満了日' });
    assertRefused({ type: 'place', item: 'P1-X-1' });
    assertRefused({ type: 'focus' });
    assertRefused({ ...fix, fix: 1 });
  });
});

test('requestId finds whom to answer in a message that cannot be read', () => {
  assert.equal(requestId({ type: 'edit', id: 5, operations: 'nonsense' }), 5);
  assert.equal(requestId({ type: 'resolve', id: 6, choices: [1] }), 6);
  assert.equal(requestId({ type: 'fix', id: '5' }), undefined);
  assert.equal(requestId({ type: 'place', id: 5 }), undefined);
});
