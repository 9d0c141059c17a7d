import type { DocumentName, FormatName } from '../../core/document/names';
import { DOCUMENT_FORMATS, FORMAT_NAMES, isPacked } from '../../core/document/names';

/** The formats of the command line: those of the bundle, and PDF, which a browser prints from the page (html). */
export type OutputFormat = FormatName | 'pdf';

export const OUTPUT_FORMAT_NAMES: readonly OutputFormat[] = withPdf(FORMAT_NAMES);

/** The formats of the document; the first is the default. */
export function outputFormats(document: DocumentName): readonly OutputFormat[] {
  return withPdf(DOCUMENT_FORMATS[document]);
}

/** Whether the format is text, which a terminal can show. */
export function isText(format: OutputFormat): boolean {
  return format !== 'pdf' && !isPacked(format);
}

function withPdf(formats: readonly FormatName[]): readonly OutputFormat[] {
  return formats.flatMap((format) => (format === 'html' ? [format, 'pdf'] : [format]));
}
