/** What hovers and messages call the character, in English: a key of `l10n/`. */
export type HiddenCharacterName = (typeof NAMES)[number][2] | 'an invisible character';

/** From, to (both inclusive), name. The first match counts. */
const NAMES = [
  [0x0000, 0x001f, 'a control character'],
  [0x007f, 0x009f, 'a control character'],
  [0x00ad, 0x00ad, 'a soft hyphen'],
  [0x034f, 0x034f, 'a grapheme joiner'],
  [0x061c, 0x061c, 'a mark that changes the reading direction'],
  [0x115f, 0x1160, 'a blank filler'],
  [0x17b4, 0x17b5, 'an invisible character'],
  [0x180b, 0x180d, 'a variation selector'],
  [0x180e, 0x180e, 'a zero-width separator'],
  [0x180f, 0x180f, 'a variation selector'],
  [0x200b, 0x200b, 'a zero-width space'],
  [0x200c, 0x200d, 'a zero-width joiner'],
  [0x200e, 0x200f, 'a mark that changes the reading direction'],
  [0x2028, 0x2029, 'a line separator'],
  [0x202a, 0x202e, 'a mark that changes the reading direction'],
  [0x2060, 0x2060, 'a zero-width joiner'],
  [0x2066, 0x2069, 'a mark that changes the reading direction'],
  [0x2800, 0x2800, 'a blank filler'],
  [0x3164, 0x3164, 'a blank filler'],
  [0xd800, 0xdfff, 'half a character'],
  [0xfe00, 0xfe0f, 'a variation selector'],
  [0xfeff, 0xfeff, 'a byte order mark'],
  [0xffa0, 0xffa0, 'a blank filler'],
  [0xfff9, 0xfffb, 'an annotation mark'],
  [0xe0000, 0xe007f, 'a tag character'],
  [0xe0100, 0xe01ef, 'a variation selector'],
] as const;

/** The kind of a hidden character: `0x202e` → `'a mark that changes the reading direction'`. */
export function hiddenCharacterName(codePoint: number): HiddenCharacterName {
  const range = NAMES.find(([from, to]) => codePoint >= from && codePoint <= to);
  return range ? range[2] : 'an invisible character';
}
