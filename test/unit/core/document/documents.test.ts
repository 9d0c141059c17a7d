import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { buildDocument } from '../../../../src/core/document/documents';
import type { Block, Table, TableRow } from '../../../../src/core/document/document';
import { plainTextOf } from '../../../../src/core/document/document';
import type { DocumentSource } from '../../../../src/core/document/documentSource';
import type { DocumentName } from '../../../../src/core/document/names';
import { writeMarkdown } from '../../../../src/core/document/writers/markdown';
import { DOCUMENT_NAMES } from '../../../../src/core/document/names';
import { AGREED, BEYOND_FORM, INTERNAL } from '../../../../src/core/document/rolesTable';
import { ITEM_FIELD_NAMES } from '../../../../src/core/format/fields';
import { sourceFrom } from '../../../support/exported';
import { version } from '../../../support/version';
import { yaml } from '../../../support/yaml';

const CHECKLIST = yaml`
  kakunin: 1
  様式: 令和6年6月
  医療機関: 青葉台病院
  事業者: 株式会社みどり野
  初回確認日:
    Part1: 2026-09-07
  項目:
    P1-A-1:
      初回確認: いいえ
      期限: 2026-11-01
    P1-A-2-1:
      初回確認: 対象外
      備考: 該当する契約がない
    P1-B-1:
      初回確認: いいえ
      期限: 2026-10-01
    P2-C-4:
      初回確認: いいえ
      完了日: 2026-09-20
      役割分担:
        主担当: 事業者
        事業者: 一次報告を行う
      合意内容: |
        乙は、報告する。
    P2-X-1:
      項目: 自院の項目
      内容: 自院で決めたこと
      初回確認: はい
`;

function blocks(name: DocumentName, source: DocumentSource): readonly Block[] {
  return buildDocument(name, source).sections.flatMap((section) => section.blocks);
}

function tables(name: DocumentName, more: Partial<DocumentSource> = {}): readonly Table[] {
  return blocks(name, sourceFrom(CHECKLIST, more)).flatMap((block) =>
    block.kind === 'table' ? [block] : [],
  );
}

function textsOf(row: TableRow): readonly string[] {
  if (row.kind === 'band') return [row.text];
  return row.cells.map((cell) => (cell ? plainTextOf(cell.text) : '┆'));
}

function lines(table: Table | undefined): readonly string[] {
  return (table?.rows ?? []).map((row) => textsOf(row).join(' | '));
}

suite('documents', () => {
  test('form: the Parts have the columns and the rows of the form', () => {
    const [part1, part2] = tables('form');
    assert.deepEqual(
      part1?.head.map((cells) => cells.map((cell) => (cell ? plainTextOf(cell.text) : '┆'))),
      [
        ['項目\n番号', '項目', '内容', '初回確認', '完了日\n（日付）', '備考欄'],
        ['┆', '┆', '┆', '2026/9/7', '┆', '┆'],
      ],
    );
    assert.deepEqual(lines(part1).slice(0, 4), [
      'A 事業者選定・事業者管理',
      '1 | 事業者からの開示資料の確認 | 事業者から開示を受けたサービス仕様適合開示書*1等 (MDS/SDS*2、MDS2*3等) を確認しているか。 | はい・いいえ |  | ',
      '2 | 事業者管理 | ①事業者との契約・協働体制を把握・管理できているか。 | はい・いいえ |  | 対象外：該当する契約がない',
      '┆ | ┆ | ②医療情報を第三者提供する場合の管理体制が整備されているか。 | はい・いいえ |  | ',
    ]);
    assert.equal(lines(part1).length, 15 + 3);
    assert.deepEqual(lines(part2).slice(-2), [
      '当事者が加えた項目',
      'X-1 | 自院の項目 | 自院で決めたこと | はい・いいえ |  | ',
    ]);
  });

  test('form: the answer is marked, and marks of terms are raised', () => {
    const [, first] = tables('form')[0]?.rows ?? [];
    assert.ok(first?.kind === 'cells');
    assert.deepEqual(first.cells[3]?.text, [
      { text: 'はい' },
      { text: '・' },
      { text: 'いいえ', look: 'chosen' },
    ]);
    const content = first.cells[2]?.text ?? '';
    assert.ok(typeof content !== 'string');
    assert.deepEqual(
      content.filter(({ look }) => look === 'mark').map(({ text }) => text),
      ['*1', '*2', '*3'],
    );
  });

  test('form: paper has the rows with roles, a workbook all of them', () => {
    assert.deepEqual(
      lines(tables('form')[2]).map((line) => line.split(' | ')[0]),
      ['Part 1 A-1', 'Part 1 B-1', 'Part 2 C-4'],
    );
    assert.equal(tables('form', { isFillable: true })[2]?.rows.length, 39);
  });

  test('roles: numbered, with 甲 and 乙', () => {
    const [table] = tables('roles');
    assert.deepEqual(
      lines(table).map((line) => line.split(' | ').slice(0, 4)),
      [['1', 'Part 2 C-4', '事故発生時の報告', '事業者']],
    );
    const text = blocks('roles', sourceFrom(CHECKLIST)).flatMap((block) =>
      block.kind === 'paragraph' ? plainTextOf(block.text) : [],
    );
    assert.match(text[0] ?? '', /^青葉台病院（以下「甲」という。）と株式会社みどり野（以下「乙」/);
  });

  test('open: by deadline, and what is overdue says so', () => {
    const [table] = tables('open');
    assert.deepEqual(
      lines(table)
        .slice(0, 3)
        .map((line) => line.split(' | ')[0]),
      ['2026/10/1\n期限超過', '2026/11/1\n期限超過', ''],
    );
    assert.equal(table?.rows.length, 38 - 2);
  });

  test('open: in Markdown, the line break before a mark is not in the mark', () => {
    const text = writeMarkdown(buildDocument('open', sourceFrom(CHECKLIST)));
    assert.match(text, /\| 2026\/10\/1<br>\s*<strong>期限超過<\/strong> \|/);
  });

  test('changes: deleted and added words are marked, and keys of nobody stay here', () => {
    const before = version(
      CHECKLIST.replace('一次報告', '報告').replace('kakunin: 1', 'kakunin: 1\n秘密: 旧'),
    );
    const [table] = tables('changes', { base: { name: 'old', version: before } });
    assert.deepEqual(lines(table), [
      'Part 2 医療機関と事業者が共同で実施する項目',
      'P2-C-4 | 事故発生時の報告 | 役割分担 事業者 | 報告を行う | 一次報告を行う',
    ]);
    const [, row] = table?.rows ?? [];
    assert.ok(row?.kind === 'cells' && typeof row.cells[4]?.text === 'object');
    assert.deepEqual(row.cells[4].text[0], { text: '一次', look: 'added' });
  });

  test('every field of a row is in the documents, or internal', () => {
    const official = ['項目', '内容', '初回確認', '完了日', '備考'];
    const shown = [...BEYOND_FORM, ...AGREED, ...INTERNAL].map(([field]) => field as string);
    assert.deepEqual(
      ITEM_FIELD_NAMES.filter((field) => ![...official, ...shown].includes(field)),
      [],
    );
  });

  test('the source and the processing are named, in every document', () => {
    for (const name of DOCUMENT_NAMES) {
      const { source } = buildDocument(name, sourceFrom(CHECKLIST));
      assert.match(
        source,
        /^出典：.*総務省・厚生労働省・経済産業省、令和6年6月.*編集・加工して作成$/,
      );
    }
  });

  for (const file of ['aobadai-denshi-karte', 'aobadai-pacs', 'aobadai-receipt']) {
    test(`${file}: as many cells as columns, in every table`, () => {
      const text = readFileSync(`samples/${file}.kakunin.yaml`, 'utf8');
      for (const name of DOCUMENT_NAMES) {
        for (const block of blocks(name, sourceFrom(text))) {
          if (block.kind !== 'table') continue;
          const counts = [
            ...block.head,
            ...block.rows.flatMap((row) => (row.kind === 'cells' ? [row.cells] : [])),
          ];
          assert.deepEqual(
            counts.filter((cells) => cells.length !== block.columns.length),
            [],
          );
        }
      }
    });
  }
});
