const HEAD = 'kakunin: 1\n様式: 令和6年6月\n';
const ROW = `${HEAD}項目:\n  P1-A-1:\n`;

/** Texts of just under so many characters, each made to take long somewhere. */
export function hostileTexts(size: number): Readonly<Record<string, () => string>> {
  /** Lines that differ, as many as there is room for. */
  const filled = (start: string, line: (index: number) => string, end = ''): string => {
    const lines: string[] = [start];
    let length = start.length + end.length;
    for (let index = 0; ; index++) {
      const next = line(index);
      length += next.length;
      if (length >= size) return lines.join('') + end;
      lines.push(next);
    }
  };
  const again = (sign: string, start = '', end = ''): string => filled(start, () => sign, end);
  const long = (sign: string): string => sign.repeat(Math.floor((size * 0.9) / sign.length));
  const half = (sign: string): string => sign.repeat(Math.floor((size * 0.5) / sign.length));

  const manyKeys = (): string =>
    Array.from({ length: Math.floor(size / 30) }, (_, index) => `  a${index}: 1\n`).join('');

  return {
    'unknown keys': () => filled(`${HEAD}項目:\n`, (index) => `key${index}: 1\n`),
    'unknown keys on top': () => filled(HEAD, (index) => `初回確認${index}: 1\n`, '項目:\n'),
    'keys in one row': () => filled(ROW, (index) => `    備考${index}: 一\n`),
    'keys in braces': () => filled(`${HEAD}項目: {P1-A-1: {`, (index) => `a${index}: 1, `, '}}\n'),
    'unknown rows': () =>
      filled(`${HEAD}項目:\n`, (index) => `  P1-A-${index}0: {初回確認: はい}\n`),
    'rows of no id': () =>
      filled(`${HEAD}項目:\n`, (index) => `  row${index}:\n    初回確認: はい\n`),
    'rows of their own': () =>
      filled(
        `${HEAD}項目:\n`,
        (index) => `  P1-X-${index}:\n    初回確認: ○\n    完了日: R6.7.1\n`,
      ),
    'rows in the wrong order': () =>
      filled(`${HEAD}項目:\n`, (index) => `  P1-X-${50_000 - index}:\n    初回確認: いいえ\n`),
    'the same key': () => again('a: 1\n'),
    'the same row': () => again('  P1-A-1:\n', `${HEAD}項目:\n`),
    anchors: () => filled(ROW, (index) => `    備考${index}: &a${index} 一\n`),
    aliases: () => filled(`${HEAD}x: &a 一\n項目:\n`, (index) => `  P1-X-${index}: *a\n`),
    'aliases of nothing': () => filled(ROW, (index) => `    備考${index}: *a\n`),
    'merge keys': () =>
      filled(`${HEAD}x: &a {初回確認: はい}\n項目:\n`, (index) => `  P1-X-${index}: {<<: *a}\n`),
    'a chain of merge keys': () =>
      filled(
        `${HEAD}m0: &m0 {a: 1}\n`,
        (index) => `m${index + 1}: &m${index + 1} {<<: *m${index}}\n`,
        '項目:\n',
      ),
    'rows that are one row': () =>
      filled(`${HEAD}x: &a\n${manyKeys()}項目:\n`, (index) => `  P1-X-${index}: *a\n`),
    'an alias of an alias': () =>
      filled(
        `${HEAD}m0: &m0 {a: 1}\n`,
        (index) => `m${index + 1}: &m${index + 1} {a: *m${index}, b: *m${index}}\n`,
        '項目:\n',
      ),
    'a long id with many keys': () =>
      filled(`${HEAD}項目:\n  P1-A-${half('1')}:\n`, (index) => `    a${index}: 1\n`),
    'deeper each line': () => filled(ROW, (index) => `${' '.repeat(index + 4)}a:\n`),
    'a long id': () => `${HEAD}項目:\n  P1-A-${long('1')}:\n`,
    'a long key': () => `${ROW}    ${long('備考')}: 1\n`,
    'a long answer': () => `${ROW}    初回確認: ${long('は い')}\n`,
    'a long day': () => `${ROW}    完了日: ${long('令和6年')}\n`,
    'a day of digits': () => `${ROW}    完了日: ${long('1/')}\n`,
    'a long edition': () => `kakunin: 1\n様式: ${long('令和')}\n項目:\n`,
    'a long number': () => `${ROW}    備考: ${long('9')}\n`,
    'a long text': () => `${ROW}    備考: ${long('あ')}\n`,
    'a text of spaces': () => `${ROW}    備考: ${long(' ')}x\n`,
    'a long block': () => again('      乙は、\n', `${ROW}    合意内容: |\n`),
    'a text over lines': () => again('      乙は、\n', `${ROW}    合意内容: 甲\n`),
    'blank lines': () => again('\n', ROW),
    'lines of spaces': () => again('          \n', ROW),
    'lone returns': () => again('\r', ROW),
    comments: () => again('# 注\n', ROW),
    headings: () => again('  # Part 1\n  # A 共通\n', `${HEAD}項目:\n`, '  P1-A-1:\n'),
    'a long comment': () => `${ROW}    初回確認: # ${long(' # ')}\n`,
    'comments in braces': () => again('# 注\n ', `${HEAD}項目: { P1-A-1: {}\n `, '}\n'),
    'ids in a remark': () => again('P1-A-1 ', `${ROW}    備考: `, '\n'),
    documents: () => again('---\n'),
    'conflict markers': () => again('<<<<<<< a\n'),
    'half of a line': () => again('いいえ: '),
    ...Object.fromEntries(
      [
        '[',
        ']',
        '{',
        '}',
        '- ',
        '? ',
        ': ',
        '"',
        "'",
        '|',
        '>',
        '#',
        '&a ',
        '*a ',
        '!a ',
        '<<: ',
        '%',
        '@',
        ',',
        '\t',
        '[{',
        '{a: ',
        '- - ',
        '?\n',
        '-\n',
        '[\n',
        '{\n',
        '\ufeff',
        '\0',
        '\ud800',
        '*a: ',
        '"a": ',
        '|\n',
        '>\n ',
        '\\',
        "''",
        '~ ',
        'a\n',
        '\n a',
        '&a',
      ].map((sign) => [`${JSON.stringify(sign)} again`, () => again(sign)]),
    ),
    ...Object.fromEntries(
      ['[', '{', '- ', '? ', '"', '|', '&a ', '*a ', '!!str ', '{a: '].map((sign) => [
        `${JSON.stringify(sign)} again, in a row`,
        () => again(sign, `${ROW}    備考: `),
      ]),
    ),
  };
}
