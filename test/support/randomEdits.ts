import fc from 'fast-check';

/** What people and programs put into a checklist while they work on it. */
const pieces = [
  ...[
    'a',
    'あ',
    ' ',
    '  ',
    '\n',
    '\n    ',
    '\n  ',
    '#',
    ' # 注',
    ':',
    ': ',
    '-',
    '"',
    "'",
    '|',
    '>',
    '{',
    '}',
    '[',
    ']',
  ],
  ...[
    '&x ',
    '*x',
    '!',
    '?',
    '%',
    '\t',
    '\r',
    '\r\n',
    '<<: ',
    '---\n',
    '...\n',
    '\ufeff',
    '完了日: 2024-07-01',
    'いいえ',
  ],
  ...[
    '  P1-B-1:\n    初回確認: はい\n',
    '\n  P1-A-1:',
    '項目:\n',
    '\n項目:',
    '備考: |\n      一\n',
    '    ',
    '\n\n',
    '~',
    ',',
  ],
];

export interface RandomEdit {
  /** Where, as a part of the text's length, and moved to a line's start or end where it says so. */
  readonly at: number;
  readonly snap: 'no' | 'start' | 'end';
  readonly remove: number;
  readonly insert: string;
}

export const randomEdit: fc.Arbitrary<RandomEdit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  snap: fc.constantFrom('no', 'no', 'start', 'end'),
  remove: fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 3 }) },
    { weight: 1, arbitrary: fc.integer({ min: 4, max: 80 }) },
  ),
  insert: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...pieces) },
    { weight: 1, arbitrary: fc.constant('') },
  ),
});

export function applyRandomEdit(text: string, { at, snap, remove, insert }: RandomEdit): string {
  let offset = Math.floor(at * text.length);
  if (snap === 'start') offset = text.lastIndexOf('\n', offset - 1) + 1;
  if (snap === 'end') {
    const end = text.indexOf('\n', offset);
    offset = end === -1 ? text.length : end;
  }
  return text.slice(0, offset) + insert + text.slice(offset + remove);
}
