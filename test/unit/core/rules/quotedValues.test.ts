import assert from 'node:assert/strict';
import editions from 'virtual:catalog';
import { analyze } from '../../../../src/core/analyze';
import { problemMessage } from '../../../../src/core/rules/problem';
import { translateTo } from '../../../../src/language';

const ROW = 'P1-A-1 事業者からの開示資料の確認: ';

/** The messages of the schema's rules for a row with these lines. */
function told(...lines: readonly string[]): readonly string[] {
  const text = `kakunin: 1\n様式: 令和6年6月\n項目:\n  P1-A-1:\n${lines.map((line) => `    ${line}\n`).join('')}`;
  const { problems } = analyze(text, { editions, today: '2026-11-23' });
  const t = translateTo('en');
  return problems
    .filter(({ rule }) => rule === 'invalid-value' || rule === 'wrong-type')
    .map((problem) => problemMessage(problem, t));
}

suite('a message begins with its row, and names the value', () => {
  teardown(() => translateTo('ja'));
  const long = 'あ'.repeat(60);
  const cases: readonly (readonly [lines: readonly string[], sentence: string])[] = [
    [
      ['役割分担:', '  主担当: 双方'],
      '"双方" is not a value of "主担当", which takes one of: 医療機関, 事業者, 共同, 他の事業者.',
    ],
    [['初回確認: [はい]'], '"初回確認" takes one of: はい, いいえ, 対象外.'],
    [
      [`初回確認: ${long}`],
      `"${'あ'.repeat(39)}…" is not a value of "初回確認", which takes one of: はい, いいえ, 対象外.`,
    ],
    [['備考: 12'], '"備考" takes text. Put it in quotes: "12".'],
    [['備考: [a]'], '"備考" takes text. Put it in quotes: "…".'],
    [['期限: 20240701'], '"期限" takes a date, YYYY-MM-DD, and not "20240701".'],
    [['期限: [a]'], '"期限" takes a date, YYYY-MM-DD.'],
    [['役割分担: 共同'], '"役割分担" takes keys, each on a line below it, and not "共同".'],
    [['役割分担: [共同]'], '"役割分担" takes keys, each on a line below it.'],
    [['社内メモ: 12'], '"社内メモ" takes text. Put it in quotes: "…".'],
  ];
  for (const [lines, sentence] of cases) {
    test(lines.join(' ').slice(0, 40), () => {
      assert.deepEqual(told(...lines), [`${ROW}${sentence}`]);
    });
  }
});
