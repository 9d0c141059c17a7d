import { decode } from './textFile';

/**
 * The paths in a list: one a line, with any line breaks, or each ended by NUL, as `git ls-files -z`
 * and `find -print0` write them. Lines may be quoted as git does without `-z`: `"\343\201\202.yaml"`.
 * A BOM before lines is no part of them, and tells UTF-16, which PowerShell writes; before NUL it is part of a name. Throws as `decode` does.
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

/** What git writes between quotes: bytes in octal, letters for controls, and all else as it is. */
const PART = /\\[0-3][0-7]{2}|\\[abtnvfr"\\]|[^\\"]+/g;

/** `"\343\201\202\t\".yaml"` → `あ`, a tab, `".yaml`; what is not quoted so stays as it is. */
function unquoted(line: string): string {
  if (line.length < 2 || !line.startsWith('"') || !line.endsWith('"')) return line;
  const inside = line.slice(1, -1);
  const parts = inside.match(PART) ?? [];
  if (parts.join('') !== inside) return line;
  // Bytes that are no UTF-8 make a name of no file, which is reported as any other.
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
