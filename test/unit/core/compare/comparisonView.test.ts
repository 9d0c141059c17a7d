import assert from 'node:assert/strict';
import editions from 'virtual:catalog';
import type { Analysis } from '../../../../src/core/analyze';
import { analyze } from '../../../../src/core/analyze';
import { buildComparisonView } from '../../../../src/core/compare/buildComparisonView';
import type {
  ChangesView,
  FieldChangeView,
  SegmentView,
  RowChangeView,
  UnreadableSidesView,
} from '../../../../src/core/compare/comparisonView';
import { rowChangeText } from '../../../../src/core/compare/rowChangeText';
import { translateTo } from '../../../../src/language';

const t = translateTo('en');
const BASE = `kakunin: 1
様式: 令和6年6月
医療機関: 青葉台病院
項目:
  P1-A-1:
    初回確認: いいえ
    備考: 契約一覧を更新した
  P1-A-2-1: # 事業者管理 ①
    初回確認: はい
  P2-A-1:
    初回確認:
`;

function read(text: string | undefined): Analysis | undefined {
  return text === undefined ? undefined : analyze(text, { editions, today: '2024-08-01' });
}

function changes(before: string, after: string): ChangesView {
  const view = buildComparisonView({ before: read(before), after: read(after) }, t);
  assert.equal(view.kind, 'changes');
  return view;
}

function unreadable(before: string | undefined, after: string | undefined): UnreadableSidesView {
  const view = buildComparisonView({ before: read(before), after: read(after) }, t);
  assert.equal(view.kind, 'unreadable');
  return view;
}

function onlyRow(before: string, after: string): RowChangeView {
  const rows = changes(before, after).parts.flatMap((part) => part.rows);
  assert.equal(rows.length, 1);
  return rows[0]!;
}

/** Changed segments in brackets: `契約[一覧]を更新した`. */
function marked(segments: readonly SegmentView[] | null): string | null {
  return segments && segments.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');
}

function assertField(
  field: FieldChangeView | undefined,
  ...expected: readonly (string | null)[]
): void {
  assert.ok(field);
  assert.deepEqual([field.label, marked(field.before), marked(field.after)], expected);
}

suite('the view of a comparison', () => {
  test('a row is told in the words of the form', () => {
    const row = onlyRow(BASE, BASE.replace('    備考:', '    完了日: 2024-07-22\n    備考:'));
    assert.equal(row.id, 'P1-A-1');
    assert.equal(row.title, '事業者からの開示資料の確認');
    assert.equal(row.section, 'A 事業者選定・事業者管理');
    assert.match(row.content, /MDS/);
    assert.deepEqual(row.status, { before: '未完了', after: '完了' });
    assertField(row.fields[0], '完了日', null, '[2024-07-22]');
  });

  test('what a reviewer must not miss is named, with its row', () => {
    const back = BASE.replace(
      '  P1-A-2-1: # 事業者管理 ①\n    初回確認: はい',
      '  P1-A-2-1:\n    初回確認: いいえ',
    );
    assert.deepEqual(changes(BASE, back).attention, [
      { id: 'P1-A-2-1', title: '事業者管理 ①', text: 'Back to いいえ (はい → いいえ)' },
    ]);
    assert.deepEqual(changes(back, BASE).attention, []);
  });

  test('texts are compared word by word, dates and answers as a whole', () => {
    const [answer, text] = onlyRow(
      BASE,
      BASE.replace('いいえ', 'はい').replace('更新した', '作成した'),
    ).fields;
    assertField(answer, '初回確認', '[いいえ]', '[はい]');
    assertField(text, '備考', '契約一覧を[更新]した', '契約一覧を[作成]した');
  });

  test('a letter that is the same between two changes by chance is not told apart', () => {
    const [text] = onlyRow(BASE, BASE.replace('契約一覧を更新した', '規程一覧と更新した')).fields;
    assertField(text, '備考', '[契約]一覧[を]更新した', '[規程]一覧[と]更新した');
    const [whole] = onlyRow(
      BASE.replace('契約一覧を更新した', '法務と協議中'),
      BASE.replace('契約一覧を更新した', '情報と検討中'),
    ).fields;
    assertField(whole, '備考', '[法務と協議]中', '[情報と検討]中');
  });

  test('rows stand by Part, in the order of the form', () => {
    const after = BASE.replace('P2-A-1:\n    初回確認:', 'P2-A-1:\n    初回確認: はい').replace(
      'いいえ',
      'はい',
    );
    const { parts } = changes(BASE, after);
    assert.deepEqual(
      parts.map(({ heading, rows }) => [heading, rows.map(({ id }) => id)]),
      [
        ['Part 1 主に医療機関が実施する項目', ['P1-A-1']],
        ['Part 2 医療機関と事業者が共同で実施する項目', ['P2-A-1']],
      ],
    );
  });

  test('a row of one’s own that is gone has the words that it had', () => {
    const own = `${BASE}  P2-X-1:\n    項目: 入館\n    内容: 本人を確認する\n    初回確認: はい\n`;
    const row = onlyRow(own, BASE);
    assert.deepEqual(
      [row.kind, row.title, row.content, row.section],
      ['removed', '入館', '本人を確認する', 'Rows added by the parties'],
    );
    assert.deepEqual(row.status, { before: '確認済', after: null });
  });

  test('a row that no edition has is told all the same', () => {
    const { parts } = changes(BASE, `${BASE}  Q9:\n    初回確認: はい\n`);
    assert.deepEqual([parts[0]?.id, parts[0]?.heading, parts[0]?.rows[0]?.id], ['', '', 'Q9']);
  });

  test('the head, and keys that the form has not', () => {
    const view = changes(BASE, BASE.replace('青葉台病院', '青葉台中央病院\nメモ: x'));
    assertField(view.head[0], '医療機関', '青葉台病院', '青葉台[中央]病院');
    assertField(view.others[0], 'メモ', null, '[x]');
    assert.deepEqual(view.parts, []);
  });

  test('a key of a row that the form has not stands in its row', () => {
    const after = BASE.replace('    備考:', '    メモ: x\n    備考:');
    assertField(onlyRow(BASE, after).fields[0], 'メモ', null, '[x]');
    assert.deepEqual(changes(BASE, after).others, []);
  });

  test('rows without change are named; rows are counted as the table counts', () => {
    const view = changes(BASE, BASE.replace('いいえ', 'はい'));
    assert.deepEqual(view.unchanged, [
      { id: 'P1-A-2-1', title: '事業者管理 ①' },
      { id: 'P2-A-1', title: view.unchanged[1]?.title },
    ]);
    assert.deepEqual(view.progress, {
      before: { done: 1, total: 38 },
      after: { done: 2, total: 38 },
    });
  });

  test('comments and order only; nothing', () => {
    assert.equal(changes(BASE, BASE.replace('①', '一')).difference, 'dress');
    assert.equal(changes(BASE, BASE).difference, 'nothing');
  });

  test('a side that cannot be read is told, with its lines', () => {
    assert.deepEqual(unreadable(undefined, BASE).sides, [
      { side: 'before', explanation: 'The file does not exist in this version.', places: [] },
    ]);
    const merged = BASE.replace('  P2-A-1:', '<<<<<<< a\n=======\n>>>>>>> b\n  P2-A-1:');
    const [conflict] = unreadable(BASE, merged).sides;
    assert.deepEqual(
      [conflict?.side, conflict?.explanation, conflict?.places[0]?.line],
      ['after', 'This version has merge conflicts.', 10],
    );
    const both = unreadable('', 'services:\n  web: 1\n').sides;
    assert.deepEqual(
      both.map(({ explanation }) => explanation),
      ['This version is empty.', 'This version is not a checklist.'],
    );
    const [broken] = unreadable(BASE.replace('いいえ', '"いいえ'), BASE).sides;
    assert.equal(broken?.explanation, 'This version cannot be read as YAML.');
    assert.equal(broken.places.length > 0, true);
  });
});

suite('the change of a row in one line', () => {
  const change = {
    id: 'P1-A-1',
    kind: 'changed',
    status: { before: '未確認', after: '確認済' },
    altered: false,
  } as const;

  test('each key with what it was and is', () => {
    const fields = [
      { field: '初回確認', before: null, after: 'はい' },
      { field: '役割分担.主担当', before: '共同', after: null },
    ] as const;
    const text = rowChangeText({ ...change, fields }, t);
    assert.equal(text, '初回確認 → はい · 役割分担 主担当 共同 → —');
  });

  test('of a text the words that changed', () => {
    const fields = [
      {
        field: '合意内容',
        before: '4時間ごとに報告する。',
        after: '2時間ごとに、書面で報告する。',
      },
      { field: '備考', before: '済', after: '済。確認した' },
    ] as const;
    const text = rowChangeText({ ...change, fields }, t);
    assert.equal(text, '合意内容 4 → 2…、書面で · 備考 — → 。確認した');
  });

  test('long texts are cut, in one line, and not within a letter', () => {
    const fields = [{ field: '備考', before: null, after: `一\n二${'𠮷'.repeat(60)}` }] as const;
    const text = rowChangeText({ ...change, fields }, t);
    assert.equal(text, `備考 → 一 二${'𠮷'.repeat(36)}…`);
  });

  test('a row that came or went', () => {
    assert.equal(rowChangeText({ ...change, kind: 'removed', fields: [] }, t), 'Row removed');
    assert.equal(rowChangeText({ ...change, kind: 'added', fields: [] }, t), 'Row added');
    assert.equal(rowChangeText({ ...change, fields: [] }, t), 'Other keys of the row');
  });
});
