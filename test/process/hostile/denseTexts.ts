import { Lexer } from 'yaml';
import { mostByPackage, mostLexemes } from '../../../src/core/parse/budget';
import { costOf } from '../../../src/core/parse/yaml/readDocument';

const HEAD = 'kakunin: 1\n様式: 令和6年6月\n';
const ROWS = `${HEAD}項目:\n`;
const ROW = `${ROWS}  P1-A-1:\n`;

/**
 * Texts of just under so many characters, as dense as is still read: lines that cost much, and one
 * long comment to make room for them.
 */
export function denseTexts(size: number): Readonly<Record<string, () => string>> {
  const byPackage = Math.min(mostByPackage(size), mostLexemes(size));
  const filled =
    (start: string, line: (index: number) => string, end = '', most = byPackage) =>
    () => {
      const lines = [start];
      let left = most * 0.99 - lexemesIn(start + end) - 10;
      let length = size - start.length - end.length - 10;
      for (let index = 0; ; index++) {
        const next = line(index);
        left -= index < 10 ? lexemesIn(next) : usual(line);
        length -= next.length;
        if (left < 0 || length < 0) break;
        lines.push(next);
      }
      lines.push(end);
      return `${lines.join('')}# ${'注'.repeat(Math.max(0, length))}\n`;
    };
  /** Rows that are read without the package: there may be more of them. */
  const simple = (line: (index: number) => string): (() => string) =>
    filled(ROWS, line, '', mostLexemes(size));
  return {
    'keys like those of a row': filled(ROW, (index) => `    初回確認${index}: 一\n`),
    'keys like those on top': filled(HEAD, (index) => `医療機関${index}: 1\n`, '項目:\n'),
    'keys twice': filled(ROWS, () => '  a: 1\n'),
    'keys of quotes': filled(ROW, (index) => `    "a${index}": '1'\n`),
    'keys with tags': filled(ROW, (index) => `    !!str a${index}: !a 1\n`),
    'explicit keys': filled(ROW, (index) => `    ? a${index}\n    : 1\n`),
    'keys without value': filled(ROW, (index) => `    a${index}:\n`),
    'keys that are maps': filled(ROW, (index) => `    {a: ${index}}: 1\n`),
    'numbers as keys': filled(ROW, (index) => `    ${index}.0: 1e3\n`),
    'rows like those of the form': simple((index) => `  P1-B-${index}-1:\n`),
    'rows like those of the form, in braces': filled(
      ROWS,
      (index) => `  P2-A-${index}: {初回確認: ○}\n`,
    ),
    'rows of their own without anything': simple((index) => `  P1-X-${index + 1}:\n`),
    'rows with all that can be wrong': filled(
      ROWS,
      (index) =>
        `  P1-X-${index + 1}:\n    項目: 1\n    初回確認: 対象外\n    完了日: 7/1\n    期限: x\n    役割分担: 1\n`,
    ),
    'rows with answers in other letters': filled(
      ROWS,
      (index) => `  P2-X-${index + 1}:\n    初回確認: "はい。"\n`,
    ),
    'rows that are lists': filled(ROWS, (index) => `  P1-X-${index + 1}: [a, b]\n`),
    'rows that are aliases': filled(
      `${HEAD}x: &a {初回確認: ○, y: 1}\n項目:\n`,
      (index) => `  P1-X-${index + 1}: *a\n`,
    ),
    'rows that are merged': filled(
      `${HEAD}x: &a {初回確認: ○, y: 1}\n項目:\n`,
      (index) => `  P1-X-${index + 1}: {<<: *a}\n`,
    ),
    'anchors and aliases': filled(
      ROW,
      (index) => `    a${index}: &a${index} 1\n    b${index}: *a${index}\n`,
    ),
    'lists in lists': filled(ROW, () => `    - ${'['.repeat(40)}a${']'.repeat(40)}\n`),
    'maps in maps': filled(
      ROW,
      (index) => `    a${index}: ${'{a: '.repeat(40)}${'}'.repeat(40)}\n`,
    ),
    'a list of nothing': filled(`${ROW}    備考: [`, () => ',', ']\n'),
    'words without commas': filled(`${ROW}    備考: [`, () => '"a" ', ']\n'),
    'keys in a list': filled(`${ROW}    備考: [`, () => 'a: 1,', ']\n'),
    colons: filled(ROWS, () => ': '),
    'plain values that go on': filled(ROWS, () => '  a: b: c\n'),
    'marks of documents': filled('a: 1\n', () => '--- a\n'),
    directives: filled('', () => '%YAML 1.2\n'),
    comments: filled(ROWS, () => '  #\n', '  P1-A-1:\n'),
    blocks: filled(ROW, (index) => `    a${index}: |\n     b\n`),
    'values over lines': filled(ROW, (index) => `    a${index}: b\n     c\n`),
    'an error in the last row': filled(
      ROWS,
      (index) => `  P1-X-${index + 1}: {初回確認: はい,  備考: "あああああああああああああああ"}\n`,
      '  P1-A-1: "\n',
    ),
  };
}

/** The cost of the lexemes of a text. */
export function lexemesIn(text: string): number {
  let cost = 0;
  for (const lexeme of new Lexer().lex(text)) cost += costOf(lexeme);
  return cost;
}

const known = new Map<unknown, number>();

/** Of a line like others: lines differ by numbers only, which count for one. */
function usual(line: (index: number) => string): number {
  const lexemes = known.get(line) ?? lexemesIn(line(1000));
  known.set(line, lexemes);
  return lexemes;
}
