import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Io } from '../../../src/cli/io';
import { nodeFiles } from '../../../src/cli/nodeIo';
import { RULES } from '../../../src/core/rules/index';
import { knownSeverities } from '../../../src/core/rules/severities';
import { version } from '../../../package.json';
import { folder, kakunin, only, read, useFolder, write } from '../../support/cliFolder';
import { yaml } from '../../support/yaml';

const CHECKLIST = yaml`
  kakunin: 1
  様式: 令和6年6月
  医療機関: 青葉台病院 # 甲
  初回確認日:
    Part1: 2026-09-07

  項目:
    # A 事業者選定・事業者管理
    P1-A-1: # 事業者からの開示資料の確認
      初回確認: いいえ
      備考: "済み"   # 例
    P1-A-2-1: # 事業者管理 ①
      初回確認:
`;
const BROKEN = CHECKLIST.replace('Part1: 2026-09-07', 'Part1: 2026-09-31');

/** Lines taken away and lines put in, as a diff prints them. */
function changedLines(before: string, after: string): readonly string[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return [
    ...a.slice(start, a.length - end).map((line) => `-${line}`),
    ...b.slice(start, b.length - end).map((line) => `+${line}`),
  ];
}

/** `kakunin <argv>` on this text in `a.kakunin.yaml` succeeds and changes exactly these lines. */
function assertEdit(text: string, argv: readonly string[], ...lines: readonly string[]): void {
  write('a.kakunin.yaml', text);
  assert.deepEqual(kakunin(argv), {
    status: 0,
    out: `a.kakunin.yaml: ${lines.length > 0 ? 'written' : 'nothing to change'}.\n`,
    err: '',
  });
  assert.deepEqual(changedLines(text, read('a.kakunin.yaml')), lines);
  assert.deepEqual(readdirSync(folder), ['a.kakunin.yaml']);
}

/** It fails with 2 and this message, and the file stays as it is. */
function assertRefused(text: string, argv: readonly string[], message: string | RegExp): void {
  write('a.kakunin.yaml', text);
  const { status, out, err } = kakunin(argv);
  if (typeof message === 'string') assert.equal(err, `kakunin: ${message}\n`);
  else assert.match(err, message);
  assert.deepEqual([status, out], [2, '']);
  assert.equal(read('a.kakunin.yaml'), text);
}

const set = (item: string, ...pairs: readonly string[]): string[] => [
  'set',
  'a.kakunin.yaml',
  item,
  ...pairs,
];
const unset = (item: string, ...keys: readonly string[]): string[] => [
  'unset',
  'a.kakunin.yaml',
  item,
  ...keys,
];

suite('kakunin', () => {
  useFolder();

  suite('set', () => {
    test('changes the line of the value, its quotes and comment kept', () => {
      assertEdit(
        CHECKLIST,
        set('P1-A-1', '備考=a=b'),
        '-    備考: "済み"   # 例',
        '+    備考: "a=b"   # 例',
      );
    });
    test('answers a row', () => {
      assertEdit(
        CHECKLIST,
        set('P1-A-2-1', '初回確認=はい'),
        '-    初回確認:',
        '+    初回確認: はい',
      );
    });
    test('several pairs are one edit', () => {
      assertEdit(
        CHECKLIST,
        set('P1-A-2-1', '備考=定例会で確認', '初回確認=いいえ', '完了日=2026-10-01'),
        '-    初回確認:',
        '+    初回確認: いいえ',
        '+    完了日: 2026-10-01',
        '+    備考: 定例会で確認',
      );
    });
    test('one pair that is refused refuses them all', () => {
      assertRefused(
        CHECKLIST,
        set('P1-A-2-1', '備考=確認', '完了日=2026-10-32'),
        'a.kakunin.yaml: "2026-10-32" is not a date for 完了日. Write it as 2024-07-01.',
      );
    });
    test('a key below a map', () => {
      assertEdit(
        CHECKLIST,
        set('P1-A-2-1', '役割分担.主担当=事業者', '役割分担.事業者=一次報告を行う'),
        '+    役割分担:',
        '+      主担当: 事業者',
        '+      事業者: 一次報告を行う',
      );
    });
    test('the top level', () => {
      assertEdit(
        CHECKLIST,
        set('.', '医療機関=みどり病院'),
        '-医療機関: 青葉台病院 # 甲',
        '+医療機関: みどり病院 # 甲',
      );
      assertEdit(CHECKLIST, set('.', '初回確認日.Part2=2026-09-14'), '+  Part2: 2026-09-14');
    });
    test('a row that is not there, and a row of one’s own', () => {
      assertEdit(
        CHECKLIST,
        set('P1-A-2-2', '初回確認=はい'),
        '+  P1-A-2-2: # 事業者管理 ②',
        '+    初回確認: はい',
      );
      assertEdit(
        CHECKLIST,
        set('P1-X-1', '項目=院内掲示', '内容=掲示している'),
        '+  P1-X-1:',
        '+    項目: 院内掲示',
        '+    内容: 掲示している',
        '+    初回確認:',
      );
    });
    test('an empty value leaves the key', () => {
      assertEdit(CHECKLIST, set('P1-A-1', '初回確認='), '-    初回確認: いいえ', '+    初回確認:');
      assertEdit(CHECKLIST, set('P1-A-1', '期限='), '+    期限:');
    });
    test('several lines and signs of YAML', () => {
      assertEdit(
        CHECKLIST,
        set('P1-A-2-1', '合意内容=乙は、\n  報告する。', '備考=# 注: "a"'),
        '+    合意内容: |-',
        '+      乙は、',
        '+        報告する。',
        '+    備考: "# 注: \\"a\\""',
      );
    });
    test('what is there already is not written', () => {
      write('a.kakunin.yaml', CHECKLIST);
      const files = { ...nodeFiles(folder), replace: () => assert.fail('written') };
      const { status, out } = kakunin(set('P1-A-1', '備考=済み'), { files });
      assert.deepEqual([status, out], [0, 'a.kakunin.yaml: nothing to change.\n']);
    });
    test('BOM, CRLF and a missing final newline stay', () => {
      const text = `\ufeff${CHECKLIST.trimEnd()}`.replaceAll('\n', '\r\n');
      assertEdit(text, set('P1-A-2-1', '初回確認=はい'), '-    初回確認:', '+    初回確認: はい');
      assertEdit(
        text,
        set('P1-A-2-1', '備考=確認'),
        '-    初回確認:',
        '+    初回確認:\r',
        '+    備考: 確認',
      );
    });
    test('the mode of the file stays, and a link is still one', () => {
      write('real/a.kakunin.yaml', CHECKLIST);
      chmodSync(join(folder, 'real/a.kakunin.yaml'), 0o640);
      symlinkSync('real/a.kakunin.yaml', join(folder, 'a.kakunin.yaml'));
      assert.equal(kakunin(set('P1-A-1', '備考=確認')).status, 0);
      assert.equal(statSync(join(folder, 'real/a.kakunin.yaml')).mode & 0o777, 0o640);
      assert.match(read('real/a.kakunin.yaml'), /備考: "確認"/);
      assert.deepEqual(readdirSync(join(folder, 'real')), ['a.kakunin.yaml']);
    });

    const refused: readonly (readonly [name: string, argv: readonly string[], message: string])[] =
      [
        [
          'a date in another form',
          set('P1-A-1', '完了日=令和8年10月1日'),
          'a.kakunin.yaml: "令和8年10月1日" is not a date for 完了日. Write it as 2024-07-01.',
        ],
        [
          'an answer in another form',
          set('P1-A-1', '初回確認=○'),
          'a.kakunin.yaml: 初回確認 takes one of: はい, いいえ, 対象外.',
        ],
        [
          'another edition',
          set('.', '様式=令和5年6月'),
          'a.kakunin.yaml: 様式 takes one of: 令和6年6月.',
        ],
        ['another version', set('.', 'kakunin=2'), 'a.kakunin.yaml: kakunin takes one of: 1.'],
        [
          'an item that is not there',
          set('P1-A-9', '初回確認=はい'),
          'a.kakunin.yaml: The edition has no item P1-A-9. A row of your own is named P1-X-1 or P2-X-1.',
        ],
        [
          'a required key emptied',
          set('.', '様式='),
          'a.kakunin.yaml: "様式" takes text. Put it in quotes: "…".',
        ],
        [
          'an unknown key of a row',
          set('P1-A-1', '完了目=2026-10-01'),
          '"完了目" is not a key of a row. The closest matches are: 完了日, 項目, 内容.',
        ],
        [
          'a key without the map it lies in',
          set('P1-A-1', '主担当=共同'),
          '"主担当" is not a key of a row. The closest matches are: 役割分担.主担当.',
        ],
        [
          'a map',
          set('P1-A-1', '役割分担=共同'),
          '"役割分担" is not a key of a row. The closest matches are: 役割分担.主担当, 役割分担.医療機関, 役割分担.事業者.',
        ],
        [
          'an unknown key of the top level',
          set('.', '医療期間=青葉台病院'),
          '"医療期間" is not a key of the top level. The closest matches are: 医療機関, 様式, 事業者.',
        ],
        ['a pair without =', set('P1-A-1', '備考'), '"備考" is not of the form KEY=VALUE.'],
        ['a key given twice', set('P1-A-1', '備考=a', '備考=b'), '"備考" is given twice.'],
        ['no pair', set('P1-A-1'), 'Usage: kakunin set FILE ITEM KEY=VALUE…'],
      ];
    for (const [name, argv, message] of refused) {
      test(`refuses ${name}`, () => assertRefused(CHECKLIST, argv, message));
    }

    test('refuses a file that is no YAML, in conflict, no checklist', () => {
      assertRefused(
        `${CHECKLIST}  - a\n`,
        set('P1-A-1', '備考=a'),
        /The file cannot be read as YAML\./,
      );
      const conflict = `<<<<<<< a\n${CHECKLIST}=======\n>>>>>>> b\n`;
      assertRefused(conflict, set('P1-A-1', '備考=a'), /The file cannot be read as YAML\./);
      assertRefused(
        'services:\n  web: {}\n',
        set('.', '医療機関=a'),
        /This file is not a checklist/,
      );
      assertRefused('', set('.', '医療機関=a'), /This file is not a checklist/);
    });
    test('refuses a value shared by an anchor', () => {
      const text = yaml`
      kakunin: 1
      様式: 令和6年6月
      項目:
        P1-A-1: &a
          初回確認: はい
        P1-A-2-1: *a
    `;
      assertRefused(text, set('P1-A-1', '備考=a'), /is shared with other places/);
      assertRefused(text, set('P1-A-2-1', '備考=a'), /is shared with other places/);
    });
    test('an error elsewhere does not stand in the way, and can be put right', () => {
      assertEdit(BROKEN, set('P1-A-2-1', '初回確認=はい'), '-    初回確認:', '+    初回確認: はい');
      assertEdit(
        BROKEN,
        set('.', '初回確認日.Part1=2026-09-30'),
        '-  Part1: 2026-09-31',
        '+  Part1: 2026-09-30',
      );
    });
    test('refuses a file that is not UTF-8, is not there, is a folder', () => {
      const shiftJis = Buffer.from([0x8a, 0x6d, 0x94, 0x46, 0x0a]);
      write('a.kakunin.yaml', shiftJis);
      const outcome = kakunin(set('P1-A-1', '備考=a'));
      const err = 'kakunin: a.kakunin.yaml: It is not UTF-8. Save it as UTF-8 first.\n';
      assert.deepEqual(outcome, { status: 2, out: '', err });
      assert.deepEqual(readFileSync(join(folder, 'a.kakunin.yaml')), shiftJis);
      mkdirSync(join(folder, 'b.kakunin.yaml'));
      assert.match(kakunin(['set', 'b.kakunin.yaml', '.', '事業者=a']).err, /It is a folder/);
      assert.match(
        kakunin(['set', 'c.kakunin.yaml', '.', '事業者=a']).err,
        /There is no such file/,
      );
    });
    test('a file that cannot be written is 2 and stays', () => {
      write('a.kakunin.yaml', CHECKLIST);
      const replace = () => {
        throw Object.assign(new Error(), { code: 'EACCES' });
      };
      const { status, out, err } = kakunin(set('P1-A-1', '備考=a'), {
        files: { ...nodeFiles(folder), replace },
      });
      assert.deepEqual([status, out], [2, '']);
      assert.equal(err, 'kakunin: a.kakunin.yaml: No permission to read or write it.\n');
    });
  });

  suite('unset', () => {
    test('removes lines, and a map with its last key', () => {
      assertEdit(CHECKLIST, unset('P1-A-1', '備考'), '-    備考: "済み"   # 例');
      assertEdit(CHECKLIST, unset('.', '初回確認日.Part1'), '-初回確認日:', '-  Part1: 2026-09-07');
      assertEdit(
        CHECKLIST,
        unset('P1-A-1', '備考', '初回確認'),
        '-    初回確認: いいえ',
        '-    備考: "済み"   # 例',
      );
    });
    test('a key that is not there is no error', () => {
      assertEdit(CHECKLIST, unset('P1-A-1', '完了日', '役割分担.主担当'));
    });
    test('refuses what would be an error, and unknown keys and items', () => {
      assertRefused(
        CHECKLIST,
        unset('.', '様式'),
        'a.kakunin.yaml: "様式" is missing. Every checklist has it.',
      );
      assertRefused(
        CHECKLIST,
        unset('P1-A-1', '備孝'),
        '"備孝" is not a key of a row. The closest matches are: 備考, 項目, 内容.',
      );
      assertRefused(CHECKLIST, unset('P9-A-1', '備考'), /has no item P9-A-1/);
      assertRefused(CHECKLIST, unset('P1-A-1'), 'Usage: kakunin unset FILE ITEM KEY…');
    });
  });

  suite('new', () => {
    test('writes all rows, unanswered, with the values in their places', () => {
      const pairs = ['契約.種別=新規', '医療機関=青葉台病院', '事業者=株式会社みどり'];
      const outcome = kakunin(['new', 'a.kakunin.yaml', ...pairs]);
      assert.deepEqual(outcome, { status: 0, out: 'a.kakunin.yaml: created.\n', err: '' });
      const text = read('a.kakunin.yaml');
      assert.deepEqual(text.split('\n').slice(0, 10), [
        'kakunin: 1',
        '様式: 令和6年6月',
        '医療機関: 青葉台病院',
        '事業者: 株式会社みどり',
        '契約:',
        '  種別: 新規',
        '',
        '項目:',
        '  # Part 1 主に医療機関が実施する項目',
        '  # A 事業者選定・事業者管理',
      ]);
      assert.equal(text.match(/^ {4}初回確認:$/gm)?.length, 38);
      assert.equal(kakunin(['check', '--fail-on', 'error']).status, 0);
    });
    test('refuses to overwrite', () => {
      write('a.kakunin.yaml', CHECKLIST);
      assert.deepEqual(kakunin(['new', 'a.kakunin.yaml']), {
        status: 2,
        out: '',
        err: 'kakunin: a.kakunin.yaml: It already exists and is not overwritten.\n',
      });
      assert.equal(read('a.kakunin.yaml'), CHECKLIST);
    });
    test('refuses wrong values and keys of rows; nothing is written', () => {
      assert.equal(kakunin(['new', 'a.kakunin.yaml', '契約.種別=新築']).status, 2);
      assert.equal(kakunin(['new', 'a.kakunin.yaml', '備考=a']).status, 2);
      assert.equal(kakunin(['new', 'gone/a.kakunin.yaml']).status, 2);
      assert.equal(kakunin(['new']).status, 2);
      assert.deepEqual(readdirSync(folder), []);
    });
    test('tells about a name that no check of a folder finds', () => {
      const { status, err } = kakunin(['new', 'a.yaml']);
      assert.equal(status, 0);
      assert.match(err, /a\.yaml does not end in \.kakunin\.yaml/);
    });
  });

  suite('check', () => {
    const warning =
      'a.kakunin.yaml:10:11 warning P1-A-1 事業者からの開示資料の確認: 初回確認 is いいえ, with neither 期限 nor 完了日. Enter by when it is to be done, or the day on which it was completed. (completion-date-missing)\n';
    const page =
      'completion-date-missing: https://github.com/kakunin/kakunin/blob/main/docs/rules.md#completion-date-missing\n';
    const check = ['check', ...only('completion-date-missing', 'invalid-date')];
    const summary = (files: number, error: number, warnings: number): string =>
      `Checklists: ${files}. Errors: ${error}, warnings: ${warnings}, information: 0, hints: 0.\n`;

    test('tells each problem on a line, the pages of the rules, and a summary', () => {
      write('a.kakunin.yaml', CHECKLIST);
      assert.deepEqual(kakunin(check), {
        status: 0,
        out: `${warning}\n${page}\n${summary(1, 0, 1)}`,
        err: '',
      });
    });
    test('in Japanese', () => {
      write('a.kakunin.yaml', CHECKLIST);
      const expected = [
        'a.kakunin.yaml:10:11 warning P1-A-1 事業者からの開示資料の確認：初回確認が「いいえ」で、期限も完了日もありません。いつまでに行うか、または完了した日を記入してください。 (completion-date-missing)',
        '',
        page,
        '確認表 1 件。エラー 0、警告 1、情報 0、ヒント 0。',
        '',
      ].join('\n');
      assert.equal(kakunin([...check, '--lang', 'ja']).out, expected);
      assert.equal(kakunin(check, { env: { LANG: 'ja_JP.UTF-8' } }).out, expected);
      assert.equal(kakunin(check, { locale: 'ja-JP' }).out, expected);
      assert.equal(kakunin([...check, '--lang', 'en'], { locale: 'ja' }).out, kakunin(check).out);
    });
    test('of the locale, LC_ALL counts before LC_MESSAGES before LANG', () => {
      const isJapanese = (env: Io['env'], locale = 'en'): boolean =>
        kakunin(['--help'], { env, locale }).out.startsWith('使い方');
      assert.ok(isJapanese({ LC_ALL: 'ja_JP.UTF-8', LANG: 'en_US.UTF-8' }));
      assert.ok(isJapanese({ LC_ALL: '', LC_MESSAGES: 'ja_JP', LANG: 'C' }));
      assert.ok(!isJapanese({ LC_ALL: 'C', LANG: 'ja_JP.UTF-8' }, 'ja'));
      assert.ok(!isJapanese({ LANG: 'en_US.UTF-8' }, 'ja'));
    });
    test('exit status by threshold', () => {
      write('a.kakunin.yaml', CHECKLIST);
      assert.equal(kakunin([...check, '--fail-on', 'error']).status, 0);
      assert.equal(kakunin([...check, '--fail-on', 'warning']).status, 1);
      assert.equal(kakunin([...check, '--fail-on=information']).status, 1);
      write('a.kakunin.yaml', BROKEN);
      assert.equal(kakunin(check).status, 1);
      write('a.kakunin.yaml', CHECKLIST.replace('いいえ', 'はい'));
      assert.equal(kakunin([...check, '--fail-on', 'information']).status, 0);
    });
    test('a rule can weigh more, less or nothing; the last word counts', () => {
      write('a.kakunin.yaml', CHECKLIST);
      const rule = 'completion-date-missing';
      assert.equal(kakunin([...check, '--rule', `${rule}=error`]).status, 1);
      assert.equal(kakunin([...check, '--rule', `${rule}=off`]).out, summary(1, 0, 0));
      assert.match(kakunin([...check, '--rule', `${rule}=hint`]).out, /10:11 hint /);
      const twice = [...check, '--rule', `${rule}=error`, '--rule', `${rule}=off`];
      assert.equal(kakunin(twice).status, 0);
    });
    test('a file that cannot be read is never clean, whatever is set', () => {
      write('a.kakunin.yaml', `${CHECKLIST}]`);
      for (const severity of ['off', 'hint', 'information', 'warning']) {
        const { status, err } = kakunin([...check, '--rule', `yaml-syntax=${severity}`]);
        assert.equal(status, 2);
        assert.match(err, /yaml-syntax=.*error/);
      }
      assert.equal(kakunin([...check, '--rule', 'yaml-syntax=error']).status, 1);
      assert.deepEqual(knownSeverities({ 'yaml-syntax': 'off', overdue: 'off' }), {
        overdue: 'off',
      });
    });
    test('finds checklists below folders, sorted, each once', () => {
      for (const name of ['b/z', 'b/a', 'a', 'B', '.git/x', 'b/node_modules/x', '.hidden/x']) {
        write(`${name}.kakunin.yaml`, BROKEN);
      }
      write('other.yaml', BROKEN);
      const paths = (...argv: readonly string[]): readonly string[] => {
        const { out } = kakunin(['check', '--format', 'json', ...argv]);
        return (JSON.parse(out) as { files: { path: string }[] }).files.map(({ path }) => path);
      };
      const all = ['B.kakunin.yaml', 'a.kakunin.yaml', 'b/a.kakunin.yaml', 'b/z.kakunin.yaml'];
      assert.deepEqual(paths(), all);
      assert.deepEqual(paths('./', 'a.kakunin.yaml', './b'), all);
      assert.deepEqual(paths('other.yaml', 'b/'), [
        'other.yaml',
        'b/a.kakunin.yaml',
        'b/z.kakunin.yaml',
      ]);
      assert.deepEqual(paths('.hidden'), ['.hidden/x.kakunin.yaml']);
    });
    test('says so where there is no checklist', () => {
      assert.deepEqual(kakunin(['check']), {
        status: 0,
        out: summary(0, 0, 0),
        err: 'No *.kakunin.yaml was found.\n',
      });
    });
    test('an unreadable file is 2, and the others are checked all the same', () => {
      write('a.kakunin.yaml', CHECKLIST);
      write('b.kakunin.yaml', Buffer.from([0xff, 0xfe, 0x00]));
      assert.deepEqual(kakunin([...check, 'gone.kakunin.yaml', '.']), {
        status: 2,
        out: `${warning}\n${page}\n${summary(1, 0, 1)}`,
        err: 'gone.kakunin.yaml: There is no such file or folder.\nb.kakunin.yaml: It is not UTF-8. Save it as UTF-8 first.\n',
      });
    });
    test('what a file says cannot steer the terminal', () => {
      write('a.kakunin.yaml', CHECKLIST.replace('2026-09-07', '"\\e[2J\\n2026"'));
      assert.match(
        kakunin(check).out,
        /^a\.kakunin\.yaml:5:10 error "‹U\+001B›\[2J 2026" is not a date/,
      );
    });
  });

  suite('check --format json', () => {
    const severities = ['error', 'warning', 'information', 'hint'];
    const count = { type: 'integer', minimum: 0 };
    const object = (properties: object, optional: readonly string[] = []): object => ({
      type: 'object',
      additionalProperties: false,
      required: Object.keys(properties).filter((key) => !optional.includes(key)),
      properties,
    });
    const list = (items: object): object => ({ type: 'array', items });
    const text = { type: 'string' };
    const place = object({ line: { type: 'integer', minimum: 1 }, column: count, offset: count });
    const edit = object({ start: count, end: count, newText: text });
    const fix = object({ title: text, safe: { type: 'boolean' }, edits: list(edit) });
    const problem = object(
      {
        rule: { enum: RULES.map(({ id }) => id) },
        severity: { enum: severities },
        message: text,
        item: text,
        range: object({ start: place, end: place }),
        fixes: list(fix),
      },
      ['item'],
    );
    const validate = new Ajv2020().compile(
      object({
        files: list(object({ path: text, problems: list(problem) })),
        summary: object(Object.fromEntries(['files', ...severities].map((key) => [key, count]))),
      }),
    );

    function checked(...rest: readonly string[]): unknown {
      const argv = [...only('completion-date-missing', 'invalid-date'), ...rest];
      const { out } = kakunin(['check', '--format', 'json', ...argv]);
      const report: unknown = JSON.parse(out);
      validate(report);
      assert.deepEqual(validate.errors ?? [], []);
      assert.equal(kakunin(['check', '--format', 'json', ...argv]).out, out);
      return report;
    }

    test('a problem with its range, item and fixes', () => {
      write('a.kakunin.yaml', CHECKLIST);
      const start = CHECKLIST.indexOf('いいえ');
      const end = start + 'いいえ'.length;
      assert.deepEqual(checked('--today', '2026-10-01'), {
        files: [
          {
            path: 'a.kakunin.yaml',
            problems: [
              {
                rule: 'completion-date-missing',
                severity: 'warning',
                message:
                  'P1-A-1 事業者からの開示資料の確認: 初回確認 is いいえ, with neither 期限 nor 完了日. Enter by when it is to be done, or the day on which it was completed.',
                item: 'P1-A-1',
                range: {
                  start: { line: 10, column: 11, offset: start },
                  end: { line: 10, column: 14, offset: end },
                },
                fixes: [
                  {
                    title: 'Add 完了日 2026-10-01',
                    safe: false,
                    edits: [{ start: end, end, newText: '\n    完了日: 2026-10-01' }],
                  },
                  {
                    title: 'Add 期限',
                    safe: false,
                    edits: [{ start: end, end, newText: '\n    期限:' }],
                  },
                ],
              },
            ],
          },
        ],
        summary: { files: 1, error: 0, warning: 1, information: 0, hint: 0 },
      });
    });
    test('no item where no row is meant; a BOM counts', () => {
      const withBom = `\ufeff${BROKEN}`.replaceAll('\n', '\r\n').replace('いいえ', 'はい');
      write('a.kakunin.yaml', withBom);
      const start = withBom.indexOf('2026-09-31');
      assert.deepEqual(checked(), {
        files: [
          {
            path: 'a.kakunin.yaml',
            problems: [
              {
                rule: 'invalid-date',
                severity: 'error',
                message:
                  '"2026-09-31" is not a date for 初回確認日.Part1. Write a calendar day as YYYY-MM-DD.',
                range: {
                  start: { line: 5, column: 10, offset: start },
                  end: { line: 5, column: 20, offset: start + 10 },
                },
                fixes: [],
              },
            ],
          },
        ],
        summary: { files: 1, error: 1, warning: 0, information: 0, hint: 0 },
      });
    });
    test('a fix that the writer refuses is left out', () => {
      const shared = yaml`
      kakunin: 1
      様式: 令和6年6月
      項目:
        P1-A-1: &a
          初回確認: いいえ
        P1-A-2-1: *a
    `;
      write('a.kakunin.yaml', shared);
      const report = checked() as { files: { problems: { fixes: unknown[] }[] }[] };
      assert.deepEqual(
        report.files[0]!.problems.map(({ fixes }) => fixes),
        [[], []],
      );
    });
    test('of several files, and of none', () => {
      assert.deepEqual(checked(), {
        files: [],
        summary: { files: 0, error: 0, warning: 0, information: 0, hint: 0 },
      });
      write('a.kakunin.yaml', BROKEN);
      write('b.kakunin.yaml', 'a: [');
      write('c.kakunin.yaml', '');
      const { out } = kakunin(['check', '--format', 'json', '--lang', 'ja']);
      validate(JSON.parse(out));
      assert.deepEqual(validate.errors ?? [], []);
    });
  });

  suite('all commands', () => {
    const wrong: readonly (readonly [argv: readonly string[], message: string])[] = [
      [
        ['chekc'],
        'Unknown command "chekc". The commands are: check, fix, set, unset, new, diff, export, show, overview, matrix, due.',
      ],
      [['check', '--fomat', 'json'], 'Unknown option: --fomat.'],
      [['check', '-x'], 'Unknown option: -x.'],
      [['check', '--format'], '--format needs a value.'],
      [['check', '--format', '--lang'], '--format needs a value.'],
      [['check', '--format', 'xml'], '--format takes one of: text, json, github, sarif.'],
      [['check', '--fail-on', 'hint'], '--fail-on takes one of: error, warning, information.'],
      [['check', '--help=yes'], '--help takes no value.'],
      [['check', '--lang', 'fr'], '--lang takes one of: ja, en.'],
      [['check', '--today', '2026-02-30'], '--today takes a day as YYYY-MM-DD.'],
      [['new', '--format', 'json', 'a'], 'new does not take the option --format.'],
      [
        ['check', '--rule', 'invalid-date=fatal'],
        '--rule invalid-date= takes one of: error, warning, information, hint, off.',
      ],
      [
        ['check', '--rule', 'invalid-date=off='],
        '--rule invalid-date= takes one of: error, warning, information, hint, off.',
      ],
      [
        ['check', '--rule', 'invalid-date'],
        '--rule invalid-date= takes one of: error, warning, information, hint, off.',
      ],
    ];
    for (const [argv, message] of wrong) {
      test(`${argv.join(' ')}: 2`, () => {
        assert.deepEqual(kakunin(argv), { status: 2, out: '', err: `kakunin: ${message}\n` });
      });
    }

    test('an unknown rule: 2, and the nearest', () => {
      const { status, err } = kakunin(['check', '--rule', 'invalid-dates=off']);
      assert.equal(status, 2);
      assert.match(
        err,
        /There is no rule "invalid-dates"\. The closest matches are: invalid-date, /,
      );
    });
    test('wrong usage in Japanese', () => {
      const { err } = kakunin(['check', '--lang', 'ja', '--fomat']);
      assert.equal(err, 'kakunin: --fomat というオプションはありません。\n');
    });
    test('help for all, for each, and for nothing at all', () => {
      const help = kakunin(['--help']);
      assert.deepEqual([help.status, help.err], [0, '']);
      assert.deepEqual(kakunin(['-h']), help);
      assert.deepEqual(kakunin([]), { status: 2, out: '', err: help.out });
      for (const command of ['check', 'fix', 'set', 'unset', 'new', 'diff', 'show']) {
        assert.match(help.out, new RegExp(`^  ${command} `, 'm'));
        for (const lang of ['en', 'ja']) {
          const { status, out } = kakunin([command, '--help', '--lang', lang]);
          assert.equal(status, 0);
          assert.match(out, new RegExp(`kakunin ${command} .*\\[OPTION…\\]\n`));
          assert.match(out, /^ {2}-h, --help +\S/m);
        }
      }
    });
    test('the version', () => {
      assert.deepEqual(kakunin(['--version']), { status: 0, out: `${version}\n`, err: '' });
    });
    test('options may stand before the command, and -- ends them', () => {
      write('--a.kakunin.yaml', CHECKLIST);
      const { status, out } = kakunin([
        ...['--lang', 'en', 'check', ...only('completion-date-missing')],
        ...['--', '--a.kakunin.yaml'],
      ]);
      assert.equal(status, 0);
      assert.match(out, /^--a\.kakunin\.yaml:10:11 warning/);
    });
  });
});
