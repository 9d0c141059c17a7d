import assert from 'node:assert/strict';
import editions from 'virtual:catalog';
import { analyze } from '../../../../src/core/analyze';
import type { EncodingFault } from '../../../../src/core/encoding/encodingFault';
import { readUtf8 } from '../../../../src/core/encoding/readUtf8';
import { buildView } from '../../../../src/core/view/buildView';
import { unreadableSide } from '../../../../src/core/compare/unreadableSide';
import { legacyBytes } from '../../../support/legacyBytes';

const TEXT = 'kakunin: 1\n様式: 令和6年6月\n項目:\n  P1-A-1:\n    備考: 確認?した\n';
const t = (sentence: string, facts: Readonly<Record<string, string | number>> = {}): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name]));

function notUtf8(bytes: Uint8Array, readAs: string): EncodingFault {
  const read = readUtf8(bytes);
  assert.ok('fault' in read);
  return { kind: 'not-utf8', readAs, ...read.fault };
}

/** The page and the comparison, for a text that would make a table. */
function shown(encodingFault: EncodingFault) {
  const analysis = { ...analyze(TEXT, { editions, today: '2026-11-23' }), encodingFault };
  const view = buildView(analysis, editions, t);
  assert.ok(view.kind === 'unreadable' && view.reason === 'not-utf8');
  return { ...view, offers: view.offers?.map(({ action }) => action) };
}

suite('a document that was not read as UTF-8', () => {
  test('Shift_JIS read as UTF-8: the guess, its first lines, a conversion', () => {
    const view = shown(notUtf8(legacyBytes(TEXT, 'shift_jis'), 'utf8'));
    assert.match(view.explanation, /as UTF-8; it seems to be Shift_JIS/);
    assert.equal(view.preview?.lines[1], '様式: 令和6年6月');
    assert.deepEqual(view.offers, ['convert-to-utf8', 'reopen']);
  });

  test('Shift_JIS read right is no form either, and can be converted', () => {
    const view = shown(notUtf8(legacyBytes(TEXT, 'shift_jis'), 'shiftjis'));
    assert.match(view.explanation, /as Shift_JIS, so it is readable.*must be UTF-8/);
    assert.deepEqual(view.offers, ['convert-to-utf8', 'reopen']);
  });

  test('a broken byte: its line, and nothing that would lose it', () => {
    const bytes = new TextEncoder().encode(TEXT).map((byte) => (byte === 0x3f ? 0x93 : byte));
    const view = shown(notUtf8(bytes, 'utf8'));
    assert.deepEqual(
      view.places.map(({ line }) => line),
      [5],
    );
    assert.deepEqual([view.offers, view.preview], [[], undefined]);
  });

  test('bytes of no known encoding can be opened in another one, and not converted', () => {
    const view = shown(notUtf8(Uint8Array.of(0xff), 'windows1252'));
    assert.match(view.explanation, /as windows1252, and it is not clear/);
    assert.deepEqual(view.offers, ['reopen']);
  });

  test('UTF-8 read as something else: it is reopened', () => {
    const view = shown({ kind: 'read-otherwise', readAs: 'eucjp' });
    assert.match(view.explanation, /as EUC-JP, but the file itself is UTF-8/);
    assert.deepEqual(view.offers, ['reopen']);
  });

  test('while the file is being read there is nothing to choose', () => {
    const { offers, places } = shown({ kind: 'pending' });
    assert.deepEqual([offers, places], [undefined, []]);
  });

  test('a comparison says why, too', () => {
    const analysis = analyze('', { editions, today: '2026-11-23' });
    const encodingFault = notUtf8(legacyBytes(TEXT, 'euc-jp'), 'utf8');
    const [side] = unreadableSide('before', { ...analysis, encodingFault }, t);
    assert.match(side?.explanation ?? '', /EUC-JP/);
  });
});
