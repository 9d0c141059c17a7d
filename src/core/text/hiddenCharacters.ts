/**
 * The only list of characters that are invisible, or that change the reading direction of their
 * neighbours. Used by the rule `hidden-character`, the table, the comparison, hovers, the command line
 * and Markdown.
 */

/** A hidden character of a text. Offsets are in UTF-16 code units. */
export interface HiddenCharacter {
  readonly start: number;
  readonly end: number;
  readonly codePoint: number;
}

/**
 * Invisible characters: controls, formatting characters (bidirectional marks, zero width, tags,
 * U+FFF9…), what Unicode calls default ignorable (variation selectors, fillers), line and paragraph
 * separators, the blank braille pattern, lone surrogates. Excluded are tab, line feed, and the Arabic
 * formatting characters that are visible.
 */
const CANDIDATE =
  /(?![\t\n\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800\p{Cs}]/gu;

/** A quick first test: most texts have no character outside these ranges, so they have no hidden one. */
const OUTSIDE_COMMON_RANGES =
  /[^\t\n\x20-\x7e\u2010-\u2027\u2030-\u205e\u2070-\u27ff\u3000-\u3163\u3165-\ud7ff\uff00-\uff9f]/;

/** UTF-16 code units before a character that are examined: an emoji and its variation selector. */
const BASE = 4;

/**
 * The hidden characters of a text, in text order. Left out, because they are part of a visible
 * character: a variation selector after an ideograph or an emoji (also in a keycap, 3️⃣), and the zero
 * width joiner between two emoji.
 *
 * `'3\u200b0日'` → one, from 1 to 2. Linear in the text's length.
 */
export function hiddenCharacters(text: string): readonly HiddenCharacter[] {
  const found: HiddenCharacter[] = [];
  if (!OUTSIDE_COMMON_RANGES.test(text)) return found;
  for (const { 0: character, index } of text.matchAll(CANDIDATE)) {
    const end = index + character.length;
    const codePoint = character.codePointAt(0) ?? 0;
    if (!belongsToItsBase(text, index, end, codePoint))
      found.push({ start: index, end, codePoint });
  }
  return found;
}

export function hasHiddenCharacter(text: string): boolean {
  return hiddenCharacters(text).length > 0;
}

export function withoutHiddenCharacters(text: string): string {
  return replaceHiddenCharacters(text, () => '');
}

/**
 * Writes each hidden character as `‹U+202E›`, for places that show plain text only. The result shows
 * the characters in the order that they have in the file.
 */
export function spellOutHiddenCharacters(text: string): string {
  return replaceHiddenCharacters(text, ({ codePoint }) => `‹${codePointLabel(codePoint)}›`);
}

/** `0x202e` → `U+202E`. */
export function codePointLabel(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}

function replaceHiddenCharacters(text: string, write: (found: HiddenCharacter) => string): string {
  const hidden = hiddenCharacters(text);
  if (hidden.length === 0) return text;
  let from = 0;
  let result = '';
  for (const found of hidden) {
    result += text.slice(from, found.start) + write(found);
    from = found.end;
  }
  return result + text.slice(from);
}

const IDEOGRAPH_BEFORE = /\p{Unified_Ideograph}$/u;
const EMOJI_BEFORE = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?$/u;
const EMOJI_AFTER = /^\p{Extended_Pictographic}/u;

function belongsToItsBase(text: string, start: number, end: number, codePoint: number): boolean {
  const before = text.slice(Math.max(0, start - BASE), start);
  if (codePoint === 0x200d)
    return EMOJI_BEFORE.test(before) && EMOJI_AFTER.test(text.slice(end, end + 2));
  if (codePoint === 0xfe0e || codePoint === 0xfe0f) {
    if (/[\p{Extended_Pictographic}\p{Emoji_Modifier}]$/u.test(before)) return true;
    return /[0-9#*]$/.test(before) && text[end] === '\u20e3';
  }
  return isVariationSelector(codePoint) && IDEOGRAPH_BEFORE.test(before);
}

function isVariationSelector(codePoint: number): boolean {
  return (
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) || (codePoint >= 0xe0100 && codePoint <= 0xe01ef)
  );
}
