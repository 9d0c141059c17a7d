import { CHECKLIST_SUFFIX } from './checklistName';

/** What file systems take for one name, in bytes of UTF-8. */
const MOST_BYTES = 255;

/** Names of devices, which Windows takes for no file, whatever follows a dot. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const FORBIDDEN = /[\\/:*?"<>|\u0000-\u001f\u007f]/;

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Whether it can name a file on every system. */
export function isFileName(name: string): boolean {
  const trimmed = name.trim();
  if (trimmed === '' || FORBIDDEN.test(trimmed) || RESERVED.test(trimmed)) return false;
  return !/^\.|\.$/.test(trimmed) && byteLength(trimmed) <= MOST_BYTES;
}

/** The words as a name of a checklist without its ending: what does not fit is replaced or cut. */
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
