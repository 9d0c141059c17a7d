import assert from 'node:assert/strict';
import type { ExcerptSegment } from '../../../../src/core/compare/changeExcerpt';
import { changeExcerpt } from '../../../../src/core/compare/changeExcerpt';

const SIZE = { longest: 200, context: 10, change: 40 };
const LONG = '甲と乙は次のとおり合意する。'.repeat(150);

/** `same[changed]…`. */
function shown(segments: readonly ExcerptSegment[]): string {
  return segments
    .map(({ kind, text }) => (kind === 'cut' ? '…' : kind === 'changed' ? `[${text}]` : text))
    .join('');
}

function excerpts(before: string, after: string, size = SIZE) {
  const found = changeExcerpt(before, after, size);
  return { before: shown(found.before), after: shown(found.after), hidden: found.hidden };
}

suite('a change, cut out of long texts', () => {
  test('at the end', () => {
    const found = excerpts(`${LONG}乙は損害を賠償する。`, `${LONG}乙は損害を賠償しない。`);
    assert.match(found.before, /^….*賠償\[する\]。$/);
    assert.match(found.after, /^….*賠償\[しない\]。$/);
  });
  test('at the start and in the middle, with what is the same left out between', () => {
    const before = `一${LONG}二${LONG}三`;
    const after = `壱${LONG}弐${LONG}三`;
    const found = excerpts(before, after);
    assert.match(found.after, /^\[壱\].{10}….{10}\[弐.*\].{10}…$/);
    assert.equal(found.hidden, 0);
  });
  test('too many changes are counted', () => {
    const of = (sign: string): string => `${LONG.slice(0, 280)}${sign}`.repeat(40);
    const found = excerpts(of('一'), of('二'), { ...SIZE, context: 20 });
    assert.ok(found.hidden > 0, 'nothing is left out');
    assert.equal(found.after.split('[').length - 1 + found.hidden, 40);
    assert.ok(found.after.endsWith('…'));
  });
  test('texts with nothing in common but their beginning', () => {
    const start = '同'.repeat(3000);
    const found = excerpts(`${start}${'あ'.repeat(900)}`, `${start}${'い'.repeat(900)}`);
    assert.match(found.before, /^…同{10}\[あ{40}\]…$/);
    assert.match(found.after, /^…同{10}\[い{40}\]…$/);
  });
  test('short texts are whole', () => {
    assert.deepEqual(excerpts('同じ前', '同じ後'), {
      before: '同じ[前]',
      after: '同じ[後]',
      hidden: 0,
    });
  });
  test('no emoji is cut in half', () => {
    const found = excerpts('😀'.repeat(500), `${'😀'.repeat(499)}😁`);
    for (const text of [found.before, found.after]) assert.doesNotMatch(text, /\p{Surrogate}/u);
  });
});
