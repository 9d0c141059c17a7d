import type { NotUtf8 } from './encodingFault';
import { countKeys, guessEncodings } from './guessEncodings';

const SAMPLE_BYTES = 64_000;
const [LF, CR, ESC] = [0x0a, 0x0d, 0x1b];

/**
 * The text of a file, including a BOM, or why it is not UTF-8. Never throws.
 *
 * The bytes of UTF-16 without a BOM and of ISO-2022-JP can be valid UTF-8; these are recognised by the
 * format's keys. Does not check whether the text is a checklist.
 */
export function readUtf8(
  bytes: Uint8Array,
): { readonly text: string } | { readonly fault: NotUtf8 } {
  const text = decodeUtf8(bytes);
  if (text === undefined) return { fault: faultOf(bytes) };
  if (bytes.includes(0) || bytes.includes(ESC)) {
    const candidates = guessEncodings(bytes).filter(
      ({ encoding, isLikely }) => isLikely && !['shift_jis', 'euc-jp'].includes(encoding),
    );
    if (candidates.length > 0 && countKeys(text) === 0) {
      return { fault: { line: 1, isMostlyUtf8: false, candidates } };
    }
  }
  return { text };
}

export function withoutByteOrderMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function faultOf(bytes: Uint8Array): NotUtf8 {
  const lossy = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const line = lineAt(bytes, firstDifference(bytes, new TextEncoder().encode(lossy)));
  const isMostlyUtf8 = isReadable(lossy.slice(0, SAMPLE_BYTES));
  return { line, isMostlyUtf8, candidates: isMostlyUtf8 ? [] : guessEncodings(bytes) };
}

/** False for Shift_JIS and EUC-JP read as UTF-8, which give almost only replacement characters. */
function isReadable(lossy: string): boolean {
  if (countKeys(lossy) > 0) return true;
  const replaced = lossy.match(/\ufffd/g)?.length ?? 0;
  const others = lossy.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  return others > replaced;
}

/**
 * The first byte that decoding changed. A replacement character that is in the file itself is
 * unchanged.
 */
function firstDifference(bytes: Uint8Array, written: Uint8Array): number {
  const found = bytes.findIndex((byte, index) => written[index] !== byte);
  return found === -1 ? bytes.length : found;
}

function lineAt(bytes: Uint8Array, end: number): number {
  let line = 1;
  for (let index = 0; index < end; index++) {
    if (bytes[index] === LF || (bytes[index] === CR && bytes[index + 1] !== LF)) line++;
  }
  return line;
}
