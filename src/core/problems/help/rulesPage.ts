import { DEFAULT_SEVERITY } from '../defaultSeverity';
import type { RuleId } from '../problem';
import { RULE_HELP } from './ruleHelp';

const INTRODUCTION = `# Rules

Each rule has an id, and a severity that the setting \`kakunin.rules\` or the option \`--rule id=severity\` changes; \`off\` silences it. \`yaml-syntax\` and \`merge-conflict\` are always errors, for a file that cannot be read is never clean.

各規則の重要度は、設定 \`kakunin.rules\` またはオプション \`--rule id=severity\` で変更できます。\`off\` で無効になります。\`yaml-syntax\` と \`merge-conflict\` は変更できません。読めないファイルを「問題なし」にはできないためです。`;

/** The page `docs/rules.md`: every rule, its id the anchor, in both languages. */
export function rulesPage(): string {
  const ids = Object.keys(DEFAULT_SEVERITY) as RuleId[];
  const rows = ids.map((id) => `| [\`${id}\`](#${id}) | ${DEFAULT_SEVERITY[id]} |`);
  const table = ['| rule | severity |', '| --- | --- |', ...rows].join('\n');
  return `${[INTRODUCTION, table, ...ids.map(section)].join('\n\n')}\n`;
}

function section(id: RuleId): string {
  const { en, ja, before, after } = RULE_HELP[id];
  return [
    `## ${id}`,
    `Severity: ${DEFAULT_SEVERITY[id]}`,
    `${en.meaning} ${en.why}`,
    `${ja.meaning}${ja.why}`,
    'Before / 修正前',
    fenced(before),
    'After / 修正後',
    fenced(after),
  ].join('\n\n');
}

function fenced(lines: string): string {
  return `\`\`\`yaml\n${lines}\n\`\`\``;
}
