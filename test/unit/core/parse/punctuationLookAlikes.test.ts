import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import editions from 'virtual:catalog';
import type { Analysis } from '../../../../src/core/analyze';
import { analyze } from '../../../../src/core/analyze';
import { planEdits } from '../../../../src/core/edit/plan/planEdits';
import { fixAll } from '../../../../src/core/fixAll';
import { problemMessage } from '../../../../src/core/rules/problem';
import { translateTo } from '../../../../src/language';

const OPTIONS = { editions, today: '2026-11-27' };
const HEAD = 'kakunin: 1\n様式: 令和6年6月\n項目:\n';

const read = (text: string): Analysis => analyze(text, OPTIONS);

/** What stands in the place of a sign, as place and character; one a line. */
function lookAlikes({ problems }: Analysis): readonly string[] {
  return problems.flatMap((problem) =>
    problem.rule === 'yaml-syntax' && problem.lookAlike
      ? [`${problem.lookAlike.place} ${JSON.stringify(problem.lookAlike.found)}`]
      : [],
  );
}

/** The text after the fix that is offered at each of the problems. */
function afterFix(text: string): string | undefined {
  const { parsed, problems } = read(text);
  const fixes = problems.map(({ fixes: [fix] }) => fix);
  if (!fixes[0]) return undefined;
  assert.ok(fixes.every((fix) => fix === fixes[0] && !fix?.safe));
  const plan = planEdits(parsed, fixes[0].operations, editions);
  assert.ok(plan.ok);
  return plan.parsed.text;
}

function assertFixed(rows: string, expected: string, ...found: readonly string[]): void {
  const text = HEAD + rows;
  assert.deepEqual(lookAlikes(read(text)), found);
  assert.equal(afterFix(text), HEAD + expected);
  assert.equal(
    read(HEAD + expected).problems.filter(({ rule }) => rule === 'yaml-syntax').length,
    0,
  );
  // No row is added beside what nobody could read, in LF and in CRLF.
  assert.deepEqual(fixAll(text, OPTIONS).edits, []);
  assert.equal(afterFix(text.replaceAll('\n', '\r\n')), (HEAD + expected).replaceAll('\n', '\r\n'));
}

suite('look-alikes in the place of signs of YAML', () => {
  const ANSWER = '    初回確認: はい\n';
  test('ideographic spaces as indentation', () => {
    assertFixed(
      '　P1-A-1:\n　　初回確認: はい\n',
      `  P1-A-1:\n${ANSWER}`,
      ...['indentation "　"', 'indentation "　"'],
    );
    assertFixed(`  P1-A-1:\n　　初回確認: はい\n`, `  P1-A-1:\n${ANSWER}`, 'indentation "　"');
    assertFixed(`  P1-A-1:\n  　初回確認: はい\n`, `  P1-A-1:\n${ANSWER}`, 'indentation "　"');
    assertFixed(
      `  P1-A-1:\n${ANSWER}　　　　備考: 済\n`,
      `  P1-A-1:\n${ANSWER}    備考: 済\n`,
      'indentation "　"',
    );
  });

  test('other spaces as indentation', () => {
    for (const space of ['\u00a0', '\u2003', '\u2002', '\u202f']) {
      assertFixed(
        `  P1-A-1:\n${space.repeat(4)}初回確認: はい\n`,
        `  P1-A-1:\n${ANSWER}`,
        `indentation ${JSON.stringify(space)}`,
      );
    }
  });

  test('a full-width colon', () => {
    assertFixed('  P1-A-1:\n    初回確認：はい\n', `  P1-A-1:\n${ANSWER}`, 'colon "："');
    assertFixed(`  P1-A-1：\n${ANSWER}`, `  P1-A-1:\n${ANSWER}`, 'colon "："');
    assertFixed(
      `  P1-A-1:\n${ANSWER}    備考：確認中\n    合意文書: 第3条\n`,
      `  P1-A-1:\n${ANSWER}    備考: 確認中\n    合意文書: 第3条\n`,
      'colon "："',
    );
    assertFixed(
      `  P1-A-1:\n${ANSWER}    備考　：　確認中\n`,
      `  P1-A-1:\n${ANSWER}    備考: 確認中\n`,
      'space "　"',
    );
  });

  test('no half-width space after the colon', () => {
    assertFixed('  P1-A-1:\n    初回確認:はい\n', `  P1-A-1:\n${ANSWER}`, 'space ""');
    assertFixed('  P1-A-1:\n    初回確認:　はい\n', `  P1-A-1:\n${ANSWER}`, 'space "　"');
    assertFixed(
      `  P1-A-1:\n${ANSWER}    備考:\u00a0確認中\n`,
      `  P1-A-1:\n${ANSWER}    備考: 確認中\n`,
      'space "\u00a0"',
    );
  });

  test('a comment and braces', () => {
    assertFixed(`  P1-A-1:\n${ANSWER}＃ 注\n`, `  P1-A-1:\n${ANSWER}# 注\n`, 'comment "＃"');
    assertFixed(
      `  P1-A-1:\n${ANSWER}    役割分担: ｛主担当: 共同｝\n`,
      `  P1-A-1:\n${ANSWER}    役割分担: {主担当: 共同}\n`,
      'brace "｛"',
    );
  });

  test('what only people read stays: nothing is said of it', () => {
    const texts = [
      `  P1-A-1:\n${ANSWER}    備考: ＃は番号　＃１、時刻：9時　｛案｝\n`,
      `  P1-A-1:\n${ANSWER}    備考: 次のとおり\n      名称：甲システム\n      備考：なし\n`,
      `  P1-A-1:\n${ANSWER}    合意内容: |\n      　備考：甲は\n      　　内容：乙は\n`,
      `  P1-A-1:\n${ANSWER}    備考: "a\n      備考：b"\n`,
      `  # 備考：注　\n  P1-A-1:\n${ANSWER}`,
    ];
    for (const text of texts) assert.deepEqual(lookAlikes(read(HEAD + text)), []);
  });

  test('a block text keeps its lines where the fault is elsewhere', () => {
    const block = `    合意内容: |\n      備考：甲は\n\n      　乙は\n`;
    assertFixed(
      `  P1-A-1:\n    初回確認：はい\n${block}`,
      `  P1-A-1:\n${ANSWER}${block}`,
      'colon "："',
    );
  });

  test('no fix where it would not be certain', () => {
    const text = `${HEAD}  P1-A-1:\n    初回確認：はい\n    備考: [a\n`;
    assert.deepEqual(lookAlikes(read(text)), ['colon "："']);
    assert.equal(afterFix(text), undefined);
  });

  test('each message says what stands there and what to type, and no code', () => {
    for (const name of readdirSync('test/fixtures/lookAlikes')) {
      const { problems } = read(readFileSync(`test/fixtures/lookAlikes/${name}`, 'utf8'));
      for (const language of ['ja', 'en'] as const) {
        for (const problem of problems.filter(({ rule }) => rule === 'yaml-syntax')) {
          assert.doesNotMatch(problemMessage(problem, translateTo(language)), /[A-Z]+_[A-Z]+/);
        }
      }
    }
  });

  test('a full-width ＃ behind an answer or a date is named: all of it is read as the value', () => {
    const rows = '  P1-A-1:\n    初回確認: いいえ　＃ まだ\n    完了日: 2026-11-20 ＃ 済\n';
    const { problems } = read(HEAD + rows);
    const told = problems.filter(({ item }) => item === 'P1-A-1');
    assert.deepEqual(
      told.map(({ rule }) => rule),
      ['invalid-value', 'invalid-date'],
    );
    for (const problem of told) {
      assert.match(problemMessage(problem, translateTo('ja')), /「＃」ではコメントになりません/);
    }
  });
});
