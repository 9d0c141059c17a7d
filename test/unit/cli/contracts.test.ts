import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder, kakunin, kakuninLater, useFolder, write } from '../../support/cliFolder';
import { yaml } from '../../support/yaml';

const KARTE = yaml`
  kakunin: 1
  様式: 令和6年6月
  医療機関: 青葉台病院
  事業者: 甲社
  対象システム: 電子カルテ
  契約:
    満了日: 2027-03-31
  項目:
    P2-C-4:
      初回確認: いいえ
      期限: 2026-11-20
      担当者: 佐藤
      役割分担:
        主担当: 事業者
        費用: 未定
`;
const PACS = yaml`
  kakunin: 1
  様式: 令和6年6月
  医療機関: 青葉台病院
  事業者: 乙社
  項目:
    P2-C-4:
      初回確認: はい
      役割分担:
        主担当: 事業者
`;

suite('kakunin overview, matrix, due', () => {
  useFolder();
  setup(() => {
    write('karte.kakunin.yaml', KARTE);
    write('pacs/pacs.kakunin.yaml', PACS);
  });
  const json = (...argv: readonly string[]): unknown => {
    const { out, err, status } = kakunin([...argv, '--format', 'json']);
    assert.deepEqual([status, err], [0, '']);
    return JSON.parse(out);
  };

  test('overview as JSON has the names that are fixed', () => {
    const { contracts } = json('overview') as { contracts: Record<string, unknown>[] };
    assert.deepEqual(
      contracts.map(({ path }) => path),
      ['karte.kakunin.yaml', 'pacs/pacs.kakunin.yaml'],
    );
    assert.deepEqual(Object.keys(contracts[0] ?? {}), [
      'path',
      '医療機関',
      '事業者',
      '対象システム',
      '種別',
      '締結予定日',
      '満了日',
      'progress',
      'statuses',
      'problems',
      'overdue',
      'nextDue',
    ]);
    assert.equal(contracts[0]?.['overdue'], 1);
  });

  test('matrix as JSON: hospital, contracts, rows, cells', () => {
    const { hospitals } = json('matrix') as {
      hospitals: { contracts: unknown; rows: { item: string }[] }[];
    };
    assert.equal(hospitals.length, 1);
    assert.deepEqual(hospitals[0]?.contracts, [
      { path: 'karte.kakunin.yaml', 事業者: '甲社', 対象システム: '電子カルテ' },
      { path: 'pacs/pacs.kakunin.yaml', 事業者: '乙社', 対象システム: null },
    ]);
    assert.deepEqual(
      hospitals[0].rows.find(({ item }) => item === 'P2-C-4'),
      {
        item: 'P2-C-4',
        title: '事故発生時の報告',
        findings: ['several', 'unpaid'],
        cells: [
          { status: '未完了', 主担当: '事業者', 費用: '未定' },
          { status: '確認済', 主担当: '事業者', 費用: null },
        ],
      },
    );
  });

  test('due as JSON, and within some days', () => {
    const overdue = {
      date: '2026-11-20',
      overdueDays: 3,
      path: 'karte.kakunin.yaml',
      item: 'P2-C-4',
      title: '事故発生時の報告',
      担当者: '佐藤',
      kind: 'row',
    };
    const end = {
      ...overdue,
      date: '2027-03-31',
      overdueDays: 0,
      item: null,
      title: '電子カルテ',
      担当者: null,
      kind: 'contract-end',
    };
    assert.deepEqual(json('due'), { due: [overdue, end] });
    assert.deepEqual(json('due', '--within', '30'), { due: [overdue] });
  });

  test('as text, in Japanese', () => {
    const text = (command: string) => kakunin([command, '--lang', 'ja']).out;
    assert.equal(
      text('due'),
      '2026-11-20 （3日超過）  P2-C-4 事故発生時の報告 · 佐藤 · karte.kakunin.yaml\n' +
        '2027-03-31  契約満了：電子カルテ · karte.kakunin.yaml\n',
    );
    assert.match(
      text('overview'),
      /^青葉台病院 × 甲社 {2}電子カルテ\n {2}済み 0\/38 · 期限切れ 1 · /,
    );
    assert.match(text('matrix'), /^青葉台病院（契約 2件）\n/);
    assert.match(text('matrix'), /\n {2}P2-C-4 事故発生時の報告: 複数の契約で事業者が主担当です。/);
  });

  test('a renewed contract stands in the matrix once; the overview keeps the older one', () => {
    kakunin(['new', 'pacs/2028.kakunin.yaml', '--from', 'karte.kakunin.yaml']);
    const columns = (...paths: readonly string[]) => {
      const { hospitals } = json('matrix', ...paths) as {
        hospitals: { contracts: { path: string }[]; rows: { findings: string[] }[] }[];
      };
      return hospitals[0]?.contracts.map(({ path }) => path);
    };
    const newer = ['pacs/2028.kakunin.yaml', 'pacs/pacs.kakunin.yaml'];
    assert.deepEqual(columns(), newer);
    const absolute = join(folder, 'karte.kakunin.yaml');
    assert.deepEqual(columns(absolute, 'pacs'), newer, 'one file by two ways');
    assert.deepEqual(columns('karte.kakunin.yaml'), ['karte.kakunin.yaml']);
    const { contracts } = json('overview') as { contracts: object[] };
    assert.equal(contracts.length, 3);
    const told = 'karte.kakunin.yaml: continued by pacs/2028.kakunin.yaml';
    assert.ok(kakunin(['matrix']).out.endsWith(`\n  ${told}\n`));
    assert.match(kakunin(['overview']).out, / {2}continued by pacs\/2028\.kakunin\.yaml · Done 0/);
  });

  test('a file that is no checklist is named, the others are listed, and the exit status is 2', () => {
    write('bad.kakunin.yaml', 'kakunin: [1\n');
    const { status, out, err } = kakunin(['overview', '--format', 'json']);
    assert.equal(status, 2);
    assert.match(err, /^bad\.kakunin\.yaml: Left out: /);
    assert.equal((JSON.parse(out) as { contracts: unknown[] }).contracts.length, 2);
  });

  test('--within takes a number of days', () => {
    const { status, err } = kakunin(['due', '--within', 'soon']);
    assert.equal(status, 2);
    assert.match(err, /--within takes a number of days\./);
  });

  test('overview and matrix as documents: printed, or written by the ending of -o', async () => {
    const printed = await kakuninLater(['overview', '--format', 'md']);
    assert.equal(printed.status, 0);
    assert.match(printed.out, /^# All contracts\n/);
    const written = await kakuninLater(['matrix', '-o', 'all.csv']);
    assert.deepEqual([written.status, written.out], [0, 'all.csv: created.\n']);
    assert.match(readFileSync(join(folder, 'all.csv'), 'utf8'), /"P2-C-4"/);
    const again = await kakuninLater(['matrix', '-o', 'all.csv']);
    assert.equal(again.status, 2, 'an existing file is not overwritten');
  });

  test('a workbook goes to a file or another program, not to a terminal', async () => {
    const piped = await kakuninLater(['matrix', '--format', 'xlsx'], { output: 'pipe' });
    assert.match(piped.out, /^\d{4,} bytes$/);
    const shown = await kakuninLater(['matrix', '--format', 'xlsx'], { output: 'terminal' });
    assert.equal(shown.status, 2);
    assert.match(shown.err, /Name a file with -o/);
  });

  test('a file that cannot be read still makes the status 2', async () => {
    write('bad.kakunin.yaml', 'a: [');
    const { status, out } = await kakuninLater(['overview', '--format', 'html']);
    assert.equal(status, 2);
    assert.match(out, /青葉台病院/);
  });
});
