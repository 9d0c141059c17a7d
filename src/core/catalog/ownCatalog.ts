import type { ReadyRow, SomeGuidance } from './types';

/**
 * What a hospital or a vendor adds to our catalog: the content of a file `.kakunin/*.yaml`. Its texts are
 * untrusted and are shown as text. It never replaces what an edition has.
 */
export interface OwnCatalog {
  /** The file's 名称, which says whose words they are: `青葉台病院の手引き`. */
  readonly name: string;
  /** The name of the file: `aobadai.yaml`. */
  readonly file: string;
  readonly readyRows: readonly OwnReadyRow[];
  /** By the id of a row of the form. */
  readonly guidance: ReadonlyMap<string, SomeGuidance>;
  readonly terms: readonly OwnTerm[];
}

/** Where there are no own catalogs: the same array everywhere, so that what was built of it is found again. */
export const NO_CATALOGS: readonly OwnCatalog[] = [];

/** A ready row of a hospital or a vendor, with its guidance. */
export type OwnReadyRow = SomeGuidance &
  Pick<ReadyRow, 'part' | '項目' | '内容'> & {
    /** On what it is based: `院内規程 第5条`. */
    readonly source?: string;
  };

/** A word, and what it means to that hospital or vendor. */
export interface OwnTerm {
  readonly term: string;
  readonly text: string;
}
