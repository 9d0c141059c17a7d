import type { ExportDocument } from '../document';

/** Writes a document as text in one format. The same document gives the same text. */
export type TextWriter = (document: ExportDocument) => string;

/** What every page of a document with internal notes says. */
export const INTERNAL_MARK = '社外秘';
