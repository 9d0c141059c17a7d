import type { BookFault } from '../core/exchange/book';
import { MOST_BOOK_BYTES } from '../core/format/limits';

/** Bytes of all parts, unpacked. A workbook of 10,000 rows has 15 million. */
export const MOST_UNPACKED = 40_000_000;
/** Excel writes about ten parts, and a few for each sheet. */
const MOST_PARTS = 1_000;

/** What the directory of the zip says about its parts. */
export interface ZipSizes {
  /** Bytes of the largest part, unpacked. */
  readonly largest: number;
}

/**
 * Checks a workbook before anything is unpacked. hucre unpacks no part further than the size that the directory of the
 * zip gives, so the sum of these sizes is the limit.
 */
export function checkZip(bytes: Uint8Array): ZipSizes | { readonly fault: BookFault } {
  if (bytes.length > MOST_BOOK_BYTES) return { fault: 'too-large' };
  if (startsWith(bytes, OLE)) return { fault: isEncrypted(bytes) ? 'password' : 'old-format' };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = startsWith(bytes, ZIP) ? endOfDirectory(view) : undefined;
  if (end === undefined) return { fault: 'not-a-workbook' };
  return readDirectory(view, end);
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** The container of .xls, and of an encrypted .xlsx. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

/** The name of the stream with the encrypted workbook, in the directory of the container. */
function isEncrypted(bytes: Uint8Array): boolean {
  return new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage');
}

const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const MOST_COMMENT = 65_535;

function endOfDirectory(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - MOST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return undefined;
}

const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_LENGTH = 46;

function readDirectory(view: DataView, end: number): ZipSizes | { readonly fault: BookFault } {
  const count = view.getUint16(end + 10, true);
  if (count > MOST_PARTS) return { fault: 'too-large' };
  let at = view.getUint32(end + 16, true);
  let [sum, largest] = [0, 0];
  for (let part = 0; part < count; part++) {
    if (at + ENTRY_LENGTH > view.byteLength || view.getUint32(at, true) !== ENTRY_SIGNATURE) {
      return { fault: 'not-a-workbook' };
    }
    const [packed, unpacked] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    // Without a size, hucre would unpack the part whatever it grows to. An empty part has a few bytes at most.
    if (unpacked === 0 && (packed > 16 || hasSizeElsewhere(view, at))) {
      return { fault: 'not-a-workbook' };
    }
    sum += unpacked;
    largest = Math.max(largest, unpacked);
    at +=
      ENTRY_LENGTH + [28, 30, 32].reduce((all, field) => all + view.getUint16(at + field, true), 0);
  }
  return sum > MOST_UNPACKED ? { fault: 'too-large' } : { largest };
}

/** The part's sizes are said to follow its content, and the directory does not repeat them. */
function hasSizeElsewhere(view: DataView, at: number): boolean {
  return (view.getUint16(at + 8, true) & 8) !== 0 && view.getUint32(at + 20, true) === 0;
}
