import assert from 'node:assert/strict';
import editions from 'virtual:catalog';
import type { Analysis } from '../../../src/core/analyze';
import { analyze } from '../../../src/core/analyze';
import type { Operation } from '../../../src/core/edit/operation/operation';
import { planEdits } from '../../../src/core/edit/plan/planEdits';
import { fixAll } from '../../../src/core/fixAll';
import { completionsAt } from '../../../src/core/languageFeatures/completions';
import { definitionAt } from '../../../src/core/languageFeatures/definition';
import { foldings } from '../../../src/core/languageFeatures/folding';
import { hoverAt } from '../../../src/core/languageFeatures/hover';
import { lenses } from '../../../src/core/languageFeatures/lenses';
import { outline } from '../../../src/core/languageFeatures/symbols';
import type { Translate } from '../../../src/core/problems/translate';
import { fixTitle } from '../../../src/core/problems/fix';
import { problemMessage } from '../../../src/core/rules/problem';
import { refusalMessage } from '../../../src/core/problems/refusalMessage';
import { applyEdits } from '../../../src/core/text/applyEdits';
import { buildView } from '../../../src/core/view/buildView';
import { translateTo } from '../../../src/language';

const t = translateTo('en');
const today = '2026-11-23';
const OPTIONS = { editions, today };
type Source = typeof OPTIONS & { readonly t: Translate };

const OPERATIONS: readonly Operation[] = [
  { kind: 'set', item: 'P1-A-1', field: '備考', value: '済み\n # 注' },
  { kind: 'set', item: null, field: '契約.名称', value: '名' },
  { kind: 'unset', item: 'P1-A-1', field: '初回確認' },
  { kind: 'rename', path: ['項目', 'P1-A-1'], to: '__proto__' },
  { kind: 'remove', path: ['項目', 'P1-A-1'] },
  { kind: 'add-rows', items: ['P1-A-1', 'constructor'] },
  { kind: 'order-rows' },
  { kind: 'move-row', item: 'P2-X-2', place: 'before', of: 'P2-X-1' },
];

/** Brings a text to every door of the core; fails where one throws or a problem stands nowhere. */
export function everyDoor(text: string, known = editions): void {
  const options = { ...OPTIONS, editions: known };
  const analysis = analyze(text, options);
  assertProblems(analysis);
  for (const operation of OPERATIONS) tryEdit(analysis, operation, known);
  const fixed = fixAll(text, options);
  assert.equal(applyEdits(text, fixed.edits), fixed.text);
  askEverywhere(analysis, known);
}

/** All that is shown of a text, and answered at a few places of it. */
export function askEverywhere(analysis: Analysis, known = editions): void {
  const source = { ...OPTIONS, editions: known, t };
  JSON.stringify([buildView(analysis, known, t), foldings(analysis)]);
  JSON.stringify([lenses(analysis, source), outline(analysis, source)]);
  for (const at of offsetsIn(analysis.parsed.text)) askAt(analysis, at, source);
}

function assertProblems({ problems, parsed: { text } }: Analysis): void {
  for (const problem of problems) {
    const { start, end } = problem.span;
    assert.ok(start >= 0 && start <= end && end <= text.length, JSON.stringify(problem));
    assert.notEqual(problemMessage(problem, t), '');
    for (const fix of problem.fixes) assert.notEqual(fixTitle(fix, t), '');
  }
}

function tryEdit({ parsed }: Analysis, operation: Operation, known: typeof editions): void {
  const plan = planEdits(parsed, [operation], known);
  if (plan.ok) assert.equal(applyEdits(parsed.text, plan.edits), plan.parsed.text);
  else assert.notEqual(refusalMessage(plan.refusal, t), '');
}

function offsetsIn({ length }: string): readonly number[] {
  return [0, 0.1, 0.3, 0.5, 0.7, 0.9, 1].map((part) => Math.floor(part * length));
}

function askAt(analysis: Analysis, offset: number, source: Source): void {
  completionsAt(analysis, offset, source);
  hoverAt(analysis, offset, source);
  definitionAt(analysis, offset, source.editions);
}
