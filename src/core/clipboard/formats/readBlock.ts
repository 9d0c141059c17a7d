import type { Block } from './block';
import { cleanCell } from './block';
import { readHtmlTable } from './readHtmlTable';
import { readTsv } from './readTsv';

/** What the clipboard holds, each empty if it is not there. */
export interface ClipboardTexts {
  /** `text/plain` */
  readonly text: string;
  /** `text/html` */
  readonly html: string;
}

/**
 * Reads cells from both flavours: which cells there are, and which are merged, from the HTML, if it has a table; their
 * texts from the plain text where it says the same, because HTML wraps long texts. Never throws.
 */
export function readBlock({ text, html }: ClipboardTexts): Block {
  const table = readHtmlTable(html);
  const isOneCell = table?.length === 1 && table[0]?.length === 1;
  const read = readTsv(text);
  // One cell alone is on the clipboard as it is, with its breaks and tabs.
  const plain = isOneCell && read.flat().length > 1 ? [[text.replace(/\r?\n$/, '')]] : read;
  if (!table) return plain.map((row) => row.map(cleanCell));
  const isSame = plain.length === table.length;
  return table.map((row, at) =>
    row.map((cell, column) => {
      const written = isSame ? plain[at]?.[column] : undefined;
      if (cell === undefined) return undefined;
      const agreed = written !== undefined && withoutSpace(written) === withoutSpace(cell);
      return cleanCell(agreed ? written : cell);
    }),
  );
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}
