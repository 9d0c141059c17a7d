import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { notUtf8Message } from '../../../../src/core/encoding/encodingMessage';
import type { NotUtf8 } from '../../../../src/core/encoding/encodingFault';
import { decodeFrom } from '../../../../src/core/encoding/guessEncodings';
import { readUtf8 } from '../../../../src/core/encoding/readUtf8';
import type { Written } from '../../../support/legacyBytes';
import { legacyBytes } from '../../../support/legacyBytes';

const SAMPLES = ['denshi-karte', 'pacs', 'receipt'].map((name) =>
  readFileSync(`samples/aobadai-${name}.kakunin.yaml`, 'utf8'),
);
const SMALL = 'kakunin: 1\n様式: 令和6年6月\n医療機関: 青葉台病院\n項目:\n  P1-A-1:\n';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const fill = (sentence: string, facts: Readonly<Record<string, string | number>> = {}): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name]));

function faultOf(bytes: Uint8Array): NotUtf8 {
  const read = readUtf8(bytes);
  assert.ok('fault' in read, 'read as UTF-8');
  return read.fault;
}

function assertGuessed(text: string, written: Written): void {
  const bytes = legacyBytes(text, written);
  const { candidates, isMostlyUtf8 } = faultOf(bytes);
  const [guess] = candidates;
  assert.equal(guess?.encoding, written.replace(', BOM', ''));
  assert.equal(guess.isLikely, true);
  assert.equal(isMostlyUtf8, false);
  assert.equal(decodeFrom(bytes, guess.encoding), text);
  assert.deepEqual(
    guess.lines,
    text
      .split(/\r?\n/)
      .slice(0, 8)
      .filter((line, at, all) => line !== '' || at < all.length - 1),
  );
}

suite('bytes of a file', () => {
  const ways = [
    ...(['shift_jis', 'euc-jp', 'iso-2022-jp', 'utf-16le', 'utf-16be'] as const),
    ...(['utf-16le, BOM', 'utf-16be, BOM'] as const),
  ];
  for (const written of ways) {
    test(`a checklist in ${written} is known by its keys, and read whole`, () => {
      for (const text of [...SAMPLES, SMALL, SMALL.replaceAll('\n', '\r\n')]) {
        assertGuessed(text, written);
      }
    });
  }
  for (const written of ['shift_jis', 'euc-jp', 'iso-2022-jp'] as const) {
    test(`a text in ${written} that has none of the keys is known by its kana`, () => {
      assertGuessed('このファイルはメモです。\nあとで書く\n', written);
    });
  }

  test('UTF-8 is text, whatever is in it, and keeps its BOM', () => {
    const texts = [
      '',
      'a',
      '\ufeffkakunin: 1\n',
      '備考: \ufffd\n',
      '様式: \u0000\n',
      'a\u001b[0m',
      ...SAMPLES,
    ];
    for (const text of texts) assert.deepEqual(readUtf8(utf8(text)), { text });
  });

  test('some broken bytes in UTF-8: the line of the first, and no other encoding', () => {
    for (const [text, line] of [
      [`${SMALL}    備考: 確認?した\n`, 6],
      [`${SMALL}    備考: \ufffd\n    合意文書: ?\n`.replaceAll('\n', '\r\n'), 7],
      [`\ufeffa\rb\rあいう?\r`, 3],
      [`${SAMPLES[0]}# ?`, SAMPLES[0]!.split('\n').length],
    ] as const) {
      const bytes = utf8(text).map((byte) => (byte === 0x3f ? 0x93 : byte));
      assert.deepEqual(faultOf(bytes), { line, isMostlyUtf8: true, candidates: [] });
    }
  });

  test('a character cut off at the end is on the last line', () => {
    const bytes = utf8(`${SMALL}備考: 終`);
    assert.equal(faultOf(bytes.subarray(0, -1)).line, 6);
  });

  test('what cannot be told is not guessed', () => {
    for (const bytes of [[0xff], [0x8a, 0x6d, 0x94, 0x46, 0x0a], [0, 1, 0x82, 0xff]]) {
      const fault = faultOf(Uint8Array.from(bytes));
      assert.equal(notUtf8Message(fault, fill), 'It is not UTF-8. Save it as UTF-8 first.');
    }
  });

  test('a sample that ends within a character is no reason against an encoding', () => {
    for (const before of ['', ' ']) {
      const long = `${SMALL}${before}${'備考: 長い本文。\n'.repeat(9_000)}`;
      assert.equal(faultOf(legacyBytes(long, 'shift_jis')).candidates[0]?.encoding, 'shift_jis');
      assert.equal(faultOf(legacyBytes(long, 'euc-jp')).candidates[0]?.encoding, 'euc-jp');
    }
  });

  test('what is shown of a text in one line is short', () => {
    const { candidates } = faultOf(legacyBytes('長い'.repeat(50_000), 'shift_jis'));
    assert.equal(candidates[0]?.lines.join('').length, 100);
  });

  test('any bytes are read or refused, and nothing throws', () => {
    let seed = 7;
    const next = (): number => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31);
    for (let run = 0; run < 500; run++) {
      const bytes = Uint8Array.from({ length: next() % 60 }, () => (next() >> 8) % 256);
      const read = readUtf8(bytes);
      if ('text' in read) assert.deepEqual(utf8(read.text), bytes);
      else assert.ok(read.fault.line >= 1);
    }
  });
});
