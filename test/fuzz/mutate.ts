const PIECES: readonly string[] = [
  ...[
    '\n',
    '\n  ',
    '\n    ',
    ': ',
    ':',
    '- ',
    '? ',
    '#',
    ' # 注',
    '"',
    "'",
    '|',
    '>',
    '|+',
    '{',
    '}',
    '[',
    ']',
    ',',
  ],
  ...[
    '&a ',
    '*a',
    '<<: *a',
    '!!str ',
    '!',
    '%',
    '---\n',
    '...\n',
    '\t',
    '\r',
    '\r\n',
    '\ufeff',
    '\0',
    '\ud800',
    '~',
  ],
  ...[
    '初回確認: ',
    '完了日: ',
    '役割分担:',
    '項目:',
    'P1-A-1:',
    'P2-C-4: ',
    'はい',
    '令和6年7月1日',
    '7/1',
    '×',
  ],
  ...[
    'kakunin: 1\n',
    '様式: 令和6年6月\n',
    '__proto__: ',
    '<<<<<<< a\n',
    '>>>>>>> b\n',
    '# Part 2',
    '12',
    ' ',
  ],
];

export type Random = (below: number) => number;

/** The same numbers for the same seed (Park and Miller). */
export function randomFrom(seed: number): Random {
  let state = (seed % 2147483646) + 1;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

/** The text with one to four small changes: pieces put in, taken out, doubled, taken from another. */
export function mutate(text: string, other: string, random: Random): string {
  let result = text;
  for (let left = 1 + random(4); left > 0; left--) {
    const at = random(result.length + 1);
    const length = random(4) === 0 ? random(80) : random(5);
    const from = random(other.length + 1);
    const put = [
      PIECES[random(PIECES.length)] ?? '',
      other.slice(from, from + 1 + random(60)),
      result.slice(at, at + length).repeat(2),
      '',
    ][random(4)];
    result = result.slice(0, at) + (put ?? '') + result.slice(at + (random(2) ? length : 0));
  }
  return result.slice(0, 4000);
}
