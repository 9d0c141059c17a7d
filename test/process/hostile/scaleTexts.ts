const HEAD =
  'kakunin: 1\n様式: 令和6年6月\n医療機関: 甲\n事業者: 乙\n対象システム: 丙\n契約:\n  種別: 新規\n';
const ROW = `${HEAD}項目:\n  P1-A-1:\n    初回確認: はい\n`;

/** What is repeated. Blanks, marks, signs of YAML, what people write, and lines that say nothing. */
export const UNITS: readonly string[] = [
  ...[' ', '\n', '\r', '\r\n', '\t', 'a', '　', '\u00a0', '\u0300', '\u0315\u0300', '\u200b'],
  ...['\u202e', '\u2028', '\u0085', '-', '- ', '#', ' #', ':', ': ', ',', ', ', '[', '{', ']', '}'],
  ...['"', "'", "''", '\\\\', '\\n', '\\u0041', '&', '&a ', '*', '!', '!!', '%', '@', '`', '|'],
  ...['>', '?', '? ', '<<', '<<<<<<<\n', '=======\n', '>>>>>>>\n', '---\n', '...\n', '\ufdfa'],
  ...['\ufeff', '👨‍👩‍👧', 'あ', 'ア', '0', '1/', '.', '年', '*1', '*2 ', 'P1-A-1 ', 'P1-A-1'],
  ...['$(check)', '\\\n      ', '\n      ', '\n      \n', ' \n', '\t\n', '\n\t', 'x\n      '],
  ...['\n\n      x', '# c\n      ', '\n#c\n'],
];

/** Where it is repeated. A `b` that stands after it is what a second version has otherwise. */
export const PLACES: Readonly<Record<string, (units: string) => string>> = {
  'a plain text': (u) => `${ROW}    備考: a${u}b\n`,
  'double quotes': (u) => `${ROW}    備考: "a${u}b"\n`,
  'single quotes': (u) => `${ROW}    備考: 'a${u}b'\n`,
  'a literal text': (u) => `${ROW}    備考: |\n      a${u}      b\n`,
  'the end of a literal text': (u) =>
    `${ROW}    備考: |+\n      a\n${u}\n  P1-A-2-1:\n    初回確認: はい\n`,
  'a folded text': (u) => `${ROW}    備考: >\n      a\n      ${u}\n      b\n`,
  'a comment': (u) => `${HEAD}項目:\n  P1-A-1: # a${u}b\n    初回確認: はい\n    備考: x\n`,
  'between two keys': (u) => `${ROW}${u}\n    備考: x\n`,
  'a day': (u) => `${HEAD}項目:\n  P1-A-1:\n    初回確認: いいえ\n    完了日: "a${u}b"\n`,
  'a day over lines': (u) =>
    `${HEAD}項目:\n  P1-A-1:\n    初回確認: いいえ\n    完了日: |\n      a${u}b\n`,
  'an answer': (u) => `${HEAD}項目:\n  P1-A-1:\n    初回確認: "a${u}b"\n`,
  'a key': (u) => `${ROW}    "a${u}b": x\n`,
  'the id of a row': (u) => `${HEAD}項目:\n  "a${u}b":\n    初回確認: ○\n`,
  "a row of one's own": (u) =>
    `${HEAD}項目:\n  P1-X-1:\n    項目: "a${u}b"\n    内容: "a${u}b"\n    初回確認: はい\n`,
  'an edition': (u) => `kakunin: 1\n様式: "a${u}b"\n項目:\n  P1-A-1:\n    初回確認: はい\n`,
  'the head': (u) =>
    `kakunin: 1\n様式: 令和6年6月\n医療機関: a${u}b\n項目:\n  P1-A-1:\n    初回確認: はい\n`,
  'a text in braces': (u) => `${HEAD}項目: {P1-A-1: {初回確認: はい, 備考: "a${u}b"}}\n`,
  'between keys in braces': (u) => `${HEAD}項目: {P1-A-1: {初回確認: はい,${u}備考: b}}\n`,
  'nothing else': (u) => u,
  'the end': (u) => `${ROW}${u}`,
  'a conflict': (u) =>
    `${HEAD}項目:\n  P1-A-1:\n<<<<<<< a\n    備考: "a${u}b"\n=======\n    備考: "a${u}c"\n>>>>>>> b\n`,
};

/** Rows and keys by the thousand; none of them costs more the more there are of the others. */
export const MANY: Readonly<Record<string, (units: string) => string>> = {
  'rows with unknown keys': rowsOf(
    (at) => `  P1-X-${at}:\n    項目: ${'あ'.repeat(10)}b\n    x: b\n`,
  ),
  'rows in the wrong order': rowsOf(
    (at) => `  P1-X-${900_000 - at}:\n    項目: あ${at}\n    内容: い${at}\n    初回確認: はい\n`,
  ),
  'rows with wrong values': rowsOf(
    (at) => `  P1-X-${at}:\n    項目: あ\n    内容: い\n    初回確認: ○\n    初回確認日: R6.7.1\n`,
  ),
  'unknown keys in a row': (u) => `${ROW}${lines(u, (at) => `    x${at}: b\n`)}`,
  'regions of a conflict': rowsOf(
    (at) =>
      `  P1-X-${at}:\n    項目: あ\n<<<<<<< a\n    備考: a\n=======\n    備考: b\n>>>>>>> b\n    内容: い\n`,
  ),
  'rows in one conflict': (u) => {
    const side = (sign: string): string =>
      lines(u.slice(u.length / 2), (at) => `  P1-X-${at}:\n    備考: ${sign}\n`);
    return `${ROW}<<<<<<< a\n${side('a')}=======\n${side('b')}>>>>>>> b\n`;
  },
  'the same words in another order': (u) =>
    `${ROW}    備考: ${lines(u, (at) => `語${at % 97} と`)}b\n`,
};

function rowsOf(row: (at: number) => string): (units: string) => string {
  return (units) => `${HEAD}項目:\n${lines(units, row)}`;
}

/** As many as make a text about as long as the units. */
function lines({ length }: string, line: (at: number) => string): string {
  const made: string[] = [];
  for (let left = length; left > 0;) {
    const next = line(made.length + 1);
    left -= next.length;
    made.push(next);
  }
  return made.join('');
}

/** The text as another version has it. */
export function otherVersion(text: string): string {
  const at = text.lastIndexOf('b');
  if (at === -1) return `${text}# c\n`;
  // Of many rows each is another one.
  return text.length > 400 && text.split('b\n').length > 10
    ? text.replaceAll('b\n', 'c\n')
    : `${text.slice(0, at)}c${text.slice(at + 1)}`;
}
