/** A text as it was agreed, and what somebody made of it. */
export interface Variant {
  readonly before: string;
  readonly after: string;
  /** The hidden characters of `after`, as they are spelled out. */
  readonly hidden: readonly string[];
  /** In what the two differ, where they look the same but for the signs. */
  readonly lookAlike: readonly string[];
}

const of = (...codePoints: readonly number[]): string => String.fromCodePoint(...codePoints);
const label = (codePoint: number): string =>
  `‹U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}›`;

/** Put into a number, they change nothing that is seen. */
function inserted(...codePoints: readonly number[]): Variant {
  const after = `乙は3${of(...codePoints)}0日以内`;
  return {
    before: '乙は30日以内',
    after,
    hidden: codePoints.map(label),
    lookAlike: ['hidden'],
  };
}

function turned(opening: number, closing: number): Variant {
  return {
    before: '乙は30日以内に復旧する',
    after: `乙は${of(opening)}内以日03${of(closing)}に復旧する`,
    hidden: [label(opening), label(closing)],
    lookAlike: [],
  };
}

function looksLike(before: string, after: string, ...lookAlike: readonly string[]): Variant {
  return { before, after, hidden: [], lookAlike };
}

/** By name. Those with `hidden` are reported by rule `hidden-character`. */
export const VARIANTS: Readonly<Record<string, Variant>> = {
  'right-to-left override': turned(0x202e, 0x202c),
  'left-to-right override': turned(0x202d, 0x202c),
  'right-to-left embedding': turned(0x202b, 0x202c),
  'right-to-left isolate': turned(0x2067, 0x2069),
  'left-to-right isolate': turned(0x2066, 0x2069),
  'first strong isolate': turned(0x2068, 0x2069),
  'right-to-left mark': inserted(0x200f),
  'left-to-right mark': inserted(0x200e),
  'Arabic letter mark': inserted(0x61c),
  'zero width space': inserted(0x200b),
  'zero width joiner': inserted(0x200d),
  'zero width non-joiner': inserted(0x200c),
  'word joiner': inserted(0x2060),
  'invisible times': inserted(0x2062),
  'byte order mark': inserted(0xfeff),
  'soft hyphen': inserted(0xad),
  'tag letters': inserted(0xe004e, 0xe004f, 0xe0054),
  'variation selector after a digit': inserted(0xfe0f),
  'supplementary selector after a digit': inserted(0xe0100),
  'Hangul filler': inserted(0x3164),
  'halfwidth Hangul filler': inserted(0xffa0),
  'Hangul choseong filler': inserted(0x115f),
  'grapheme joiner': inserted(0x34f),
  'Mongolian vowel separator': inserted(0x180e),
  'Mongolian variation selector': inserted(0x180b),
  'blank braille pattern': inserted(0x2800),
  'line separator': inserted(0x2028),
  'next line': inserted(0x85),
  'annotation around digits': {
    before: '乙は30日以内',
    after: `乙は3${of(0xfff9)}60${of(0xfffb)}0日以内`,
    hidden: [label(0xfff9), label(0xfffb)],
    lookAlike: [],
  },
  escape: inserted(0x1b),
  'variation selector after a kanji': looksLike(
    '乙は30日以内',
    `乙は30日${of(0xe0100)}以内`,
    'hidden',
  ),
  'no-break space': looksLike('乙は 30日以内', `乙は${of(0xa0)}30日以内`, 'spaces'),
  'narrow no-break space': looksLike('乙は 30日以内', `乙は${of(0x202f)}30日以内`, 'spaces'),
  'blank at the end': looksLike('乙は30日以内', '乙は30日以内 ', 'spaces'),
  'decomposed letters': looksLike('バックアップ', 'ハ\u3099ックアッフ\u309a', 'form'),
  'Kangxi radicals': looksLike('一日以内', of(0x2f00, 0x2f47) + '以内', 'ideographs'),
  'compatibility ideograph': looksLike('神戸', of(0xfa19) + '戸', 'ideographs'),
  'kana for a kanji': looksLike('二ヶ月', 'ニヶ月', 'letters'),
  'two kinds at once': looksLike('二 ヶ月', `ニ${of(0xa0)}ヶ月`, 'spaces', 'letters'),
  'another letter': looksLike('システムを停止する', 'シス亍ムを停止する'),
  'a line through a digit': looksLike('乙は30日以内', `乙は3${of(0x338)}0日以内`),
};
