import assert from 'node:assert/strict';
import { compare } from '../../../../src/core/compare/compare';
import { setbacksOf, setbackText } from '../../../../src/core/compare/setbacks';
import { translateTo } from '../../../../src/language';
import { version } from '../../../support/version';

function told(before: string, after: string): readonly string[] {
  const file = (row: string): string =>
    `kakunin: 1\n様式: 令和6年6月\n項目:\n  P1-A-1: {備考: a}\n${row === '' ? '' : `  P2-C-4: {${row}}\n`}`;
  const t = translateTo('en');
  const { rows } = compare(version(file(before)), version(file(after)));
  return rows.flatMap((row) => setbacksOf(row).map((each) => setbackText(each, t)));
}

suite('where a renewal is weaker than the contract before it', () => {
  teardown(() => translateTo('ja'));
  const cases: readonly (readonly [before: string, after: string, ...string[]])[] = [
    ['初回確認: はい', '初回確認: いいえ', 'はい last time, いいえ now'],
    ['初回確認: はい', '初回確認: いいえ, 完了日: 2026-07-01', 'はい last time, いいえ now'],
    ['初回確認: はい', '初回確認: '],
    ['初回確認: いいえ', '初回確認: はい'],
    ['初回確認: いいえ, 完了日: 2025-07-01', '初回確認: いいえ', '完了 last time, 未完了 now'],
    ['初回確認: いいえ, 完了日: 2025-07-01', '初回確認: いいえ, 完了日: 2026-07-01'],
    ['初回確認: いいえ, 完了日: 2025-07-01', '初回確認: '],
    ['初回確認: はい', '初回確認: 対象外', 'はい last time, 対象外 now'],
    ['初回確認: はい, 合意内容: a', '初回確認: 対象外', 'はい last time, 対象外 now'],
    ['初回確認: , 合意内容: a', '初回確認: 対象外'],
    ['合意内容: a', '合意内容: ""', '合意内容 is no longer there'],
    ['合意内容: a', '備考: a', '合意内容 is no longer there'],
    ['合意内容: a', '', '合意内容 is no longer there'],
    ['合意内容: a', '合意内容: b'],
    ['合意文書: 第1条', '備考: a', '合意文書 is no longer there'],
    [
      '役割分担: {主担当: 事業者, 事業者: a, 医療機関: b}',
      '備考: a',
      '役割分担 主担当 is no longer there',
      '役割分担 医療機関 is no longer there',
      '役割分担 事業者 is no longer there',
    ],
    ['役割分担: {主担当: 事業者}', '役割分担: {主担当: 医療機関}'],
    [
      '役割分担: {費用: 契約に含む}',
      '役割分担: {費用: 別料金}',
      '費用: 契約に含む last time, 別料金 now',
    ],
    ['役割分担: {費用: 契約に含む}', '備考: a', '費用: 契約に含む last time, (none) now'],
    ['役割分担: {費用: 別料金}', '役割分担: {費用: 未定}'],
    ['確認資料: a, 備考: b, 社内メモ: c, 担当者: d, 期限: 2025-01-01', '初回確認: はい'],
    ['', '初回確認: はい'],
  ];
  for (const [before, after, ...expected] of cases) {
    test(`${before} → ${after}`, () => assert.deepEqual(told(before, after), expected));
  }
});
