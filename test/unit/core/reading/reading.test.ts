import assert from 'node:assert/strict';
import editions from 'virtual:catalog';
import type { AnalysisOptions } from '../../../../src/core/analyze';
import { analyze } from '../../../../src/core/analyze';
import { unreadableSide } from '../../../../src/core/compare/unreadableSide';
import { planEdits } from '../../../../src/core/edit/plan/planEdits';
import { RULES } from '../../../../src/core/rules/index';
import { read } from '../../../../src/core/reading/reading';
import { buildView } from '../../../../src/core/view/buildView';

const today = '2026-11-27';
const t = (text: string): string => text;
const OFF = Object.fromEntries(RULES.map(({ id }) => [id, 'off'])) as NonNullable<
  AnalysisOptions['severities']
>;

/** A text, what it is, what the table says of it, what a comparison does, and why nothing is written to it. */
const TEXTS: readonly (readonly [
  text: string,
  kind: string,
  shown: string,
  compared: string,
  written: string,
])[] = [
  ['kakunin: 1\n', 'checklist', 'table', '', ''],
  ['様式: 令和6年6月\n項目:\n', 'checklist', 'table', '', ''],
  ['', 'empty', 'empty', 'This version is empty.', 'not-a-checklist'],
  ['\ufeff# 注\n', 'empty', 'empty', 'This version is empty.', 'not-a-checklist'],
  ['- a\n', 'not-a-checklist', 'other-yaml', 'This version is not a checklist.', 'not-a-checklist'],
  // A map may be a checklist that is still being written: the planner adds to it, the table does not.
  ['a: 1\n', 'not-a-checklist', 'other-yaml', 'This version is not a checklist.', ''],
  ['kakunin: [\n', 'syntax', 'syntax', 'This version cannot be read as YAML.', 'not-readable'],
  [
    'kakunin: 1\n<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\n',
    'conflict',
    'conflict',
    'This version has merge conflicts.',
    'not-readable',
  ],
  [
    '<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\n',
    'conflict',
    'merge-conflict',
    'This version has merge conflicts.',
    'not-readable',
  ],
];

suite('what a text is', () => {
  for (const [text, kind, shown, compared, written] of TEXTS) {
    test(`${JSON.stringify(text)}: ${kind}, wherever it is asked, and whatever rules are off`, () => {
      assert.equal(read(text, editions).kind, kind);
      for (const severities of [{}, OFF]) {
        const analysis = analyze(text, { editions, today, severities });
        assert.equal(analysis.reading.kind, kind);
        const view = buildView(analysis, editions, t);
        assert.equal(view.kind === 'unreadable' ? view.reason : view.kind, shown);
        const [side] = unreadableSide('before', analysis, t);
        assert.equal(side?.explanation ?? '', compared);
        const operation = { kind: 'set', item: null, field: '医療機関', value: '甲' } as const;
        const plan = planEdits(analysis.parsed, [operation], editions);
        assert.equal(plan.ok ? '' : plan.refusal.code, written);
        // A file that cannot be read is never without an error.
        const isBroken = kind === 'syntax' || kind === 'conflict';
        assert.equal(
          isBroken && !analysis.problems.some((each) => each.severity === 'error'),
          false,
        );
      }
    });
  }
});
