import { RULES } from '../../src/core/rules/index';
import type { RuleId } from '../../src/core/rules/problem';
import type { Rule } from '../../src/core/rules/rule';
import { severitiesFor } from '../../src/core/rules/severities';
import type { Language } from '../../src/language';
import { translateTo } from '../../src/language';

const ALL: readonly Rule<RuleId>[] = RULES;

/** Files that follow from the rules, in whole or in part; each made from what it holds now. */
export const FROM_RULES: readonly (readonly [path: string, make: (present: string) => string])[] = [
  ['docs/rules.md', rulesPage],
  ['package.json', withSetting],
  ['package.nls.json', (present) => withDescriptions(present, 'en')],
  ['package.nls.ja.json', (present) => withDescriptions(present, 'ja')],
];

const INTRODUCTION = `# Rules

Each rule has an id, and a severity that the setting \`kakunin.rules\` or the option \`--rule id=severity\` changes; \`off\` silences it. \`yaml-syntax\` and \`merge-conflict\` are always errors, for a file that cannot be read is never clean.

各規則の重要度は、設定 \`kakunin.rules\` またはオプション \`--rule id=severity\` で変更できます。\`off\` で無効になります。\`yaml-syntax\` と \`merge-conflict\` は変更できません。読めないファイルを「問題なし」にはできないためです。`;

/** Every rule, its id the anchor, in both languages. */
function rulesPage(): string {
  const rows = ALL.map(({ id, severity }) => `| [\`${id}\`](#${id}) | ${severity} |`);
  const table = ['| rule | severity |', '| --- | --- |', ...rows].join('\n');
  return `${[INTRODUCTION, table, ...ALL.map(section)].join('\n\n')}\n`;
}

function section(rule: Rule): string {
  const [en, ja] = [rule.help(translateTo('en')), rule.help(translateTo('ja'))];
  return [
    `## ${rule.id}`,
    `Severity: ${rule.severity}`,
    `${en.meaning} ${en.why}`,
    `${ja.meaning}${ja.why}`,
    'Before / 修正前',
    fenced(rule.example.before),
    'After / 修正後',
    fenced(rule.example.after),
  ].join('\n\n');
}

function fenced(lines: readonly string[]): string {
  return ['```yaml', ...lines, '```'].join('\n');
}

interface Manifest {
  readonly contributes: {
    readonly configuration: {
      readonly properties: Readonly<Record<'kakunin.rules', { properties: object }>>;
    };
  };
}

/** The manifest with a property of the setting `kakunin.rules` for every rule. */
function withSetting(present: string): string {
  const manifest = JSON.parse(present) as Manifest;
  const setting = manifest.contributes.configuration.properties['kakunin.rules'];
  setting.properties = Object.fromEntries(
    ALL.map((rule) => [
      rule.id,
      {
        type: 'string',
        enum: severitiesFor(rule),
        default: rule.severity,
        description: `%rules.${rule.id}%`,
      },
    ]),
  );
  return jsonText(manifest);
}

const ALWAYS_ERROR: Readonly<Record<Language, string>> = {
  en: ' Always an error.',
  ja: '必ずエラーになります。',
};

/** The texts of the manifest with what the setting says of each rule, after what it says of all. */
function withDescriptions(present: string, language: Language): string {
  const t = translateTo(language);
  const described = ALL.map((rule) => {
    const { meaning } = rule.help(t);
    return [
      `rules.${rule.id}`,
      rule.isAlwaysError ? `${meaning}${ALWAYS_ERROR[language]}` : meaning,
    ];
  });
  const texts = Object.entries(JSON.parse(present) as Record<string, string>).flatMap((text) => {
    const [key] = text;
    if (key === 'rules.description') return [text, ...described];
    return key.startsWith('rules.') ? [] : [text];
  });
  return jsonText(Object.fromEntries(texts));
}

function jsonText(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
