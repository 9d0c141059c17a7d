import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Files and folders whose words are checked. Add a folder here once it is clean. */
const CHECKED: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'action.yml',
  '.pre-commit-hooks.yaml',
  'docs/ci.md',
  'docs/reliability.md',
  'docs/review.md',
  'docs/rules.md',
  'src/core/analyze.ts',
  'src/core/catalog',
  'src/core/check',
  'src/core/compare',
  'src/core/conflict',
  'src/core/edit',
  'src/core/encoding',
  'src/core/fixAll.ts',
  'src/core/format',
  'src/core/guidance',
  'src/core/languageFeatures',
  'src/core/model',
  'src/core/parse',
  'src/core/problems',
  'src/core/reading',
  'src/core/rules',
  'src/core/text',
  'src/core/view',
  'package.nls.json',
  'src/action',
  'src/cli',
  'src/language.ts',
  'src/protocol',
  'src/extension.ts',
  'src/host/checklistFiles.ts',
  'src/host/commands.ts',
  'src/host/compare',
  'src/host/convert.ts',
  'src/host/documentKind.ts',
  'src/host/documents.ts',
  'src/host/editQueue.ts',
  'src/host/encoding',
  'src/host/table',
  'src/host/language.ts',
  'src/host/mergeEditor.ts',
  'src/host/newChecklist',
  'src/host/noChecklist.ts',
  'src/host/problems',
  'src/host/ruleSettings.ts',
  'src/host/staleDocuments.ts',
  'src/host/text',
  'src/host/ui',
  'src/rulePage.ts',
  'webview/base.css',
  'webview/channel',
  'webview/field',
  'webview/comparison',
  'webview/conflict',
  'webview/dom',
  'webview/help',
  'webview/keyboard',
  'webview/loadToolkit.ts',
  'webview/head',
  'webview/main.ts',
  'webview/matrix',
  'webview/notices.css',
  'webview/notices.ts',
  'webview/page.ts',
  'webview/place',
  'webview/table',
  'webview/table.css',
  'webview/toolkit.ts',
  'webview/unreadable.css',
  'webview/unreadable.ts',
];

/** Words that a reader has to decode, and what we write instead (CONTRIBUTING.md, "How we write"). */
const AVOIDED: readonly (readonly [pattern: RegExp, instead: string])[] = [
  // `kakunin diff --format json` prints 'dress'.
  [/(?<!')\bdress(?:es|ed|ing)?\b(?!')/gi, 'formatting'],
  [/\b(?:tells?|told|telling)\b/gi, 'report, say, show'],
  [/\bbehind\b/gi, 'after'],
  [/\bsigns?\b/gi, 'character, marker'],
  [/\bmend(?:s|ed|ing)?\b/gi, 'fix'],
  [/\bgestures?\b/gi, 'user action, edit'],
  [/\bclaims?\b/gi, 'footprint'],
  [/\b(?:its|their|whose|have|has|takes?)\s+turn\b/gi, 'batch'],
  [/\bpieces\b/gi, 'edit history, segments'],
  [/\bhalf[-\s]typed\b/gi, 'pending input, draft'],
  [/\bdoors?\b/gi, 'entry point, validation'],
  [/\b(?:hindrances?|homeless|news|world|seldom|insist(?:s|ed)?)\b/gi, 'the thing itself'],
  [/\b(?:likest|likeliest)\b/gi, 'the closest match'],
  [/\banew\b/gi, 'again'],
  [/\ball\s+the\s+same\b/gi, 'anyway, still'],
  [/\bby\s+itself\b/gi, 'automatically, alone'],
  [/\bstands?\s+twice\b/gi, 'is there twice, duplicate'],
  [/\bis\s+said\s+of\b/gi, 'says, applies to'],
  [/(?<!\bthere\s)\bis\s+no\s+(?!longer\b|more\b)/gi, 'is not a'],
];

/** The files of a listed file or folder, written with `/`. */
function filesOf(listed: string): readonly string[] {
  if (statSync(listed).isFile()) return [listed];
  return readdirSync(listed, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|css|json|md|yml)$/.test(name))
    .map((name) => join(listed, name).replaceAll(sep, '/'));
}

/** `README.md:12 told → report, say, show` for each word of the text that is to be avoided. */
function avoidedWords(file: string, text: string): readonly string[] {
  // In Markdown, names in code are those of other files. A name in camel case is several words.
  const prose = file.endsWith('.md') ? text.replace(/`[^`\n]+`/g, '``') : text;
  const words = prose.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
  return AVOIDED.flatMap(([pattern, instead]) =>
    [...words.matchAll(pattern)].map(({ 0: found, index }) => {
      const line = words.slice(0, index).split('\n').length;
      return `${file}:${line} ${found.trim().replace(/\s+/g, ' ')} → ${instead}`;
    }),
  );
}

suite('plain words', () => {
  for (const listed of CHECKED) {
    test(listed, () => {
      const files = filesOf(listed);
      assert.ok(files.length > 0, `${listed} is empty`);
      assert.deepEqual(
        files.flatMap((file) => avoidedWords(file, readFileSync(file, 'utf8'))),
        [],
      );
    });
  }

  const cases: readonly (readonly [text: string, found: readonly string[]])[] = [
    ['This is told\nbehind all\nthe same.', ['told', 'behind', 'all the same']],
    ['takeTurn(halfTyped)', ['take Turn', 'half Typed']],
    ['It is no checklist, and there is no other.', ['is no']],
    ["The value 'dress' of the output stays, dress goes.", ['dress']],
    ['The news is no longer in the signed contract.', ['news']],
  ];
  for (const [text, found] of cases) {
    test(`finds ${found.join(', ')} in ${JSON.stringify(text)}`, () => {
      const words = avoidedWords('a.ts', text).map((each) => each.replace(/^\S+ | → .*$/g, ''));
      assert.deepEqual(words.sort(), [...found].sort());
    });
  }

  test('leaves names in the code of Markdown alone', () => {
    assert.deepEqual(avoidedWords('a.md', 'See `everyDoor.ts`.'), []);
  });
});
