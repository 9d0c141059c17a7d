/** Bytes as old programs write them. Made from the decoder's own tables, one character at a time. */

export type Written =
  | 'shift_jis'
  | 'euc-jp'
  | 'iso-2022-jp'
  | 'utf-16le'
  | 'utf-16be'
  | 'utf-16le, BOM'
  | 'utf-16be, BOM';

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

export function legacyBytes(text: string, encoding: Written): Uint8Array {
  switch (encoding) {
    case 'utf-16le':
      return new Uint8Array(Buffer.from(text, 'utf16le'));
    case 'utf-16be':
      return new Uint8Array(Buffer.from(text, 'utf16le').swap16());
    case 'utf-16le, BOM':
    case 'utf-16be, BOM':
      return legacyBytes(`\ufeff${text}`, encoding === 'utf-16le, BOM' ? 'utf-16le' : 'utf-16be');
    case 'iso-2022-jp':
      return jis(text);
    default:
      return Uint8Array.from(Array.from(text).flatMap((each) => bytesOf(each, encoding)));
  }
}

function jis(text: string): Uint8Array {
  const runs = text.match(/\p{ASCII}+|\P{ASCII}+/gu) ?? [];
  return Uint8Array.from(
    runs.flatMap((run) =>
      /^\p{ASCII}/u.test(run)
        ? [...Buffer.from(run)]
        : [
            ...[0x1b, 0x24, 0x42],
            ...Array.from(run).flatMap((each) =>
              bytesOf(each, 'euc-jp').map((byte) => byte & 0x7f),
            ),
            ...[0x1b, 0x28, 0x42],
          ],
    ),
  );
}

function bytesOf(character: string, encoding: 'shift_jis' | 'euc-jp'): readonly number[] {
  if (character < '\x80') return [character.charCodeAt(0)];
  const bytes = table(encoding).get(character);
  if (!bytes) throw new Error(`${encoding} has no ${character}`);
  return bytes;
}

function table(encoding: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const made = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  for (let first = 0x81; first <= 0xfc; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      const text = decoder.decode(Uint8Array.of(first, second));
      if (Array.from(text).length === 1 && text !== '\ufffd' && !made.has(text)) {
        made.set(text, [first, second]);
      }
    }
  }
  tables.set(encoding, made);
  return made;
}
