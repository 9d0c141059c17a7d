import { buildDocument } from './core/document/documents';
import type { DocumentSource } from './core/document/documentSource';
import type { DocumentName, FormatName } from './core/document/names';
import { TEXT_FORMATS } from './core/document/writers/textFormats';
import type { Book, BookReading } from './core/exchange/book';
import type { TakeIn, TakeInFault } from './core/exchange/takeIn';
import { exchangeSheetOf, takeIn } from './core/exchange/takeIn';
import type { Checklist } from './core/model/checklist';
import { readWorkbook } from './workbook/readWorkbook';
import { writeWorkbook } from './workbook/writeWorkbook';

/**
 * The document in that format. This file is a bundle of its own, the same for the command line, the desktop and the
 * web, and is loaded when somebody exports or imports. The same source gives the same bytes.
 */
export async function exportDocument(
  name: DocumentName,
  format: FormatName,
  source: DocumentSource,
): Promise<Uint8Array> {
  const document = buildDocument(name, source);
  const writeText = TEXT_FORMATS[format];
  if (writeText) return new TextEncoder().encode(writeText(document));
  if (format === 'docx') {
    // In the same file, but not run before it is needed: it takes as long as the rest.
    const { writeWord } = await import('./word/writeWord');
    return writeWord(document, source.today);
  }
  return writeWorkbook(document, source.today);
}

/** The workbook as plain data, or why it cannot be read. */
export function readBook(bytes: Uint8Array): Promise<BookReading> {
  return readWorkbook(bytes);
}

/** The name of the checklist's file from which the workbook was exported; `undefined` for one of another making. */
export function exportedFrom(book: Book): string | undefined {
  return exchangeSheetOf(book)?.file;
}

/** What was filled in, against the values as exported and the checklist as it is now; or why nothing can be taken. */
export function compareBook(
  book: Book,
  checklist: Checklist,
): TakeIn | { readonly fault: TakeInFault } {
  return takeIn(book, { checklist });
}
