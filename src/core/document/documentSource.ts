import type { Version } from '../compare/compare';
import type { Translate } from '../problems/translate';
import type { ExportDocument } from './document';

/** What a document is built from. The same source gives the same document. */
export interface DocumentSource {
  readonly version: Version;
  /** The older version, with a name to show for it. Only `changes` reads it, and needs it. */
  readonly base?: { readonly name: string; readonly version: Version };
  /** The name of the checklist's file, without folders. */
  readonly file: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** The commit of the exported version; empty where it is not known. */
  readonly commit: string;
  /** Whether internal notes (社内メモ) are included. */
  readonly isInternal: boolean;
  /** Whether the document will be filled in and taken in again. */
  readonly isFillable: boolean;
  /** Whether paper has boxes for those who prepared, checked and approved the document. Default: no. */
  readonly hasApproval?: boolean;
  readonly t: Translate;
}

/** Builds a document. To add one, add a file and a line in `documents.ts`. */
export type DocumentBuilder = (source: DocumentSource) => ExportDocument;
