import type { Block } from './block';
import { MOST_CELLS, MOST_COLUMNS, MOST_ROWS } from './block';
import { decodeEntities } from './htmlEntities';
import { htmlTokens, type HtmlToken } from './htmlTokens';

/**
 * The cells of the tables in HTML that Excel, LibreOffice, Google Sheets or Word put on the clipboard; `undefined`
 * where there is no table, or text beside it, because then the text says more. A merged cell is at its first place, and
 * covers the others. A table within a cell is text of that cell. Takes linear time; stops after `MOST_CELLS`.
 */
export function readHtmlTable(html: string): Block | undefined {
  const reader = new TableReader();
  for (const token of htmlTokens(html)) {
    if (!reader.read(token)) break;
  }
  return reader.block;
}

class TableReader {
  private readonly rows: (string | undefined)[][] = [];
  /** For each column, how many rows below are covered by a merged cell. */
  private covered: number[] = [];
  private row: (string | undefined)[] | undefined;
  private cell: CellText | undefined;
  private span = { columns: 1, rows: 1, isOverflow: false };
  private depth = 0;
  private cells = 0;
  private hasTextBeside = false;

  /** False when enough is read. */
  read(token: HtmlToken): boolean {
    if (token.kind === 'text') this.addText(token.text);
    else if (token.name === 'table') this.table(token.kind === 'open');
    else if (this.depth === 1) this.structure(token);
    else this.lineBreak(token);
    return !this.hasTextBeside && this.cells < MOST_CELLS && this.rows.length < MOST_ROWS;
  }

  get block(): Block | undefined {
    this.endRow();
    return this.hasTextBeside || this.rows.length === 0 ? undefined : this.rows;
  }

  private addText(text: string): void {
    if (this.cell) this.cell.add(unwrapped(decodeEntities(text), this.cell.last));
    else if (this.depth === 0 && /\S/.test(decodeEntities(text))) this.hasTextBeside = true;
  }

  private table(opens: boolean): void {
    this.depth = Math.max(0, this.depth + (opens ? 1 : -1));
    if (this.depth === 0) this.endRow();
  }

  private structure(token: Exclude<HtmlToken, { kind: 'text' }>): void {
    const { name, kind } = token;
    if (name === 'tr') {
      this.endRow();
      if (kind === 'open') this.row = [];
    } else if (name === 'td' || name === 'th') {
      this.endCell();
      if (kind === 'open') this.beginCell(token.attributes);
    } else this.lineBreak(token);
  }

  private lineBreak({ name, kind }: Exclude<HtmlToken, { kind: 'text' }>): void {
    const { cell } = this;
    if (!cell) return;
    const isBlock = BLOCKS.has(name) && cell.last !== '' && cell.last !== '\n';
    if (isBlock || (name === 'br' && kind === 'open')) cell.add('\n');
  }

  private beginCell(attributes: string): void {
    this.row ??= [];
    this.cell = new CellText();
    this.span = {
      columns: spanOf(attributes, 'colspan', MOST_COLUMNS),
      rows: spanOf(attributes, 'rowspan', MOST_ROWS),
      // Excel's word for a text that is wider than its cell and shows over the empty ones beside it.
      isOverflow: attributes.includes('mso-ignore:colspan'),
    };
  }

  private endCell(): void {
    const { row, cell, span } = this;
    if (!row || !cell) return;
    this.cell = undefined;
    this.cells++;
    this.passCovered(row);
    for (let column = 0; column < span.columns && row.length < MOST_COLUMNS; column++) {
      if (span.rows > 1) this.covered[row.length] = span.rows;
      row.push(column === 0 ? trimmed(cell.text) : span.isOverflow ? '' : undefined);
      this.cells++;
    }
  }

  /** Goes on to the first column that no merged cell of a row above covers. */
  private passCovered(row: (string | undefined)[]): void {
    while ((this.covered[row.length] ?? 0) > 0 && row.length < MOST_COLUMNS) {
      row.push(undefined);
      this.cells++;
    }
  }

  private endRow(): void {
    this.endCell();
    const { row } = this;
    if (!row) return;
    this.passCovered(row);
    this.covered = this.covered.map((rows) => Math.max(0, rows - 1));
    if (row.length > 0) this.rows.push(row);
    this.row = undefined;
  }
}

/** The text of a cell in pieces, because asking a long text for its last character after each piece takes long. */
class CellText {
  private readonly pieces: string[] = [];
  /** The last character; empty at the beginning. */
  last = '';

  add(piece: string): void {
    if (piece === '') return;
    this.pieces.push(piece);
    this.last = piece.at(-1) ?? '';
  }

  get text(): string {
    return this.pieces.join('');
  }
}

const BLOCKS: ReadonlySet<string> = new Set(['p', 'div', 'li', 'ul', 'ol', 'tr', 'h1', 'h2', 'h3']);

function spanOf(attributes: string, name: 'colspan' | 'rowspan', most: number): number {
  const pattern =
    name === 'colspan' ? /\bcolspan\s*=\s*["']?(\d{1,6})/i : /\browspan\s*=\s*["']?(\d{1,6})/i;
  return Math.min(most, Math.max(1, Number(pattern.exec(attributes)?.[1] ?? 1)));
}

/** A line break in the source is a space; between Japanese characters, and at the start of a line, it is nothing. */
function unwrapped(text: string, last: string): string {
  return text.replace(/[ \t\r\n\f\u00a0]+/g, (run, at: number) => {
    const left = at === 0 ? last : text[at - 1];
    if (left === '' || left === '\n') return '';
    const right = text[at + run.length];
    return /[\r\n]/.test(run) && isWide(left) && isWide(right) ? '' : ' ';
  });
}

function isWide(character: string | undefined): boolean {
  return character !== undefined && /[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60]/.test(character);
}

function trimmed(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').trim())
    .join('\n')
    .trim();
}
