import type { LegacyEncoding } from './encodings';

/** Why bytes cannot be read as UTF-8. */
export interface NotUtf8 {
  /** The first line with bytes that are not valid UTF-8; from 1. */
  readonly line: number;
  /** The file is UTF-8 except for some bytes: no other encoding would read it better. */
  readonly isMostlyUtf8: boolean;
  /** Encodings in which the bytes can be read, the most likely one first. */
  readonly candidates: readonly EncodingCandidate[];
}

export interface EncodingCandidate {
  readonly encoding: LegacyEncoding;
  /** The text has keys of the format or Japanese letters in this encoding. */
  readonly isLikely: boolean;
  /** The first lines, read in this encoding. */
  readonly lines: readonly string[];
}

/** Why the text of a document must not be edited: it differs, or may differ, from what the file says. */
export type EncodingFault =
  | ({ readonly kind: 'not-utf8'; readonly readAs: string } & NotUtf8)
  /** The file is UTF-8, and the editor read it as `readAs`. */
  | { readonly kind: 'read-otherwise'; readonly readAs: string }
  /** The text looks damaged, and the file has not been read yet. */
  | { readonly kind: 'pending' };
