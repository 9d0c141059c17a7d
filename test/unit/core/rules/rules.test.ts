import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import editions from 'virtual:catalog';
import type { Analysis } from '../../../../src/core/analyze';
import { analyze } from '../../../../src/core/analyze';
import { planEdits } from '../../../../src/core/edit/plan/planEdits';
import type { Fix } from '../../../../src/core/problems/fix';
import { fixId } from '../../../../src/core/problems/fix';
import type { Problem } from '../../../../src/core/rules/problem';
import { RULES } from '../../../../src/core/rules/index';
import { applyEdits } from '../../../../src/core/text/applyEdits';
import { lineIndex } from '../../../../src/core/text/lines';

/**
 * `<rule>.kakunin.yaml`, or several `<rule>.<case>.kakunin.yaml`, with `# expect: <rule>` at the end
 * of every line where a problem begins (twice for two); beside it `.fixed.yaml`, the text after the preferred fix, or the first, of each.
 *
 * A fixture need not be free of other rules' warnings, so that a new rule does not touch old ones.
 */
const FIXTURES = 'test/fixtures/rules';
const ENDING = '.kakunin.yaml';
const names = readdirSync(FIXTURES).filter((name) => name.endsWith(ENDING));

function check(text: string): Analysis {
  return analyze(text, { editions, today: '2026-11-23' });
}

/** `3 unknown-key`: the line from 1, and the rule. */
function expected(text: string): readonly string[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    const rules = /# expect: ([a-z, -]+)$/.exec(line)?.[1]?.split(', ') ?? [];
    return rules.map((rule) => `${index + 1} ${rule}`);
  });
}

function found({ parsed, problems }: Analysis): readonly string[] {
  const position = lineIndex(parsed.text);
  return problems.map(({ rule, span }) => `${position(span.start).line} ${rule}`);
}

/** The preferred fix, else the first that is offered. */
function fixOf({ fixes }: Problem): Fix | undefined {
  return fixes.find(({ preferred }) => preferred) ?? fixes[0];
}

/**
 * The text after a fix of every problem of the rule, one after another. A fix removes its problem,
 * unless it only puts in a key for which the user has the value: then no fix is left.
 */
function fixed(text: string, rule: string): string {
  let current = check(text);
  for (let left = current.problems.length; left >= 0; left--) {
    const fix = current.problems
      .filter((each) => each.rule === rule)
      .flatMap((problem) => fixOf(problem) ?? [])[0];
    if (!fix) return current.parsed.text;
    const plan = planEdits(current.parsed, fix.operations, editions);
    assert.ok(plan.ok, `${fixId(fix)} is refused`);
    current = check(applyEdits(current.parsed.text, plan.edits));
  }
  return assert.fail(`${rule}: a fix leaves its problem, and itself`);
}

suite('rules, by fixtures', () => {
  for (const name of names) {
    const [rule = ''] = name.split('.');
    const text = readFileSync(join(FIXTURES, name), 'utf8');

    test(`${name}: problems at the marked lines`, () => {
      const analysis = check(text);
      const marked = expected(text);
      const unmarked = analysis.problems.filter(
        (problem) => problem.rule !== rule && problem.severity !== 'error',
      );
      const others = found({ ...analysis, problems: unmarked });
      const told = found(analysis).filter(
        (each) => marked.includes(each) || !others.includes(each),
      );
      assert.ok(
        marked.some((each) => each.endsWith(` ${rule}`)),
        'has no mark of its rule',
      );
      assert.deepEqual([...told].sort(), [...marked].sort());
    });

    test(`${name}: no two fixes of a problem have the same id`, () => {
      for (const { fixes } of check(text).problems) {
        assert.equal(new Set(fixes.map(fixId)).size, fixes.length);
      }
    });

    test(`${name}: after the fixes`, () => {
      const twin = join(FIXTURES, name.replace(ENDING, '.fixed.yaml'));
      const after = fixed(text, rule);
      if (after === text) {
        assert.ok(!existsSync(twin), `${twin}, but nothing is to be fixed`);
        return;
      }
      assert.equal(after, readFileSync(twin, 'utf8'));
      assert.equal(fixed(after, rule), after);
    });
  }
});

suite('rules, as a whole', () => {
  test('every rule has a fixture, and every fixture a rule', () => {
    const tried = new Set(names.map((name) => name.split('.')[0]));
    assert.deepEqual([...tried].sort(), RULES.map(({ id }) => id).sort());
  });

  test('every fixed text has its fixture', () => {
    const twins = readdirSync(FIXTURES).filter((name) => !name.endsWith(ENDING));
    for (const twin of twins) assert.ok(names.includes(twin.replace('.fixed.yaml', ENDING)), twin);
  });
});
