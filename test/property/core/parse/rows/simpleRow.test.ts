import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Budget } from '../../../../../src/core/parse/budget';
import { parseText } from '../../../../../src/core/parse/yaml/parseText';
import { readSimpleRow } from '../../../../../src/core/parse/rows/simpleRow';

const RUNS = { numRuns: Number(process.env['KAKUNIN_RUNS'] ?? 100) * 20 };

const oftenOf = (usual: readonly string[], others: readonly string[]) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
  );
const key = oftenOf(
  ['P1-A-1', '初回確認', '備考', 'a_1'],
  [
    '',
    'true',
    'No',
    '12',
    '~',
    '.5',
    '-',
    '"a"',
    '{a}',
    '&a b',
    '? a',
    '<<',
    'あ い',
    '𠮟',
    '0x1',
    '#',
  ],
);
const value = oftenOf(
  ['', 'はい', '2024-07-22', '保守契約書 第12条', 'a', '（注）'],
  [
    ...[
      '12',
      '-1',
      '1e3',
      '.inf',
      'null',
      'True',
      'n',
      '~',
      '2024-07',
      '2024-07-22あ',
      '0o7',
      'あ#い',
    ],
    ...[
      '|',
      '>-',
      '"a"',
      "'a'",
      '{a: 1}',
      '[a]',
      '&a あ',
      '*a',
      '!!str あ',
      'あ: い',
      'あ:',
      ':あ',
    ],
    ...[
      '- あ',
      '? あ',
      '@',
      '%',
      '`',
      '<',
      '\u3000',
      'あ\u3000',
      '\u0085あ',
      '\u2028',
      '\ufeffあ',
      '#',
    ],
  ],
);
const line = fc
  .tuple(
    fc.constantFrom('  ', '  ', '    ', '    ', '      ', '', ' ', '\t'),
    key,
    fc.constantFrom(': ', ': ', ': ', ':', ':   ', ' : ', ''),
    value,
    oftenOf(['', '', ' # 注'], ['#', ' #', ' ', '\t', '# 注', '　# 注', ' #\t', ' # \ufeff']),
    fc.constantFrom('\n', '\n', '\n', '\n', '\r\n', '\n\n', '\n# 注\n', '\n   \n', '\r', ''),
  )
  .map((pieces) => pieces.join(''));
const row = fc.array(line, { minLength: 1, maxLength: 5 }).map((lines) => lines.join(''));

suite('a row read by its lines', () => {
  test('is the row that YAML reads', () => {
    let simple = 0;
    fc.assert(
      fc.property(row, (text) => {
        const read = readSimpleRow(text);
        if (!read) return;
        simple++;
        const budget = new Budget(text.length);
        const { root, errors } = parseText(text, budget);
        assert.deepEqual(errors, []);
        assert.ok(root?.kind === 'map');
        assert.deepEqual([read.entry], root.entries);
        assert.equal(read.cost.lexemes, budget.spent.lexemes);
      }),
      RUNS,
    );
    assert.ok(simple > RUNS.numRuns / 100, `${simple} of ${RUNS.numRuns} were simple`);
  }).timeout(300_000);

  for (const [name, text] of Object.entries({
    'a key with a map, with comments and blank lines':
      '  P1-A-1: # 事業者からの開示\n    初回確認: いいえ\n\n    # 注\n    役割分担:\n      主担当: 事業者\n',
    'a key alone': '  P1-A-1:',
    CRLF: '  P1-A-1:\r\n    初回確認: はい \r\n    完了日: 2024-07-22 # 注\r\n',
  })) {
    test(`takes ${name}`, () => {
      assert.deepEqual(
        [readSimpleRow(text)?.entry],
        (parseText(text).root as { entries: unknown }).entries,
      );
    });
  }

  for (const text of [
    '  P1-A-1:\n    備考: 一\n     二\n',
    '  P1-A-1:\n    備考: "一"\n',
    '  P1-A-1:\n    備考: 12\n',
    '  P1-A-1:\n    備考: true\n',
    '  P1-A-1:\n    備考: 一: 二\n',
    '  P1-A-1:\n    備考: 一\n    備考: 二\n',
    '  P1-A-1:\n    備考: 一\n   合意文書: 二\n',
    '  P1-A-1: {備考: 一}\n',
    '  P1-A-1:\n    備考: 一 [注]\n',
    '  P1-A-1:\n    備考: 一 - - 二\n',
    '  P1-A-1:\n  P1-A-2:\n',
  ]) {
    test(`leaves ${JSON.stringify(text)} to YAML`, () => {
      assert.equal(readSimpleRow(text), undefined);
    });
  }
});
