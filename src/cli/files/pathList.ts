import { decode } from './textFile';

/**
 * The paths in a list: one per line, with any line breaks, or each ended by NUL, as `git ls-files -z`
 * and `find -print0` write them. Lines may be quoted as git does without `-z`: `"\343\201\202.yaml"`.
 * A BOM at the start of a list of lines is dropped; it may mark UTF-16, which PowerShell writes. In a list with NUL it
 * is part of the first name. Throws as `decode` does.
 */
export function readPathList(bytes: Uint8Array): readonly string[] {
  const list = decodeList(bytes);
  const paths = list.includes('\0')
    ? list.split('\0')
    : list
        .replace(/^\ufeff/, '')
        .split(/\r\n?|\n/)
        .map(unquoted);
  return paths.filter((path) => path !== '');
}

function decodeList(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return new TextDecoder('utf-16le', { fatal: true }).decode(bytes);
  }
  return decode(bytes);
}

/** Between quotes git writes bytes in octal, control characters as letters, and everything else unchanged. */
const QUOTED_PART = /\\[0-3][0-7]{2}|\\[abtnvfr"\\]|[^\\"]+/g;

/** `"\343\201\202\t\".yaml"` → `あ`, a tab, `".yaml`. A line without such quotes is returned unchanged. */
function unquoted(line: string): string {
  if (line.length < 2 || !line.startsWith('"') || !line.endsWith('"')) return line;
  const inside = line.slice(1, -1);
  const parts = inside.match(QUOTED_PART) ?? [];
  if (parts.join('') !== inside) return line;
  // Bytes that are not UTF-8 give a name that no file has, which is reported like any missing file.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.concat(parts.map(bytesOf)));
}

const ESCAPES: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
};

function bytesOf(part: string): Buffer {
  const [, octal, letter] = /^\\(?:(\d{3})|(.))$/.exec(part) ?? [];
  if (octal !== undefined) return Buffer.from([Number.parseInt(octal, 8)]);
  return Buffer.from(letter === undefined ? part : (ESCAPES[letter] ?? letter));
}
