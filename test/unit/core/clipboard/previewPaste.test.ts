import assert from 'node:assert/strict';
import editions from 'virtual:catalog';
import { analyze } from '../../../../src/core/analyze';
import { readBlock } from '../../../../src/core/clipboard/formats/readBlock';
import type { PasteTarget } from '../../../../src/core/clipboard/pastePreview';
import { MOST_PASTED, previewPaste } from '../../../../src/core/clipboard/previewPaste';
import { translateTo } from '../../../../src/language';

const TEXT = `kakunin: "1"
様式: 令和6年6月
初回確認日:
  Part1: 2026-07-01
項目:
  P1-A-1:
    初回確認: いいえ
    完了日: 2026-07-20
    備考: 済み
  P1-A-2-1:
    初回確認:
  P1-X-1:
    項目: 独自
    内容: 独自の内容
    初回確認:
`;

const { checklist } = analyze(TEXT, { editions, today: '2026-11-28' });
const ROWS = ['P1-A-1', 'P1-A-2-1', 'P1-X-1'];
const COLUMNS = ['項目', '内容', '初回確認', '完了日', '備考'] as const;

function preview(text: string, target: Partial<PasteTarget> & { from?: string } = {}) {
  const { from = '初回確認', ...rest } = target;
  const fields = COLUMNS.slice(COLUMNS.findIndex((name) => name === from));
  return previewPaste(
    readBlock({ text, html: '' }),
    { rows: ROWS, fields, selected: { rows: 1, columns: 1 }, ...rest },
    { checklist: checklist!, today: '2026-11-28', t: translateTo('en') },
  );
}

/** `P1-A-1 備考: now → afterwards`, or the reason. */
function lines(...args: Parameters<typeof preview>): readonly string[] {
  return preview(...args).cells.map(({ item, field, now, value, outcome }) =>
    'reason' in outcome
      ? `${item} ${field}: "${value}" ${outcome.reason}`
      : `${item} ${field}: ${now} → ${value}`,
  );
}

suite('what a paste would write', () => {
  test('answers, dates and texts as they are understood, and nothing that is there already', () => {
    assert.deepEqual(lines('×\tR8.7.20\t済み\r\n〇\t\t一行\r\nN/A\r\n'), [
      'P1-A-2-1 初回確認:  → はい',
      'P1-A-2-1 備考:  → 一行',
      'P1-X-1 初回確認:  → 対象外',
    ]);
  });

  test('a date in every form that its field understands', () => {
    for (const text of ['令和8年7月21日', 'R8.7.21', '2026/7/21', '20260721', '７月２１日']) {
      assert.deepEqual(lines(text, { from: '完了日' }), ['P1-A-1 完了日: 2026-07-20 → 2026-07-21']);
    }
  });

  test('and says why a cell is not understood', () => {
    assert.deepEqual(lines('△\t#####\t#REF!'), [
      'P1-A-1 初回確認: "△" not an answer (はい, いいえ, 対象外)',
      'P1-A-1 完了日: "#####" not a date',
      'P1-A-1 備考: "#REF!" a formula that failed',
    ]);
  });

  test('one value for the whole selection, a block as often as it fits, else from its first cell', () => {
    const selected = { rows: 3, columns: 1 };
    assert.deepEqual(lines('対象外', { selected }), [
      'P1-A-1 初回確認: いいえ → 対象外',
      'P1-A-2-1 初回確認:  → 対象外',
      'P1-X-1 初回確認:  → 対象外',
    ]);
    assert.deepEqual(lines('a\r\nb\r\n', { from: '備考', selected }), [
      'P1-A-1 備考: 済み → a',
      'P1-A-2-1 備考:  → b',
    ]);
  });

  test('the words of the form stay; those of an own row are pasted', () => {
    assert.deepEqual(lines('別の文言', { from: '内容' }), [
      'P1-A-1 内容: "別の文言" the words of the form, which stay',
    ]);
    assert.deepEqual(lines('別の文言', { from: '内容', rows: ['P1-X-1'] }), [
      'P1-X-1 内容: 独自の内容 → 別の文言',
    ]);
    // As they are copied from the table.
    const { place } = { place: checklist!.form!.parts[0]!.sections[0]!.items[0]! };
    assert.deepEqual(lines(`${place.項目}\t${place.rows[0]!.内容}\t×`, { from: '項目' }), []);
  });

  test('an empty cell removes; an answer keeps its line', () => {
    const { cells } = preview('\t\t');
    assert.deepEqual(
      cells.map(({ outcome }) => outcome),
      [
        {
          operation: {
            kind: 'set',
            item: 'P1-A-1',
            field: '初回確認',
            value: null,
            seen: 'いいえ',
          },
        },
        { operation: { kind: 'unset', item: 'P1-A-1', field: '完了日', seen: '2026-07-20' } },
        { operation: { kind: 'unset', item: 'P1-A-1', field: '備考', seen: '済み' } },
      ],
    );
  });

  test('cells beyond the table are counted, and so are those that are too many', () => {
    assert.equal(preview('a\tb\r\n'.repeat(4), { from: '備考' }).beyond, 4 + 1);
    const rows = Array.from({ length: 3_000 }, (_, index) => `P1-X-${index + 2}`);
    const { cells, beyond } = preview('a\r\n'.repeat(2_500), { from: '備考', rows });
    assert.deepEqual([cells.length, beyond], [MOST_PASTED, 500]);
  });
});
