import assert from 'node:assert/strict';
import { rowAt } from '../../../../src/core/model/rowAt';
import { fieldAt } from '../../../../src/core/languageFeatures/fieldAt';
import { hoverAt } from '../../../../src/core/languageFeatures/hover';
import { rowActions } from '../../../../src/core/languageFeatures/rowActions';
import { atCursor, source } from '../languageFeatures/atCursor';

suite('the row at a place', () => {
  const cases: readonly (readonly [what: string, marked: string, id: string | undefined])[] = [
    ['in its key', '  P1-A-1:\n  P1-¦A-2-1:\n', 'P1-A-2-1'],
    ['before its key', '  P1-A-1:\n ¦ P1-A-2-1:\n', 'P1-A-2-1'],
    ['at the end of its last line', '  P1-A-1:\n    備考: a # 注¦\n  P1-A-2-1:\n', 'P1-A-1'],
    ['in the comment below it', '  P1-A-1:\n  # ¦B\n  P1-B-1:\n', undefined],
    [
      'in the comment below a block',
      '  P1-A-1:\n    備考: |\n      a\n  # ¦B\n  P1-B-1:\n',
      undefined,
    ],
    ['in a comment within it', '  P1-A-1:\n    # ¦注\n    備考: a\n', 'P1-A-1'],
    ['below the rows', '  P1-A-1:\n    備考: a\n未知: ¦b\n', undefined],
    ['above the rows', '  # ¦A\n  P1-A-1:\n', undefined],
    ['of several in one line', '  {P1-A-1: {備考: ¦a}, P1-B-1: {備考: b}}\n', 'P1-A-1'],
  ];
  for (const [what, marked, id] of cases) {
    test(what, () => {
      const { analysis, offset } = atCursor(`kakunin: 1\n様式: 令和6年6月\n項目:\n${marked}`);
      const { checklist, parsed } = analysis;
      assert.ok(checklist);
      assert.equal(rowAt(checklist, parsed.text, offset)?.id, id);
      const answers = rowActions(analysis, { ...source, offset })
        .flatMap(({ operations }) => operations)
        .flatMap((operation) => (operation.kind === 'set' ? operation.item : []));
      assert.equal(answers[0], id);
      if (id === undefined) return;
      assert.equal(fieldAt(checklist, parsed.text, offset).item, id);
      const replaced = atCursor(
        `kakunin: 1\n様式: 令和6年6月\n項目:\n${marked.replace('¦', '¦\ufffd')}`,
      );
      const lost = replaced.analysis.problems.find(({ rule }) => rule === 'replacement-character');
      if (what !== 'in its key' && what !== 'before its key') assert.equal(lost?.item, id);
      hoverAt(analysis, offset, source);
    });
  }
});
