import assert from 'node:assert/strict';
import fc from 'fast-check';
import editions from 'virtual:catalog';
import { fixPlanner } from '../../../../src/cli/report/planFixes';
import { rowExcerpts } from '../../../../src/cli/report/rowExcerpts';
import type { Operation } from '../../../../src/core/edit/operation/operation';
import { planEdits } from '../../../../src/core/edit/plan/planEdits';
import { parseText } from '../../../../src/core/parse/yaml/parseText';
import { reparse } from '../../../../src/core/parse/rows/reparse';
import type { Fix } from '../../../../src/core/problems/fix';
import { anyOperation, anyText, checklistText } from '../../../support/checklists';
import { yaml } from '../../../support/yaml';

/** What a fix is called does not matter to its plan. */
const KIND = { id: 'any', title: () => '' };

const RUNS = { numRuns: Number(process.env.KAKUNIN_RUNS ?? 600) };

const inRow = fc.record({
  row: fc.constantFrom('P1-A-1', 'P1-A-2-1', 'P1-B-1', 'P2-X-1'),
  key: fc.constantFrom('備考', '初回確認', '役割分担', '完了日'),
});
/** What the rules offer besides: keys of a row renamed and removed, and whole rows. */
const anyChange: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 3, arbitrary: anyOperation },
  inRow.map(({ row, key }): Operation => ({ kind: 'remove', path: ['項目', row, key] })),
  fc
    .tuple(inRow, fc.oneof(anyText, fc.constant('期限')))
    .map(([{ row, key }, to]): Operation => ({ kind: 'rename', path: ['項目', row, key], to })),
  inRow.map(({ row }): Operation => ({ kind: 'remove', path: ['項目', row] })),
  inRow.map(({ row }): Operation => ({ kind: 'rename', path: ['項目', row], to: 'P2-C-4' })),
);

suite('edits of a fix, planned around its row', () => {
  test('are those planned on the whole text', () => {
    let plans = 0;
    let excerpts = 0;
    fc.assert(
      fc.property(
        // Values with anchors are planned on the whole text, which others see to.
        checklistText.map((text) => text.replaceAll('&x ', '')),
        fc.array(anyChange, { minLength: 1, maxLength: 2 }),
        (text, operations) => {
          const parsed = reparse(text, undefined);
          fc.pre(parsed.errors.length === 0);
          const whole = planEdits(parsed, operations, editions);
          const fix = { kind: KIND, operations, safe: false, preferred: false };
          const edits = fixPlanner(parsed, editions)(fix);
          assert.deepEqual(edits, whole.ok ? whole.edits : undefined);
          plans++;
          if (rowExcerpts(parsed)(operations)) excerpts++;
        },
      ),
      RUNS,
    );
    assert.ok(excerpts > plans / 20, `an excerpt for ${excerpts} of ${plans} only`);
  }).timeout(300_000);

  const CHECKLIST = yaml`
    kakunin: 1
    様式: 令和6年6月
    項目:
      P1-A-1:
        初回確認: いいえ
      # 2
      P1-A-2-1:
        初回確認: いいえ
      P1-A-2-2:
        初回確認: いいえ
      P1-B-1:
        初回確認: いいえ
      P1-B-2:
        初回確認: いいえ
  `;
  const set = (item: string | null): Operation => ({
    kind: 'set',
    item,
    field: '備考',
    value: 'a',
  });
  const excerptOf = (text: string, ...operations: readonly Operation[]): string | undefined =>
    rowExcerpts(reparse(text, undefined))(operations)?.parsed.text;

  test('an excerpt is the head, the row and its neighbours', () => {
    const lines = CHECKLIST.split('\n');
    const expected = [...lines.slice(0, 3), ...lines.slice(6, 12), ''].join('\n');
    assert.equal(excerptOf(CHECKLIST, set('P1-A-2-2')), expected);
  });
  test('none where other rows matter', () => {
    assert.equal(excerptOf(CHECKLIST, set(null)), undefined);
    assert.equal(excerptOf(CHECKLIST, set('P1-A-1'), set('P1-A-2-1')), undefined);
    assert.equal(excerptOf(CHECKLIST, set('P2-C-4')), undefined);
    assert.equal(excerptOf(CHECKLIST, { kind: 'order-rows' }), undefined);
    assert.equal(excerptOf(`${CHECKLIST}事業者: 乙\n`, set('P1-A-1')), undefined);
    const path = ['項目', 'P1-A-1'];
    assert.equal(excerptOf(CHECKLIST, { kind: 'rename', path, to: 'P1-B-2' }), undefined);
    assert.equal(excerptOf(CHECKLIST, { kind: 'remove', path }), undefined);
    assert.ok(excerptOf(CHECKLIST, { kind: 'remove', path: [...path, '初回確認'] }));
    const empty = CHECKLIST.replace('P1-B-2:\n    初回確認: いいえ', 'P1-B-2:');
    assert.equal(excerptOf(empty, set('P1-B-2')), undefined);
    const shared = CHECKLIST.replace('P1-A-1:', 'P1-A-1: &a');
    assert.equal(excerptOf(shared, set('P1-A-2-1')), undefined);
    assert.equal(
      excerptOf(CHECKLIST.replace('P1-B-2:\n', 'P1-B-2:\n\t'), set('P1-A-1')),
      undefined,
    );
  });

  test('of a text that has too many for its length, the last are left out', () => {
    const rows = Array.from({ length: 1500 }, (_, index) => `P1-X-${index}: {初回確認: ○}`);
    const parsed = parseText(`kakunin: 1\n様式: 令和6年6月\n項目: {${rows.join(', ')}}\n`);
    const plan = fixPlanner(parsed, editions);
    const fixOf = (index: number): Fix => {
      const item = `P1-X-${index}`;
      const operations = [{ kind: 'set', item, field: '初回確認', value: 'はい' }] as const;
      return { kind: KIND, operations, safe: true, preferred: true };
    };
    const planned = rows.map((_, index) => plan(fixOf(index)) !== undefined);
    const last = planned.lastIndexOf(true);
    assert.ok(last > 20 && last < rows.length - 1, `${last + 1} were planned`);
    assert.ok(planned.slice(0, last).every(Boolean));
    // What was planned once is not planned again.
    assert.ok(plan(fixOf(0)));
  }).timeout(60_000);
});
