import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyPatch, createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { lineRanges } from '../../../../src/cli/lineRanges';
import { unifiedDiff } from '../../../../src/cli/unifiedDiff';
import { useFolder, write, read } from '../../../support/cliFolder';
import { git } from '../../../support/gitFolder';

const anyLines = fc
  .array(fc.constantFrom('a', 'b', 'c', 'あ', '', 'd\r'), { maxLength: 30 })
  .chain((lines) => fc.constantFrom(lines.join('\n'), `${lines.join('\n')}\n`));

/** Of so many lines, in another order and changed: more than are compared one with another. */
const long = (size: number, line: (at: number) => string): string =>
  Array.from({ length: size }, (_, at) => `${line(at)}\n`).join('');

suite('what a dry run prints as a patch', () => {
  useFolder();

  test('makes the one text the other', () => {
    fc.assert(
      fc.property(anyLines, anyLines, (before, after) => {
        const patch = unifiedDiff('a', before, after);
        if (before !== after)
          assert.equal(applyPatch(before, patch, { autoConvertLineEndings: false }), after);
      }),
    );
  });

  test('of texts with few changes is the one that the package makes', () => {
    const lines = Array.from({ length: 40 }, (_, at) => `${at}`);
    fc.assert(
      fc.property(fc.subarray(lines), (kept) => {
        const [before, after] = [`${lines.join('\n')}\n`, kept.map((line) => `${line}\n`).join('')];
        const options = { context: 3, headerOptions: FILE_HEADERS_ONLY };
        assert.equal(
          unifiedDiff('a', before, after),
          createTwoFilesPatch('a/a', 'b/a', before, after, undefined, undefined, options),
        );
      }),
    );
  });

  const many: Readonly<Record<string, (at: number) => string>> = {
    reversed: (at) => String(6000 - at),
    changed: (at) => (at % 4 === 0 ? String(at) : `x${at % 7}`),
    'all of them others': (at) => `y${at}`,
  };
  for (const [name, line] of Object.entries(many)) {
    test(`of many changes is taken by git apply: ${name}`, () => {
      const before = long(6000, (at) => (at % 4 === 0 ? String(at) : `z${at % 5}`));
      const after = long(6000, line);
      git(['init', '--quiet']);
      write('a', before);
      git(['apply', '-'], unifiedDiff('a', before, after));
      assert.equal(read('a'), after);
    }).timeout(30_000);
  }

  test('keeps the lines that both have once, however many changed', () => {
    const [before, after] = ['z', 'x'].map((sign) =>
      Array.from({ length: 8000 }, (_, at) =>
        at % 4 === 0 ? `key ${at}\n` : `${sign}${at % 5}\n`,
      ),
    );
    const ranges = lineRanges(before ?? [], after ?? []);
    assert.equal(ranges.length, 2000);
    assert.ok(ranges.every((range) => range.before.end - range.before.start === 3));
  });
});
