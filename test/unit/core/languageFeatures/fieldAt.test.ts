import assert from 'node:assert/strict';
import editions from 'virtual:catalog';
import { analyze } from '../../../../src/core/analyze';
import { fieldAt, fieldSpan } from '../../../../src/core/languageFeatures/fieldAt';

/** `‸` is the cursor; the answer is `P1-A-1 完了日`. */
function place(marked: string): string {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const { checklist } = analyze(text, { editions, today: '2026-11-27' });
  assert.ok(checklist);
  const { item, field } = fieldAt(checklist, text, offset);
  return `${item ?? 'head'} ${field ?? '-'}`;
}

const SHEET = `# 確認表
kakunin: 1
様式: 令和6年6月
医療機関: 青葉台病院
契約:
  種別: 更新
  名称: 保守契約
初回確認日:
  Part1: 2026-09-07

項目:
  # Part 1
  P1-A-1: # 開示資料
    初回確認: はい
    備考: 受領
  # 事業者管理
  P1-A-2-1:
    役割分担:
      主担当: 共同
      事業者: 通報する
    合意内容: |-
      第1項
      第2項
  P1-B-1: {初回確認: いいえ, 期限: 2026-12-01}
社内メモ: なし
未知: なし
`;

suite('the field of the cursor', () => {
  const cases: readonly (readonly [before: string, place: string])[] = [
    ['# 確認', 'head -'],
    ['kakunin', 'head kakunin'],
    ['様式: 令', 'head 様式'],
    ['医療機関: 青葉', 'head 医療機関'],
    ['契約:', 'head 契約.種別'],
    ['  種別: 更', 'head 契約.種別'],
    ['  名', 'head 契約.名称'],
    ['初回確認日:', 'head 初回確認日.Part1'],
    ['Part1: 2026', 'head 初回確認日.Part1'],
    ['項目', 'P1-A-1 -'],
    ['  # Part', 'P1-A-1 -'],
    ['  P1-A-1', 'P1-A-1 -'],
    ['# 開示', 'P1-A-1 -'],
    ['    初回確認: は', 'P1-A-1 初回確認'],
    ['    備考: 受', 'P1-A-1 備考'],
    ['  # 事業', 'P1-A-1 備考'],
    ['  P1-A-2-1:', 'P1-A-2-1 -'],
    ['    役割分担:', 'P1-A-2-1 役割分担.主担当'],
    ['      主担', 'P1-A-2-1 役割分担.主担当'],
    ['      事業者: 通', 'P1-A-2-1 役割分担.事業者'],
    ['    合意', 'P1-A-2-1 合意内容'],
    ['      第2', 'P1-A-2-1 合意内容'],
    ['  P1-B-1: {初回確認: い', 'P1-B-1 初回確認'],
    ['いいえ, 期限: 2026', 'P1-B-1 期限'],
    ['社内メモ: な', 'head 社内メモ'],
    ['未知: な', 'head -'],
  ];
  for (const [before, expected] of cases) {
    test(`behind "${before}": ${expected}`, () => {
      const marked = SHEET.replace(before, `${before}‸`);
      assert.notEqual(marked, SHEET);
      assert.equal(place(marked), expected);
    });
  }

  test('at the head of a line it is the field of that line', () => {
    assert.equal(place(SHEET.replace('    備考', '‸    備考')), 'P1-A-1 備考');
    assert.equal(place(SHEET.replace('  P1-A-2-1', '‸  P1-A-2-1')), 'P1-A-2-1 -');
  });

  test('an empty file has none', () => {
    assert.equal(place('‸kakunin: 1\n'), 'head kakunin');
    assert.equal(place('kakunin: 1\n項目:‸\n'), 'head -');
  });
});

suite('where a field of the table is in the text', () => {
  const { checklist } = analyze(SHEET, { editions, today: '2026-11-27' });
  const cases: readonly (readonly [item: string | null, field: string | null, word: string])[] = [
    ['P1-A-1', '備考', '備考: 受領'],
    ['P1-A-2-1', '役割分担.事業者', '事業者: 通報'],
    ['P1-B-1', '期限', '期限: 2026'],
    // What the file leaves out: its row.
    ['P1-A-1', '役割分担.主担当', 'P1-A-1:'],
    ['P1-B-1', null, 'P1-B-1:'],
    [null, '契約.名称', '名称: 保守'],
    [null, '契約.満了日', '契約:'],
    [null, '社内メモ', '社内メモ: なし'],
    [null, '初回確認日.Part1', 'Part1: '],
  ];
  for (const [item, field, word] of cases) {
    test(`${item ?? 'head'} ${field ?? '-'}: ${word}`, () => {
      assert.ok(checklist);
      assert.equal(fieldSpan(checklist, { item, field })?.start, SHEET.indexOf(word));
      const offset = fieldSpan(checklist, { item, field })?.start ?? 0;
      assert.equal(fieldAt(checklist, SHEET, offset).item, item);
    });
  }

  test('nowhere: a row that is not in the file, and a field of the head that is not', () => {
    assert.ok(checklist);
    assert.equal(fieldSpan(checklist, { item: 'P2-A-1', field: '備考' }), undefined);
    assert.equal(fieldSpan(checklist, { item: null, field: '対象システム' }), undefined);
    assert.equal(fieldSpan(checklist, { item: null, field: null }), undefined);
  });
});
