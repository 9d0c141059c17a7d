/**
 * The text with signs in the place of what would not show, or would show other text than there is:
 * controls of a terminal, marks that turn the direction of writing. Line breaks stay, as LF.
 */
export function printable(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(INVISIBLE, '\ufffd');
}

const INVISIBLE =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\p{Surrogate}/gu;
