import assert from 'node:assert/strict';
import editions from 'virtual:catalog';
import { analyze } from '../../../src/core/analyze';
import { Budget, mostByPackage, mostLexemes } from '../../../src/core/parse/budget';
import type { Parsed } from '../../../src/core/parse/parsed';
import { parseText } from '../../../src/core/parse/yaml/parseText';
import { reparse } from '../../../src/core/parse/rows/reparse';
import { MOST_PROBLEMS } from '../../../src/core/problems/most';
import { problemMessage } from '../../../src/core/rules/problem';
import { translateTo } from '../../../src/language';
import { lexemesIn } from './denseTexts';

const TIMEOUT = 60_000;
const OPTIONS = { editions, today: '2026-11-23' };
const HEAD = 'kakunin: 1\n様式: 令和6年6月\n項目:\n';
const rowsOf = (count: number, row: (index: number) => string): string =>
  HEAD + Array.from({ length: count }, (_, index) => row(index)).join('');

const FIELDS = {
  項目: '独自の項目',
  内容: '当事者が加えた項目を確認する。',
  初回確認: 'いいえ',
  初回確認日: '2024-07-03',
  完了日: '2024-07-22',
  期限: '2024-08-31',
  合意文書: '保守契約書 第12条',
  合意内容: '検知後1時間以内に報告する。',
  備考: '一覧を更新して確認した',
};
const ROLES = {
  主担当: '事業者',
  医療機関: '連絡窓口を24時間体制で用意する',
  事業者: '検知から1時間以内に一次報告を行う',
};
const pairs = (fields: object): readonly string[] =>
  Object.entries(fields).map(([key, value]) => `${key}: ${String(value)}`);

/** Rows with every key there is, and few words in each. */
const inLines = (index: number): string => {
  const lines = [...pairs(FIELDS), '役割分担:', ...pairs(ROLES).map((pair) => `  ${pair}`)];
  return `  P2-X-${index + 1}:\n${lines.map((line) => `    ${line}\n`).join('')}`;
};
const inBraces = (index: number): string =>
  `  P2-X-${index + 1}: {${pairs(FIELDS).join(', ')}, 役割分担: {${pairs(ROLES).join(', ')}}}\n`;

suite('text too dense to be read', () => {
  const dense = rowsOf(20_000, (index) => `  a${index}: 1\n`);
  let refused: Parsed;
  suiteSetup(() => {
    refused = parseText(dense);
  });

  test('is refused where the budget ends', () => {
    const { root, errors } = refused;
    assert.equal(root, undefined);
    assert.deepEqual(
      errors.map(({ code }) => code),
      ['TOO_DENSE'],
    );
    const end = errors[0]?.span.start ?? 0;
    const most = mostLexemes(dense.length);
    assert.ok(Math.abs(lexemesIn(dense.slice(0, end)) - most) < 3, `${end}`);
  });

  test('is told as a problem, in both languages', () => {
    const { checklist, problems } = analyze(dense, OPTIONS);
    assert.equal(checklist, undefined);
    const [problem] = problems;
    assert.ok(problem);
    assert.match(problemMessage(problem, translateTo('en')), /Remove what does not belong/);
    assert.match(problemMessage(problem, translateTo('ja')), /取り除き、/);
  });

  test('is refused after an edit as it is when it is opened', () => {
    const fewer = rowsOf(4_000, (index) => `  a${index}: 1\n`);
    const before = reparse(fewer, undefined);
    assert.ok(before.rows);
    const after = reparse(dense, before);
    assert.deepEqual(after.errors, refused.errors);
    assert.deepEqual(reparse(fewer, after).errors, []);
  });

  for (const [name, row] of Object.entries({ inLines, inBraces })) {
    test(`no checklist is, however long: ${name}`, () => {
      const [text, twice] = [rowsOf(1000, row), rowsOf(2000, row)];
      const more = lexemesIn(twice) - lexemesIn(text);
      const room = mostLexemes(twice.length) - mostLexemes(text.length);
      assert.ok(more < room, `${more} of ${room}`);
    });
  }

  test('has more room where rows are read without the package, before an edit and after', () => {
    const simple = rowsOf(30_000, (index) => `  P1-X-${index}:\n    初回確認: はい # 注注注注注\n`);
    const quoted = simple.replaceAll('はい', '"はい"');
    assert.ok(lexemesIn(simple) > mostByPackage(simple.length));
    const read = reparse(simple, undefined);
    assert.deepEqual(read.errors, []);
    const { errors } = parseText(quoted);
    assert.equal(errors[0]?.code, 'TOO_DENSE');
    assert.deepEqual(reparse(quoted, undefined).errors, errors);
    assert.deepEqual(reparse(quoted, read).errors, errors);
    const some = simple.replace(/はい/g, (word, at: number) => (at % 9 === 0 ? '"はい"' : word));
    assert.deepEqual(reparse(some, undefined).errors, []);
    assert.deepEqual(reparse(some, read).errors, []);
    // So many for the package that the whole is tried first, and is too dense for it.
    const rows = (word: string): string =>
      rowsOf(20_000, (index) => `  P1-X-${index}:\n    初回確認: ${index % 2 ? 'はい' : word}\n`);
    const half = rows('"はい"');
    assert.equal(parseText(half).errors[0]?.code, 'TOO_DENSE');
    assert.deepEqual(reparse(half, undefined).errors, []);
    assert.deepEqual(reparse(half, reparse(rows('いいえ'), undefined)).errors, []);
  });

  test('nor are thousands of rows with an answer alone', () => {
    const text = rowsOf(10_000, (index) => `  P1-X-${index}:\n    初回確認: はい\n`);
    assert.deepEqual(parseText(text).errors, []);
  });

  test('rows count as much one by one as in the whole text', () => {
    const assertSame = (read: Parsed): void => {
      const budget = new Budget(read.text.length);
      parseText(read.text, budget);
      assert.ok(read.rows);
      const costs = [read.rows.head, ...read.rows.rows].map(({ cost }) => cost.lexemes);
      assert.equal(
        costs.reduce((sum, cost) => sum + cost, 0),
        budget.spent.lexemes,
      );
    };
    for (const row of [inLines, inBraces]) {
      const read = reparse(rowsOf(400, row), undefined);
      assertSame(read);
      assertSame(reparse(read.text + row(400), read));
    }
  });
}).timeout(TIMEOUT);

suite('more problems than anybody reads', () => {
  const TOO_MANY = 'TOO_MANY_PROBLEMS';
  const codeOf = (problem: object): unknown => ('code' in problem ? problem.code : undefined);
  const texts = {
    'in rows': rowsOf(MOST_PROBLEMS + 9, (index) => `  行${index}:\n    初回確認: はい\n`),
    'in one row': rowsOf(1, () =>
      '  P1-A-1:\n'.concat(
        Array.from({ length: MOST_PROBLEMS + 9 }, (_, index) => `    備考${index}: い\n`).join(''),
      ),
    ),
    'in rows that share': HEAD.replace('項目', 'x: &a い\n項目').concat(
      Array.from({ length: MOST_PROBLEMS + 9 }, (_, index) => `  行${index}: *a\n`).join(''),
    ),
    'on top': Array.from({ length: MOST_PROBLEMS + 9 }, (_, index) => `い${index}: い\n`).join(''),
    'of reading': `a: [${','.repeat(MOST_PROBLEMS + 9)}]\n`,
  };
  for (const [name, text] of Object.entries(texts)) {
    test(`end with one that says so: ${name}`, () => {
      const { problems } = analyze(`${text}# ${'注'.repeat(text.length)}\n`, OPTIONS);
      const ends = problems.filter((problem) => codeOf(problem) === TOO_MANY);
      assert.equal(ends.length, 1);
      assert.equal(ends[0]?.severity, 'error');
      assert.ok(problems.length >= MOST_PROBLEMS && problems.length < MOST_PROBLEMS + 20);
    });
  }

  test('are as many after an edit as when the file is opened', () => {
    const text = texts['in rows'].replaceAll('\n', ' # 注注注注注\n');
    const before = analyze(text.replace('行7:', '行77777:'), OPTIONS);
    const after = analyze(text, OPTIONS, before);
    assert.deepEqual(after.problems, analyze(text, OPTIONS).problems);
    assert.equal(after.problems.filter((each) => codeOf(each) === TOO_MANY).length, 1);
  });
}).timeout(TIMEOUT);
