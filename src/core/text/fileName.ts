import { CHECKLIST_SUFFIX } from './checklistName';

/** The longest file name that file systems allow, in bytes of UTF-8. */
const MOST_BYTES = 255;

/** Device names, which cannot name a file on Windows, whatever follows a dot. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const FORBIDDEN = /[\\/:*?"<>|\u0000-\u001f\u007f]/;

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** The last part of the path of a URI. */
export function basename({ path }: { readonly path: string }): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Whether the name is allowed on every system. */
export function isFileName(name: string): boolean {
  const trimmed = name.trim();
  if (trimmed === '' || FORBIDDEN.test(trimmed) || RESERVED.test(trimmed)) return false;
  return !/^\.|\.$/.test(trimmed) && byteLength(trimmed) <= MOST_BYTES;
}

/**
 * Joins the words to a file name that has room for the ending of a checklist; replaces forbidden
 * characters.
 */
export function fileNameOf(words: readonly string[], otherwise: string): string {
  const text = words.join('-').replace(new RegExp(`(?:${FORBIDDEN.source}|\\s)+`, 'g'), '-');
  let name = '';
  let room = MOST_BYTES - CHECKLIST_SUFFIX.length;
  for (const character of text.replace(/^[.-]+/, '')) {
    room -= byteLength(character);
    if (room < 0) break;
    name += character;
  }
  const trimmed = name.replace(/[.-]{1,255}$/, '');
  return RESERVED.test(trimmed) ? `_${trimmed}` : trimmed || otherwise;
}
