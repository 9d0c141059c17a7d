import { KEY_NAMES } from '../format/keys';
import type { EncodingCandidate } from './encodingFault';
import type { LegacyEncoding } from './encodings';

/** Bytes that a guess is based on: enough for the head of a checklist and its first rows. */
const SAMPLE_BYTES = 64_000;
const SHOWN_LINES = 8;
const SHOWN_CHARACTERS = 100;

/** The format's Japanese keys. */
const KEYS = KEY_NAMES.filter((key) => /^\P{ASCII}{2,}$/u.test(key));

const KANA = /[\u3041-\u30fa]/g;
/** Characters that are frequent in Japanese text read in the wrong encoding. */
const UNLIKELY = /[\u0080-\u009f\ue000-\uf8ff\uff61-\uff9f\ufffd]/g;
/** Text has none of these; UTF-16 read as another encoding has one at every Latin letter. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\x00-\x08\x0e-\x1f]/;

const BYTE_ORDER_MARKS: readonly (readonly [LegacyEncoding, number, number])[] = [
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
];

const WITHOUT_MARK: readonly LegacyEncoding[] = [
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
  'utf-16le',
  'utf-16be',
];

interface Rated {
  readonly encoding: LegacyEncoding;
  readonly text: string;
  readonly keys: number;
  readonly kana: number;
  readonly unlikely: number;
}

/**
 * The encodings other than UTF-8 in which all of the bytes can be read, the most likely one first,
 * judging by the format's keys and by kana in the first 64,000 bytes.
 */
export function guessEncodings(bytes: Uint8Array): readonly EncodingCandidate[] {
  const marked = BYTE_ORDER_MARKS.filter(([, a, b]) => bytes[0] === a && bytes[1] === b);
  const possible = marked.length > 0 ? marked.map(([encoding]) => encoding) : WITHOUT_MARK;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  return possible
    .flatMap((encoding) => rate(sample, encoding, marked.length > 0) ?? [])
    .filter(({ encoding }) => decodeFrom(bytes, encoding) !== undefined)
    .sort((a, b) => weight(b) - weight(a))
    .map((rated) => ({
      encoding: rated.encoding,
      isLikely: marked.length > 0 || (rated.keys + rated.kana > 0 && weight(rated) > 0),
      lines: firstLines(rated.text),
    }));
}

/** The whole text, without a BOM; `undefined` where some bytes are invalid in that encoding. */
export function decodeFrom(bytes: Uint8Array, encoding: LegacyEncoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Thrown for invalid bytes, and on a platform that does not know the encoding.
    return undefined;
  }
}

/** How many of the format's Japanese keys are in the text. */
export function countKeys(text: string): number {
  return KEYS.filter((key) => text.includes(key)).length;
}

export function firstLines(text: string): readonly string[] {
  return text
    .split(/\r\n?|\n/, SHOWN_LINES)
    .map((line) => line.slice(0, SHOWN_CHARACTERS))
    .filter((line, index, lines) => line !== '' || index < lines.length - 1);
}

function rate(sample: Uint8Array, encoding: LegacyEncoding, isMarked: boolean): Rated | undefined {
  let text: string;
  try {
    // Decoded as a stream, because the sample may end within a character.
    text = new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
  } catch {
    return undefined;
  }
  const keys = countKeys(text);
  const kana = text.match(KANA)?.length ?? 0;
  // Almost any bytes can be read as UTF-16, and any ASCII as ISO-2022-JP.
  const isOnlyPossible = encoding.startsWith('utf-16')
    ? keys === 0
    : encoding === 'iso-2022-jp' && !sample.includes(0x1b);
  if (!isMarked && (isOnlyPossible || CONTROL.test(text))) return undefined;
  return { encoding, text, keys, kana, unlikely: text.match(UNLIKELY)?.length ?? 0 };
}

function weight({ keys, kana, unlikely }: Rated): number {
  return keys * 100 + kana - unlikely * 2;
}
