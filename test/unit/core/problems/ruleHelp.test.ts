import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import editions from 'virtual:catalog';
import { analyze } from '../../../../src/core/analyze';
// TODO ['DEFAULT_SEVERITY'] /work/wt/rules/test/unit/core/problems/ruleHelp.test.ts
import { severitiesFor } from '../../../../src/core/rules/severities';
// TODO ['RULE_HELP'] /work/wt/rules/test/unit/core/problems/ruleHelp.test.ts
import type { Problem, RuleId } from '../../../../src/core/rules/problem';

const IDS = Object.keys(DEFAULT_SEVERITY) as RuleId[];
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

function problemsOf(rule: RuleId, lines: string): readonly Problem[] {
  const { problems } = analyze(whole(lines), { editions, today: '2026-11-23' });
  return problems.filter((each) => each.rule === rule);
}

suite('what rules say of themselves', () => {
  for (const id of IDS) {
    test(`${id}: the example has the problem, and then has it no more`, () => {
      const { before, after } = RULE_HELP[id];
      const found = problemsOf(id, before);
      assert.ok(found.length > 0, whole(before));
      if (id !== 'item-missing') assert.deepEqual(problemsOf(id, after), [], whole(after));
      else assert.notDeepEqual(problemsOf(id, after), found);
    });
  }

  test('docs/rules.md has an anchor for every rule', () => {
    const page = readFileSync('docs/rules.md', 'utf8');
    for (const id of IDS) assert.ok(page.includes(`\n## ${id}\n`), id);
  });

  test('the setting kakunin.rules names every rule, and every severity', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
    const setting = manifest.contributes.configuration.properties['kakunin.rules'];
    assert.ok(setting);
    assert.equal(setting.additionalProperties, false);
    assert.deepEqual(Object.keys(setting.properties).sort(), [...IDS].sort());
    for (const id of IDS) {
      const property: Property | undefined = setting.properties[id];
      assert.equal(property?.default, DEFAULT_SEVERITY[id], id);
      assert.deepEqual(property.enum, severitiesFor(id), id);
    }
  });
});

interface Manifest {
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, Setting | undefined>> };
  };
}

interface Setting {
  readonly additionalProperties: boolean;
  readonly properties: Readonly<Record<string, Property | undefined>>;
}

interface Property {
  readonly default: string;
  readonly enum: readonly string[];
}
