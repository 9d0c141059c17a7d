import assert from 'node:assert/strict';
import type { LineEnd } from '../../../../src/core/encoding/lineEnds';
import { mixedLineEnds, withLineEnd } from '../../../../src/core/encoding/lineEnds';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (all: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(all);

/** `changed` of `of` lines get another end. */
function assertMixed(from: string, becomes: LineEnd, changed: number, of: number): void {
  assert.deepEqual(mixedLineEnds(bytes(from), becomes), { becomes, changed, of });
}

suite('line ends', () => {
  test('all alike are not mixed', () => {
    for (const alike of ['', 'a', 'a\n', 'a\nb', 'a\r\n', '\r\n\r\n', '\n\n']) {
      assert.equal(mixedLineEnds(bytes(alike), '\n'), undefined, JSON.stringify(alike));
      assert.equal(mixedLineEnds(bytes(alike), '\r\n'), undefined, JSON.stringify(alike));
    }
  });

  test('mixed ones are counted, and how many become others', () => {
    assertMixed('a\r\nb\nc', '\n', 1, 2);
    assertMixed('a\r\nb\nc\n', '\r\n', 2, 3);
    assertMixed('a\rb', '\n', 1, 1);
    assertMixed('a\r\rb\r\n', '\r\n', 2, 3);
    assertMixed('a\n\r', '\n', 1, 2);
  });

  test('made one, only line ends differ', () => {
    const mixed = '\ufeff様式:\r\n備考:\n\r\r\n終\r';
    assert.equal(text(withLineEnd(bytes(mixed), '\n')), '\ufeff様式:\n備考:\n\n\n終\n');
    assert.equal(text(withLineEnd(bytes(mixed), '\r\n')), '\ufeff様式:\r\n備考:\r\n\r\n\r\n終\r\n');
    for (const end of ['\n', '\r\n'] as const) {
      assert.equal(mixedLineEnds(withLineEnd(bytes(mixed), end), end), undefined);
    }
  });
});
