import type { LegacyEncoding } from './encodings';

/** Why bytes are not the text of a checklist. */
export interface NotUtf8 {
  /** The first line with bytes that are not UTF-8; from 1. */
  readonly line: number;
  /** UTF-8 but for some bytes: no other encoding would read it better. */
  readonly isMostlyUtf8: boolean;
  /** Encodings in which the bytes can be read, the most likely one first. */
  readonly candidates: readonly Candidate[];
}

export interface Candidate {
  readonly encoding: LegacyEncoding;
  /** Keys of the format or Japanese text were found, so it is more than possible. */
  readonly isLikely: boolean;
  /** The first lines as they read in that encoding. */
  readonly lines: readonly string[];
}

/** Why the text of a document must not be edited: it is not, or may not be, what its file says. */
export type EncodingFault =
  | ({ readonly kind: 'not-utf8'; readonly readAs: string } & NotUtf8)
  /** The file is UTF-8, and the editor read it as `readAs`. */
  | { readonly kind: 'read-otherwise'; readonly readAs: string }
  /** The text looks damaged, and the file has not been asked yet. */
  | { readonly kind: 'pending' };
