import type { FormatName } from '../names';
import { writeCsv } from './csv';
import { writeHtml } from './html';
import { writeMarkdown } from './markdown';
import type { TextWriter } from './writer';

/** The formats that are text. To add one, add a file, a line here, and its name in `names.ts`. */
export const TEXT_FORMATS: Readonly<Partial<Record<FormatName, TextWriter>>> = {
  html: writeHtml,
  md: writeMarkdown,
  csv: writeCsv,
};
