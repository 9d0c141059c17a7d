import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { RULES } from '../../../src/core/rules/index';
import { completionDateMissing } from '../../../src/core/rules/days/completion-date-missing';
import { translateTo } from '../../../src/language';
import { applyEdits } from '../../../src/core/text/applyEdits';
import { version } from '../../../package.json';
import { folder, kakunin, only, useFolder, write } from '../../support/cliFolder';
import { yaml } from '../../support/yaml';

const CHECKLIST = yaml`
  kakunin: 1
  様式: 令和6年6月
  初回確認日:
    Part1: 2026-09-07
  項目:
    P1-A-1:
      初回確認: いいえ
`;
const RULE = 'completion-date-missing';
const ONLY = only(RULE, 'invalid-date', 'merge-conflict');

suite('kakunin check --format github', () => {
  useFolder();
  const github = (...argv: readonly string[]) =>
    kakunin(['check', '--format', 'github', ...ONLY, ...argv]);
  const summary = (warnings: number, rest = 'information: 0, hints: 0') =>
    `Checklists: 1. Errors: 0, warnings: ${warnings}, ${rest}.\n`;
  const place = (file: string) => `file=${file},line=7,col=11,endLine=7,endColumn=14,title=${RULE}`;
  const message =
    'P1-A-1 事業者からの開示資料の確認: 初回確認 is いいえ, with neither 期限 nor 完了日. Enter by when it is to be done, or the day on which it was completed.';

  test('a workflow command for each problem, and a summary', () => {
    write('a.kakunin.yaml', CHECKLIST);
    assert.deepEqual(github(), {
      status: 0,
      out: `::warning ${place('a.kakunin.yaml')}::${message}\n${summary(1)}`,
      err: '',
    });
    assert.equal(github('--fail-on', 'warning').status, 1);
  });
  test('information and hints are notices', () => {
    write('a.kakunin.yaml', CHECKLIST);
    const command = `::notice ${place('a.kakunin.yaml')}::${message}\n`;
    const information = github('--rule', `${RULE}=information`).out;
    assert.equal(information, `${command}${summary(0, 'information: 1, hints: 0')}`);
    const hint = github('--rule', `${RULE}=hint`).out;
    assert.equal(hint, `${command}${summary(0, 'information: 0, hints: 1')}`);
    assert.match(github('--rule', `${RULE}=error`).out, /^::error file=/);
  });
  test('escapes what GitHub would read as its own, in paths and in messages', () => {
    write('50%,甲: 乙\n.kakunin.yaml', CHECKLIST);
    const escaped = '50%25%2C甲%3A 乙%0A.kakunin.yaml';
    assert.equal(github().out, `::warning ${place(escaped)}::${message}\n${summary(1)}`);
  });
  test('what a file says cannot give a command of its own', () => {
    const value = '"100%, a:b\\r\\n::error::x%0A\\e[2J"';
    write('a.kakunin.yaml', CHECKLIST.replace('2026-09-07', value));
    const lines = github().out.split('\n');
    assert.equal(lines.length, 4);
    assert.ok(
      lines[0]?.includes('::"100%25, a:b‹U+000D› ::error::x%250A‹U+001B›[2J" is not a date'),
      lines[0],
    );
  });
  test('over several lines, lines only', () => {
    const value = '|\n    a\n    b';
    write('a.kakunin.yaml', CHECKLIST.replace('2026-09-07', value));
    assert.match(
      github().out,
      /^::error file=a\.kakunin\.yaml,line=4,endLine=\d,title=invalid-date::/,
    );
  });
});

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}
interface Rule {
  readonly id: string;
  readonly helpUri: string;
}
interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly Rule[] } };
    readonly invocations: readonly unknown[];
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
          readonly region: Region;
        };
      }[];
      readonly fixes?: readonly {
        readonly artifactChanges: readonly {
          readonly replacements: readonly {
            readonly deletedRegion: Region;
            readonly insertedContent: { readonly text: string };
          }[];
        }[];
      }[];
    }[];
  }[];
}

/** The official schema, of the 2.1.0 standard. It is draft-04, of which draft-07 changes names only. */
function officialSchema(): object {
  const file = 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
  const { id, ...schema } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  return { ...schema, $id: id, $schema: 'http://json-schema.org/draft-07/schema#' };
}

suite('kakunin check --format sarif', () => {
  useFolder();
  const validate = new Ajv({
    strict: false,
    unicodeRegExp: false,
    allErrors: true,
    formats: {
      uri: (text) => /^[a-z][a-z\d+.-]*:[\x21-\x7e]+$/.test(text) && URL.canParse(text),
      'uri-reference': (text) => /^[\x21-\x7e]*$/.test(text) && URL.canParse(text, 'file:///a/'),
      'date-time': (text) => !Number.isNaN(Date.parse(text)),
    },
  }).compile(officialSchema());

  function sarif(...argv: readonly string[]): Log['runs'][number] {
    const { out } = kakunin(['check', '--format', 'sarif', ...argv]);
    const log: unknown = JSON.parse(out);
    validate(log);
    assert.deepEqual(validate.errors ?? [], []);
    assert.equal(kakunin(['check', '--format', 'sarif', ...argv]).out, out);
    return (log as Log).runs[0]!;
  }

  test('no fix shows what 社内メモ says', () => {
    const note = `${CHECKLIST}    社内メモ: 値引き\u200b可\n    備考: 次\u200b回\n`;
    write('a.kakunin.yaml', note);
    const { results } = sarif(...only('hidden-character'));
    assert.equal(results.length, 2);
    const text = JSON.stringify(results);
    assert.doesNotMatch(text, /値引き/);
    assert.match(text, /次回/);
  });

  test('the check of this test is not blind', () => {
    write('a.kakunin.yaml', CHECKLIST);
    const { out } = kakunin(['check', '--format', 'sarif', ...ONLY]);
    for (const [from, to] of [
      ['"2.1.0"', '"2.2.0"'],
      ['"level": "warning"', '"level": "hint"'],
      ['"startLine": 7', '"startLine": 0'],
      ['"ruleId"', '"rule"'],
      ['"uri": "a.kakunin.yaml"', '"uri": "甲.kakunin.yaml"'],
    ] as const) {
      assert.ok(out.includes(from), from);
      assert.ok(!validate(JSON.parse(out.replace(from, to))), to);
    }
  });
  test('a problem with its place, its level and its fixes', () => {
    write('a.kakunin.yaml', CHECKLIST);
    const { results } = sarif(...ONLY, '--today', '2026-10-01');
    const artifactLocation = { uri: 'a.kakunin.yaml', uriBaseId: '%SRCROOT%' };
    const at = { startLine: 7, startColumn: 14, endLine: 7, endColumn: 14 };
    const fix = (title: string, text: string) => ({
      description: { text: title },
      artifactChanges: [
        { artifactLocation, replacements: [{ deletedRegion: at, insertedContent: { text } }] },
      ],
    });
    assert.deepEqual(results, [
      {
        ruleId: RULE,
        ruleIndex: RULES.findIndex(({ id }) => id === RULE),
        level: 'warning',
        message: {
          text: 'P1-A-1 事業者からの開示資料の確認: 初回確認 is いいえ, with neither 期限 nor 完了日. Enter by when it is to be done, or the day on which it was completed.',
        },
        locations: [
          {
            physicalLocation: {
              artifactLocation,
              region: { startLine: 7, startColumn: 11, endLine: 7, endColumn: 14 },
            },
            logicalLocations: [{ name: 'P1-A-1', kind: 'element' }],
          },
        ],
        fixes: [
          fix('Add 完了日 2026-10-01', '\n    完了日: 2026-10-01'),
          fix('Add 期限', '\n    期限:'),
        ],
      },
    ]);
  });
  test('every rule, with its page', () => {
    const { driver } = sarif().tool;
    assert.deepEqual(
      driver.rules.map(({ id }) => id),
      RULES.map(({ id }) => id),
    );
    const { name, semanticVersion } = driver as unknown as Record<string, string>;
    assert.deepEqual([name, semanticVersion], ['kakunin', version]);
    const helpUri = `https://github.com/kakunin/kakunin/blob/main/docs/rules.md#${RULE}`;
    const { meaning, why } = completionDateMissing.help(translateTo('ja'));
    const text = `${meaning}\n\n${why}`;
    const inJapanese = sarif('--lang', 'ja').tool.driver.rules;
    assert.deepEqual(inJapanese[inJapanese.findIndex(({ id }) => id === RULE)], {
      id: RULE,
      shortDescription: { text: meaning },
      fullDescription: { text },
      help: { text: `${text}\n\n${helpUri}` },
      helpUri,
      defaultConfiguration: { level: 'warning' },
    });
  });
  test('the page that is pointed to has the rule', () => {
    const page = readFileSync('docs/rules.md', 'utf8');
    for (const { helpUri } of sarif().tool.driver.rules) {
      const [address = '', rule = ''] = helpUri.split('#');
      assert.ok(address.endsWith('/docs/rules.md'));
      assert.ok(page.includes(`\n## ${rule}\n`), rule);
    }
  });
  test('information and hints are notes', () => {
    write('a.kakunin.yaml', CHECKLIST);
    for (const severity of ['information', 'hint']) {
      const { results } = sarif(...ONLY, '--rule', `${RULE}=${severity}`);
      assert.equal(results[0]?.level, 'note');
    }
  });
  test('no BOM counts; the fix, applied by lines and columns, is that of the writer', () => {
    const text = `\ufeff${CHECKLIST}`.replaceAll('\n', '\r\n');
    write('a.kakunin.yaml', text);
    const [edit] = sarif(...ONLY).results[0]!.fixes![0]!.artifactChanges[0]!.replacements;
    const { startLine, startColumn } = edit!.deletedRegion;
    const lines = text.slice(1).split('\r\n');
    const before = lines.slice(0, startLine - 1).map((line) => line.length + 2);
    const start = before.reduce((sum, length) => sum + length, 1 + startColumn - 1);
    const newText = edit!.insertedContent.text;
    assert.equal(
      applyEdits(text, [{ start, end: start, newText }]),
      text.replace('いいえ', 'いいえ\r\n    完了日: 2026-11-23'),
    );
    const line = '{kakunin: 1, 様式: 令和6年6月, 初回確認日: {Part1: 2026-02-30}, 項目: {}}';
    write('a.kakunin.yaml', `\ufeff${line}`);
    const { region } = sarif(...ONLY).results[0]!.locations[0]!.physicalLocation;
    const column = line.indexOf('2026') + 1;
    assert.deepEqual(region, {
      ...{ startLine: 1, startColumn: column },
      ...{ endLine: 1, endColumn: column + '2026-02-30'.length },
    });
  });
  test('brackets and backslashes in messages and titles are escaped, once', () => {
    write(
      'a.kakunin.yaml',
      CHECKLIST.replace('2026-09-07', "'[2026](https://a.example) \\[x]'").replace(
        '初回確認: いいえ',
        "'備[考]\\': x",
      ),
    );
    write('b.kakunin.yaml', Buffer.from([0xff]));
    const rules = only('invalid-date', 'unknown-key');
    const { out } = kakunin(['check', '--format', 'json', ...rules]);
    const { files } = JSON.parse(out) as {
      files: readonly [
        { problems: readonly { message: string; fixes: readonly { title: string }[] }[] },
      ];
    };
    const { problems } = files[0];
    assert.ok(problems.some(({ message }) => message.includes('[2026](https://a.example) \\[x]')));
    assert.ok(problems.some(({ fixes }) => fixes.some(({ title }) => title.includes('[考]'))));
    const escape = (text: string): string => text.replace(/[\\[\]]/g, '\\$&');
    const { results } = sarif(...rules) as unknown as {
      results: readonly {
        message: { text: string };
        fixes?: readonly { description: { text: string } }[];
      }[];
    };
    assert.deepEqual(
      results.map(({ message }) => message.text),
      problems.map(({ message }) => escape(message)),
    );
    assert.deepEqual(
      results.flatMap(({ fixes = [] }) => fixes.map(({ description }) => description.text)),
      problems.flatMap(({ fixes }) => fixes.map(({ title }) => escape(title))),
    );
  });
  test('any path is a URI', () => {
    write('病院 甲/50%#?.kakunin.yaml', CHECKLIST);
    const uriOf = (path: string) =>
      sarif(...ONLY, path).results[0]!.locations[0]!.physicalLocation.artifactLocation;
    const uri = '%E7%97%85%E9%99%A2%20%E7%94%B2/50%25%23%3F.kakunin.yaml';
    assert.deepEqual(uriOf('.'), { uri, uriBaseId: '%SRCROOT%' });
    const absolute = uriOf(join(folder, '病院 甲'));
    assert.deepEqual(absolute, { uri: `file://${folder}/${uri}` });
  });
  test('tells of files that could not be read', () => {
    write('a.kakunin.yaml', Buffer.from([0xff]));
    write('b.kakunin.yaml', CHECKLIST);
    const { status } = kakunin(['check', '--format', 'sarif']);
    assert.equal(status, 2);
    const run = sarif(...ONLY);
    assert.equal(run.results.length, 1);
    const location = { artifactLocation: { uri: 'a.kakunin.yaml', uriBaseId: '%SRCROOT%' } };
    assert.deepEqual(run.invocations, [
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            level: 'error',
            message: { text: 'It is not UTF-8. Save it as UTF-8 first.' },
            locations: [{ physicalLocation: location }],
          },
        ],
      },
    ]);
  });
  test('of nothing, of a broken file, in Japanese', () => {
    assert.deepEqual(sarif().results, []);
    write('a.kakunin.yaml', 'a: [');
    write('b.kakunin.yaml', '');
    assert.ok(sarif('--lang', 'ja').results.length >= 2);
  });
});
