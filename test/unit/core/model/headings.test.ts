import assert from 'node:assert/strict';
import editions from 'virtual:catalog';
import { headingsIn } from '../../../../src/core/model/headings';

suite('comments that are headings', () => {
  const [edition] = editions;

  const cases: readonly (readonly [
    what: string,
    comment: string,
    rows: readonly [above: string | undefined, below: string | undefined],
    prefixes: readonly string[],
  ])[] = [
    ["the form's words", '# B 医療機関の内部体制', ['P1-A-4', 'P1-B-1'], ['P1-B-']],
    ["the user's own words", '# B 体制', ['P1-A-4', 'P1-B-1'], ['P1-B-']],
    ['full-width', '＃ではない', ['P1-A-4', 'P1-B-1'], []],
    ['a remark between two rows of one section', '# B 社に確認', ['P1-B-1', 'P1-B-2'], []],
    ['a remark that names a section elsewhere', '# C 社に確認', ['P1-A-4', 'P1-B-1'], []],
    ['a Part', '# Part 2', ['P1-C-4', 'P2-A-1'], ['P2-']],
  ];
  for (const [what, comment, [above, below], prefixes] of cases) {
    test(`${what}: ${comment}`, () => {
      const text = `  ${comment}\n`;
      const gap = { span: { start: 0, end: text.length }, above, below };
      assert.deepEqual(
        headingsIn(text, gap, edition).map(({ prefix }) => prefix),
        prefixes,
      );
    });
  }
});
