import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import editions from 'virtual:catalog';
import { analyze } from '../../../../src/core/analyze';
import { RULES } from '../../../../src/core/rules/index';
import type { Problem, RuleId } from '../../../../src/core/rules/problem';
import { FROM_RULES } from '../../../docs/fromRules';
import { RULES_INDEX, ruleFiles, rulesIndex } from '../../../docs/rulesIndex';

const HEAD = 'kakunin: 1\n様式: 令和6年6月\n';

/** The lines with what belongs above them, told from their indentation. */
function whole(lines: string): string {
  const indent = lines.startsWith('<') ? 4 : lines.search(/\S/);
  if (indent === 0) {
    const head = lines.startsWith('kakunin')
      ? ''
      : lines.startsWith('様式')
        ? 'kakunin: 1\n'
        : HEAD;
    return `${head}${lines}\n${lines.includes('項目:') ? '' : '項目:\n'}`;
  }
  const above = ['項目:\n', '  P1-A-1:\n', '    役割分担:\n'].slice(0, indent / 2);
  return `${HEAD}${above.join('')}${lines}\n`;
}

function problemsOf(rule: RuleId, example: readonly string[]): readonly Problem[] {
  const { problems } = analyze(whole(example.join('\n')), { editions, today: '2026-11-23' });
  return problems.filter((each) => each.rule === rule);
}

suite('what rules say of themselves', () => {
  for (const { id, example } of RULES) {
    test(`${id}: the example has the problem, and then has it no more`, () => {
      const found = problemsOf(id, example.before);
      assert.notDeepEqual(found, []);
      if (id !== 'item-missing') assert.deepEqual(problemsOf(id, example.after), []);
      else assert.notDeepEqual(problemsOf(id, example.after), found);
    });
  }
});

suite('what follows from the rules is up to date, or "npm run docs" makes it so', () => {
  const files = ruleFiles(readdirSync('src/core/rules', { recursive: true, encoding: 'utf8' }));
  const made = [
    [RULES_INDEX, (present: string) => rulesIndex(files, present)] as const,
    ...FROM_RULES,
  ];
  for (const [path, make] of made) {
    test(path, () => {
      const present = readFileSync(path, 'utf8');
      assert.equal(make(present), present);
    });
  }

  test('a rule is named after its file', () => {
    const names = files.map((file) => file.replace(/^.*\/|\.ts$/g, ''));
    assert.deepEqual(names.sort(), RULES.map(({ id }) => id).sort());
  });
});

suite('the list of rules', () => {
  const OLD = ['a/rule-b.ts', 'a/rule-a.ts', 'b/rule-c.ts'];

  test('keeps its order; what is new comes last, and what is gone goes', () => {
    const old = rulesIndex(OLD, '  ruleC,\n  ruleA,\n  ruleB,\n');
    assert.match(old, /\[\n {2}ruleC,\n {2}ruleA,\n {2}ruleB,\n\] as const;\n$/);
    const now = rulesIndex(['b/new-rule.ts', 'c/rule-a.ts', 'b/rule-c.ts'], old);
    assert.match(now, /\[\n {2}ruleC,\n {2}ruleA,\n {2}newRule,\n\] as const;\n$/);
    assert.ok(now.includes("import { ruleA } from './c/rule-a';"));
    assert.ok(!now.includes('ruleB'));
  });

  test('only files in rooms are rules', () => {
    assert.deepEqual(ruleFiles(['rule.ts', 'a', 'a/rule-a.ts', 'a\\rule-b.ts']), [
      'a/rule-a.ts',
      'a/rule-b.ts',
    ]);
  });
});
