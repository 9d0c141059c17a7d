import { codePointLabel, hiddenCharacters, withoutHiddenCharacters } from './hiddenCharacters';

/** A kind of difference between two texts that look the same, or nearly. */
export interface LookAlike {
  readonly kind: LookAlikeKind;
  /** The characters of that kind that only one of the two has, as `U+00A0`; at most ten. */
  readonly characters: readonly string[];
}

/**
 * - `hidden`: invisible characters, including variation selectors.
 * - `spaces`: another space, a tab, blanks at the end of a line.
 * - `form`: composed and decomposed letters (NFC, NFD).
 * - `ideographs`: compatibility ideographs and radicals.
 * - `letters`: kana and kanji of the same shape.
 */
export type LookAlikeKind = (typeof KINDS)[number];

const KINDS = ['hidden', 'spaces', 'form', 'ideographs', 'letters'] as const;

/* eslint-disable no-restricted-syntax -- the texts are short, and have few marks in a row; see `lookAlike` */
/** For each kind, a function that makes look-alikes equal. All take linear time. */
const FOLDS: Readonly<Record<LookAlikeKind, (text: string) => string>> = {
  hidden: (text) => withoutHiddenCharacters(text).replace(SELECTORS, ''),
  spaces: (text) => {
    const lines = text.replace(SPACES, ' ').split('\n');
    return lines.map((line) => line.trimEnd()).join('\n');
  },
  form: (text) => text.replace(OTHER_LETTERS, (letters) => letters.normalize('NFC')),
  ideographs: (text) => text.replace(IDEOGRAPHS, (each) => each.normalize('NFKC')),
  letters: (text) => text.replace(LETTERS, (each) => SAME_SHAPE[each] ?? each),
};
/* eslint-enable no-restricted-syntax */

const SELECTORS = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;
const SPACES = /[\t\p{Zs}]/gu;
/** Excludes compatibility ideographs: NFC would change them too, but they are a kind of their own. */
const OTHER_LETTERS = /[^\u2e80-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}]+/gu;
const IDEOGRAPHS = /[\u2e80-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu;

const SAME_SHAPE: Readonly<Record<string, string>> = {
  二: 'ニ',
  八: 'ハ',
  力: 'カ',
  口: 'ロ',
  夕: 'タ',
  工: 'エ',
  卜: 'ト',
  才: 'オ',
  へ: 'ヘ',
  べ: 'ベ',
  ぺ: 'ペ',
  一: 'ー',
};
const LETTERS = new RegExp(`[${Object.keys(SAME_SHAPE).join('')}]`, 'g');

/** UTF-16 code units. Longer texts are not compared. */
const LONGEST = 20_000;

/** Normalizing so many marks on one letter takes quadratic time. */
const MANY_MARKS = /\p{M}{31}/u;

/**
 * How two texts differ that look the same; empty for equal texts, for texts that differ visibly, and
 * for texts that are too long.
 */
export function lookAlike(before: string, after: string): readonly LookAlike[] {
  const isShort = before.length <= LONGEST && after.length <= LONGEST;
  if (before === after || !isShort || MANY_MARKS.test(before) || MANY_MARKS.test(after)) return [];
  const texts = [before, after];
  if (!areSame(texts, KINDS)) return [];
  // A kind counts where the texts are still different after all other folds.
  const needed = KINDS.filter(
    (kind) =>
      !areSame(
        texts,
        KINDS.filter((other) => other !== kind),
      ),
  );
  const kinds = needed.length > 0 ? needed : KINDS.filter((kind) => isFolded(texts, kind));
  return kinds.map((kind) => ({ kind, characters: onlyOnOne(before, after, kind) }));
}

function areSame(texts: readonly string[], kinds: readonly LookAlikeKind[]): boolean {
  const [a, b] = texts.map((text) => kinds.reduce((folded, kind) => FOLDS[kind](folded), text));
  return a === b;
}

function isFolded(texts: readonly string[], kind: LookAlikeKind): boolean {
  return texts.some((text) => FOLDS[kind](text) !== text);
}

const MOST_CHARACTERS = 10;

function onlyOnOne(before: string, after: string, kind: LookAlikeKind): readonly string[] {
  const [was, is] = [charactersOf(before, kind), charactersOf(after, kind)];
  const only = [...was, ...is].filter((each) => was.has(each) !== is.has(each));
  return [...new Set(only)].slice(0, MOST_CHARACTERS).map((each) => {
    return codePointLabel(each.codePointAt(0) ?? 0);
  });
}

/** The characters that the fold of the kind affects. None for `form`, which concerns nearly all letters. */
function charactersOf(text: string, kind: LookAlikeKind): ReadonlySet<string> {
  switch (kind) {
    case 'hidden': {
      const hidden = hiddenCharacters(text).map(({ codePoint }) => String.fromCodePoint(codePoint));
      return new Set([...hidden, ...(text.match(SELECTORS) ?? [])]);
    }
    case 'spaces':
      return new Set(text.match(SPACES)?.filter((each) => each !== ' '));
    case 'ideographs':
      return new Set(text.match(IDEOGRAPHS));
    case 'letters':
      return new Set(text.match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]/gu));
    case 'form':
      return new Set();
  }
}
