import assert from 'node:assert/strict';
import { kakunin, useFolder, write } from '../../../support/cliFolder';
import { yaml } from '../../../support/yaml';

const OLD = yaml`
  kakunin: 1
  様式: 令和6年6月
  医療機関: 青葉台病院 # 甲
  項目:
    P1-A-1: # 事業者からの開示資料の確認
      初回確認: いいえ
      備考: 済み
    P1-A-2-1:
      初回確認:
    P2-C-4:
      初回確認: はい
      合意内容: |
        乙は、事故を検知したときは、検知後1時間以内に甲の指定する窓口へ報告する。
    P2-X-1: {項目: 独自の項目, 内容: 加えた項目, 初回確認: はい}
`;
const NEW = OLD.replace('青葉台病院 # 甲', '"青葉台総合病院"')
  .replace('済み\n', '済み\n    完了日: 2026-10-01\n')
  .replace('1時間以内に', '2時間以内に')
  .replace('加えた項目', '"加え\\e[2J\\u202eた項目"')
  .replace('  P1-A-2-1:\n    初回確認:\n', '  P2-X-2: {項目: 二つ目, 内容: x, メモ: 12}\n');

function assertDiff(
  before: string,
  after: string,
  argv: readonly string[],
  expected: { readonly status?: number; readonly out: string; readonly err?: string },
): void {
  write('old.yaml', before);
  write('new.yaml', after);
  assert.deepEqual(kakunin(['diff', 'old.yaml', 'new.yaml', ...argv]), {
    status: 0,
    err: '',
    ...expected,
  });
}

const SENTENCE =
  '1 completed, 1 added, 1 removed, agreement changed in 1, remarks and the like changed in 1, 医療機関 changed.';
const DIFFERENCE = yaml`
  Attention: 1
    new.yaml P2-C-4 事故発生時の報告  合意内容 changed after the row was settled

  old.yaml → new.yaml
    ${SENTENCE}
    医療機関: 青葉台病院 → 青葉台総合病院
    P1-A-1 事業者からの開示資料の確認  未完了 → 完了
      完了日: (none) → 2026-10-01
    P1-A-2-1 事業者管理 ①  removed
    P2-C-4 事故発生時の報告
      合意内容:
        - 乙は、事故を検知したときは、検知後1時間以内に甲の指定する窓口へ報告する。
        + 乙は、事故を検知したときは、検知後2時間以内に甲の指定する窓口へ報告する。
    P2-X-1 独自の項目
      内容: 加えた項目 → 加え‹U+001B›[2J‹U+202E›た項目
    P2-X-2 二つ目  added
      項目: (none) → 二つ目
      内容: (none) → x
      メモ: (none) → 12
`;

suite('kakunin diff OLD NEW', () => {
  useFolder();

  test('what changed, row by row', () => {
    assertDiff(OLD, NEW, [], { out: DIFFERENCE });
  });
  test('of a text of several lines, the lines that changed and those next to them', () => {
    const text = (...lines: readonly string[]): string =>
      `${OLD}  P2-X-3:\n    項目: a\n    内容: b\n    備考: |\n${lines.map((each) => `      ${each}\n`).join('')}`;
    write('old.yaml', text('一', '二', '三', '四', '五', '六'));
    write('new.yaml', text('一', '二', '三', '四の二', '五', '六', '七'));
    const { out } = kakunin(['diff', 'old.yaml', 'new.yaml']);
    assert.equal(
      out.slice(out.indexOf('備考')),
      [
        '備考:',
        '          …',
        '          三',
        '        - 四',
        '        + 四の二',
        '          五',
        '          六',
        '        + 七',
        '',
      ]
        .map((line) => line.replace(/^ {2}/, ''))
        .join('\n'),
    );
  });
  test('--exit-code: 1 for another agreement, 0 for another dress', () => {
    assertDiff(OLD, NEW, ['--exit-code'], { status: 1, out: DIFFERENCE });
    const dress = 'Only comments, order or formatting changed.';
    assertDiff(OLD, OLD.replace('# 甲', '#'), ['--exit-code'], {
      out: `old.yaml → new.yaml\n  ${dress}\n`,
    });
    assertDiff(OLD, OLD, ['--exit-code'], { out: 'old.yaml → new.yaml\n  Nothing changed.\n' });
  });
  test('an empty file is one that is not there', () => {
    assertDiff('', OLD, ['--exit-code'], {
      status: 1,
      out: 'old.yaml → new.yaml\n  New checklist: 39 rows to do, 2 of them done.\n',
    });
    assertDiff(OLD, '', [], {
      out: 'old.yaml → new.yaml\n  Checklist removed: of 39 rows to do, 2 were done.\n',
    });
    assertDiff('', '', ['--exit-code'], { out: 'No checklist changed.\n' });
  });
  test('what cannot be compared: 2, and why for each side', () => {
    for (const [before, after, reasons] of [
      ['a: [', OLD, 'The older version: It cannot be read as YAML.'],
      [OLD, '- a', 'The newer version: This file is not a checklist.'],
      [OLD, 'a: 1', 'The newer version: This file is not a checklist.'],
      [
        `<<<<<<< a\n${OLD}>>>>>>> b\n`,
        'a: [',
        'The older version: It has merge conflict markers. The newer version: It cannot be read as YAML.',
      ],
    ] as const) {
      assertDiff(before, after, [], { status: 2, out: `old.yaml → new.yaml\n  ${reasons}\n` });
    }
    write('new.yaml', new Uint8Array([0x82, 0xb1]));
    const { status, out } = kakunin(['diff', 'new.yaml', 'new.yaml']);
    assert.equal(status, 2);
    assert.match(
      out,
      /^new\.yaml\n {2}The older version: It is not UTF-8; it seems to be Shift_JIS\./,
    );
  });
  test('社内メモ is in text and JSON, and in Markdown only with --internal', () => {
    const memo = OLD.replace('済み\n', '済み\n    社内メモ: 値引きの余地あり\n');
    const both = memo.replace('備考: 済み', '備考: 済');
    assertDiff(OLD, memo, ['--exit-code'], {
      status: 1,
      out: yaml`
        old.yaml → new.yaml
          remarks and the like changed in 1.
          P1-A-1 事業者からの開示資料の確認
            社内メモ: (none) → 値引きの余地あり
      `,
    });
    const head = '### Changes in the checklists (確認表)\n';
    const markdown = ['--format', 'markdown', '--exit-code'];
    assertDiff(OLD, memo, markdown, { out: `${head}\nNo checklist changed.\n\n` });
    const changed = (values: string): string =>
      `${head}\n#### <code>old.yaml</code> → <code>new.yaml</code>\n\nremarks and the like changed in 1.\n\n| Row | Key | Before | After |\n| --- | --- | --- | --- |\n| **P1-A-1** 事業者からの開示資料の確認 | ${values} |\n\n`;
    assertDiff(OLD, both, markdown, { status: 1, out: changed('備考 | 済み | 済') });
    assertDiff(OLD, memo, [...markdown, '--internal'], {
      status: 1,
      out: changed('社内メモ | | 値引きの余地あり'),
    });
    assert.match(kakunin(['diff', 'old.yaml', 'new.yaml', '--format', 'json']).out, /値引き/);
  });
  test('wrong usage: 2', () => {
    write('a', OLD);
    for (const [argv, message] of [
      [[], /^kakunin: Usage: kakunin diff OLD NEW/],
      [['a'], /^kakunin: Usage/],
      [['a', 'a', 'a'], /^kakunin: Usage/],
      [['a', 'b'], /^kakunin: b: There is no such file/],
      [['a', 'a', '--format', 'sarif'], /--format takes one of: text, markdown, json\./],
    ] as const) {
      const { status, out, err } = kakunin(['diff', ...argv]);
      assert.deepEqual([status, out], [2, ''], err);
      assert.match(err, message);
    }
  });
  test('--format json', () => {
    write('old.yaml', OLD);
    write('new.yaml', NEW);
    const { status, out, err } = kakunin(['diff', 'old.yaml', 'new.yaml', '--format', 'json']);
    assert.deepEqual([status, err], [0, '']);
    const { files, summary } = JSON.parse(out) as {
      files: readonly Readonly<Record<string, unknown>>[];
      summary: unknown;
    };
    assert.deepEqual(summary, { files: 1, differing: 1 });
    const [file] = files;
    assert.deepEqual(
      { ...file, rows: (file?.['rows'] as unknown[]).slice(0, 2) },
      {
        path: 'new.yaml',
        oldPath: 'old.yaml',
        kind: 'changed',
        message: SENTENCE,
        difference: 'agreement',
        editions: { before: '令和6年6月', after: '令和6年6月' },
        head: [{ field: '医療機関', before: '青葉台病院', after: '青葉台総合病院' }],
        rows: [
          {
            item: 'P1-A-1',
            title: '事業者からの開示資料の確認',
            kind: 'changed',
            status: { before: '未完了', after: '完了' },
            altered: false,
            fields: [{ field: '完了日', before: null, after: '2026-10-01' }],
          },
          {
            item: 'P1-A-2-1',
            title: '事業者管理 ①',
            kind: 'removed',
            status: { before: '未確認', after: null },
            altered: false,
            fields: [],
          },
        ],
        others: [{ path: ['項目', 'P2-X-2', 'メモ'], before: null, after: '12' }],
      },
    );
  });
  test('in Japanese', () => {
    write('old.yaml', OLD);
    write('new.yaml', NEW);
    const { out } = kakunin(['diff', 'old.yaml', 'new.yaml', '--lang', 'ja']);
    assert.match(out, /^ {4}完了日: （なし） → 2026-10-01$/m);
    assert.match(out, /^ {2}P1-A-2-1 事業者管理 ① {2}削除$/m);
  });
});
