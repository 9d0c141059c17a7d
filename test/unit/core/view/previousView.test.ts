import assert from 'node:assert/strict';
import editions from 'virtual:catalog';
import { analyze } from '../../../../src/core/analyze';
import { buildView } from '../../../../src/core/view/buildView';
import type { RowView, TableView } from '../../../../src/core/view/tableView';
import { translateTo } from '../../../../src/language';
import { version } from '../../../support/version';

const head = 'kakunin: 1\n様式: 令和6年6月\n';
const OLD = `${head}初回確認日: {Part1: 2025-07-06, Part2: 2025-07-13}
項目:
  P1-A-1: {初回確認: はい, 備考: SDS, 社内メモ: 要再交渉}
  P1-A-2-1: {初回確認: いいえ, 完了日: 2025-07-21}
  P1-A-2-2: {初回確認: いいえ, 期限: 2025-07-21}
  P1-B-1: {初回確認: 対象外}
  P1-B-2: {初回確認: ○}
  P1-B-3-1: {初回確認: はい, 初回確認日: 2025-08-01}
  P2-C-4:
    初回確認: はい
    担当者: 佐藤
    役割分担: {主担当: 両方, 事業者: 報告する}
    合意文書: 第12条
    合意内容: |
      報告する。
    確認資料: 議事録
  P2-X-1: {項目: 遠隔保守, 内容: a, 初回確認: はい}
  P2-X-2: {項目: 研修, 内容: b, 初回確認: はい}
`;

function table(rows: string, value = 'old'): TableView {
  const previous = { value: 'old', version: version(OLD) };
  const text = `${head}前回: ${value}\n項目:\n${rows}`;
  const analysis = analyze(text, { editions, today: '2026-11-23', previous });
  const view = buildView(analysis, editions, translateTo('ja'));
  assert.ok(view.kind === 'table');
  return view;
}

const rowOf = ({ parts }: TableView, id: string): RowView | undefined =>
  parts
    .flatMap(({ sections }) => sections.flatMap(({ items }) => items.flatMap(({ rows }) => rows)))
    .find((row) => row.id === id);

suite('what the table shows of last time', () => {
  test('the answer with its day', () => {
    const view = table('  P1-A-1: {}\n');
    const answers: readonly (readonly [id: string, answer: string | undefined])[] = [
      ['P1-A-1', 'はい・2025-07-06'],
      ['P1-A-2-1', 'いいえ・完了 2025-07-21'],
      ['P1-A-2-2', 'いいえ・未完了'],
      ['P1-B-1', '対象外・2025-07-06'],
      ['P1-B-2', '○'],
      ['P1-B-3-1', 'はい・2025-08-01'],
      ['P2-C-4', 'はい・2025-07-13'],
      ['P2-A-1', undefined],
    ];
    for (const [id, answer] of answers) assert.equal(rowOf(view, id)?.previous?.answer, answer, id);
  });

  test('roles, wording, documents and remarks, but no internal note', () => {
    const view = table('  P2-C-4: {合意文書: 第12条}\n');
    assert.deepEqual(
      rowOf(view, 'P2-C-4')?.previous?.cells.map(
        ({ field, value, isSame, canBeTakenOver }) =>
          `${field} ${value}${isSame ? ' same' : ''}${canBeTakenOver ? ' take' : ''}`,
      ),
      [
        '担当者 佐藤',
        // Not one of the choices.
        '役割分担.主担当 両方',
        '役割分担.事業者 報告する take',
        '合意文書 第12条 same take',
        '合意内容 報告する。 take',
        '確認資料 議事録',
      ],
    );
    assert.deepEqual(
      rowOf(view, 'P1-A-1')?.previous?.cells.map(({ value }) => value),
      ['SDS'],
    );
    assert.ok(!JSON.stringify(view).includes('要再交渉'));
  });

  test('where rows are weaker, and how many', () => {
    const view = table(
      '  P1-A-1: {初回確認: いいえ}\n  P2-C-4: {初回確認: はい, 役割分担: {主担当: 事業者, 事業者: a}}\n',
    );
    const marks = (id: string) => rowOf(view, id)?.previous?.setbacks.map(({ text }) => text);
    assert.deepEqual(marks('P1-A-1'), ['前回は「はい」、今回は「いいえ」']);
    assert.deepEqual(marks('P2-C-4'), ['合意文書がなくなった', '合意内容がなくなった']);
    assert.deepEqual(marks('P1-A-2-1'), []);
    assert.equal(view.previous?.setbackCount, 2);
  });

  test('a row of one’s own only where it is the same row, and those that are gone', () => {
    const view = table('  P2-X-1: {項目: 別の行, 内容: a}\n  P2-X-2: {項目: 研修, 内容: c}\n');
    assert.equal(rowOf(view, 'P2-X-1')?.previous, undefined);
    assert.equal(rowOf(view, 'P2-X-2')?.previous?.answer, 'はい・2025-07-13');
    assert.deepEqual(view.previous, {
      path: 'old',
      setbackCount: 1,
      lostRows: ['P2-X-1 遠隔保守'],
    });
  });

  test('nothing of a file that was read for another value of 前回', () => {
    const view = table('  P1-A-1: {}\n', 'other');
    assert.equal(view.previous, null);
    assert.equal(rowOf(view, 'P1-A-1')?.previous, undefined);
  });
});
