import type { Cell as ExcelCell, CellStyle, MergeRange, WriteSheet } from 'hucre/xlsx';
import { cellRef } from 'hucre/xlsx';
import type {
  Block,
  Cell,
  Entry,
  Section,
  Table,
  TableCells,
  TableRow,
} from '../core/document/document';
import { plainTextOf } from '../core/document/document';
import type { ExchangeEntry } from '../core/document/exchangeSheet';
import { ID_COLUMN } from '../core/document/exchangeSheet';
import { cellContent } from './cellContent';
import type { MeasuredCell } from './rowHeight';
import { rowHeight } from './rowHeight';
import type { StyleName } from './styles';
import { CENTRED, OPEN, STYLES } from './styles';
import { validations } from './validations';

/** A sheet with what its document has to know of it. */
export interface BuiltSheet {
  readonly sheet: WriteSheet;
  readonly entries: readonly ExchangeEntry[];
  /** The rows that are repeated on each page, from 0; `undefined` for a sheet without a table. */
  readonly headRows: readonly [first: number, last: number] | undefined;
}

export interface SheetOptions {
  /** Whether cells can be filled in; the rest is protected then, and each row has its id. */
  readonly isFillable: boolean;
  /** A line above the content; empty for none. */
  readonly mark: string;
}

/** The columns of a sheet without a table: label and value. */
const LABEL_WIDTHS = [24, 76];

/** Lays the blocks out from top to bottom, on the columns of the section's table. */
export class SheetBuilder {
  private readonly cells = new Map<string, Partial<ExcelCell>>();
  private readonly merges: MergeRange[] = [];
  private readonly heights = new Map<number, { height: number }>();
  private readonly entries: { readonly at: string; readonly entry: Entry }[] = [];
  private readonly widths: readonly number[];
  private readonly centred: readonly boolean[];
  private readonly hasTable: boolean;
  private headRows: readonly [number, number] | undefined;
  private next = 0;

  constructor(
    private readonly section: Section,
    private readonly options: SheetOptions,
  ) {
    const table = section.blocks.find((block) => block.kind === 'table');
    this.hasTable = table !== undefined;
    this.widths = table?.columns.map(({ width }) => width) ?? LABEL_WIDTHS;
    this.centred = table?.columns.map(({ isCentred }) => isCentred ?? false) ?? [];
  }

  build(): BuiltSheet {
    const { section, options } = this;
    if (options.mark !== '') this.line(options.mark, 'internal');
    for (const block of section.blocks) this.block(block);
    const ids = options.isFillable ? [{ width: 12, hidden: true }] : [];
    const [, lastHead] = this.headRows ?? [0, -1];
    const sheet: WriteSheet = {
      name: section.name,
      columns: [...this.widths.map((width) => ({ width })), ...ids],
      rows: Array.from({ length: this.next }, () => []),
      cells: this.cells,
      merges: this.merges,
      rowDefs: this.heights,
      ...(this.headRows && { freezePane: { rows: lastHead + 1 } }),
      ...(options.isFillable && { dataValidations: validations(this.entries) }),
    };
    const entries = this.entries.map(({ at, entry: { item, field, value } }) => ({
      sheet: section.name,
      cell: at,
      item,
      field,
      value,
    }));
    return { sheet, entries, headRows: this.headRows };
  }

  private block(block: Block): void {
    switch (block.kind) {
      case 'title':
      case 'heading':
      case 'paragraph':
      case 'note':
        this.line(plainTextOf(block.text), block.kind);
        return;
      case 'values':
        for (const { label, cell } of block.values) {
          if (this.hasTable) this.line(`${label}：${plainTextOf(cell.text)}`, 'paragraph');
          else this.tableRow([{ text: label }, cell], ['label', 'cell']);
        }
        this.gap();
        return;
      case 'table':
        this.table(block);
    }
  }

  /** A text across all columns. */
  private line(text: string, style: StyleName): void {
    const { next } = this;
    this.put(next, 0, { text }, STYLES[style]);
    for (let column = 1; column < this.widths.length; column++) {
      this.put(next, column, { text: '' }, STYLES[style]);
    }
    this.merge(next, 0, { rows: 1, columns: this.widths.length });
    const width = this.widths.reduce((sum, each) => sum + each, 0);
    const size = STYLES[style].font.size ?? 0;
    this.heights.set(next, { height: rowHeight([{ text, width, size }], LEAST) });
    this.next++;
  }

  private gap(): void {
    this.heights.set(this.next, { height: 8 });
    this.next++;
  }

  private table({ head, rows }: Table): void {
    const first = this.next;
    for (const cells of head)
      this.tableRow(
        cells,
        cells.map(() => 'head'),
      );
    this.headRows = [first, this.next - 1];
    if (this.options.isFillable) this.idCell(this.next - 1, ID_COLUMN);
    this.fitSpans(first, head);
    const start = this.next;
    for (const row of rows) this.row(row);
    this.fitSpans(
      start,
      rows.map((row) => (row.kind === 'cells' ? row.cells : [])),
    );
  }

  private row(row: TableRow): void {
    if (row.kind === 'band') {
      this.line(row.text, 'band');
      return;
    }
    if (this.options.isFillable && row.id !== undefined) this.idCell(this.next, row.id);
    this.tableRow(
      row.cells,
      row.cells.map(() => 'cell'),
    );
  }

  private idCell(row: number, id: string): void {
    this.put(row, this.widths.length, { text: id }, STYLES.plain);
  }

  private tableRow(cells: TableCells, styles: readonly StyleName[]): void {
    const row = this.next;
    for (const [column, cell] of cells.entries()) {
      const style: CellStyle = STYLES[styles[column] ?? 'cell'];
      const alignment = { ...style.alignment, ...(this.centred[column] && CENTRED) };
      this.put(row, column, cell ?? { text: '' }, { ...style, alignment });
      if (cell?.rows !== undefined) this.merge(row, column, { rows: cell.rows, columns: 1 });
    }
    this.heights.set(row, { height: rowHeight(this.measured(cells), LEAST) });
    this.next++;
  }

  /** The cells that determine the height of one row. */
  private measured(cells: TableCells): readonly MeasuredCell[] {
    return cells.flatMap((cell, column) =>
      cell && (cell.rows ?? 1) === 1 ? this.measure(cell, column) : [],
    );
  }

  private measure({ text, entry }: Cell, column: number): MeasuredCell {
    const shown = entry && this.options.isFillable ? entry.value : plainTextOf(text);
    const { size } = STYLES.cell.font;
    return { text: shown, width: this.widths[column] ?? 0, size: size ?? 0 };
  }

  /** Makes the last row higher where a cell that covers several rows needs it. */
  private fitSpans(first: number, rows: readonly TableCells[]): void {
    for (const [at, cells] of rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        const span = cell?.rows ?? 1;
        if (!cell || span === 1) continue;
        const covered = Array.from({ length: span }, (_, each) => first + at + each);
        const has = covered.reduce((sum, row) => sum + (this.heights.get(row)?.height ?? 0), 0);
        const missing = rowHeight([this.measure(cell, column)], 0) - has;
        const last = this.heights.get(first + at + span - 1);
        if (missing > 0 && last) last.height += missing;
      }
    }
  }

  private put(row: number, column: number, cell: Cell, style: CellStyle): void {
    const { isFillable } = this.options;
    const content = cellContent(cell, { isFillable, style });
    const { entry } = cell;
    const isOpen = isFillable && entry !== undefined && !content.isCut;
    this.cells.set(`${row},${column}`, {
      ...content.cell,
      style: { ...style, ...(isOpen && OPEN), ...content.format },
    });
    if (isOpen) this.entries.push({ at: cellRef(row, column), entry });
  }

  private merge(row: number, column: number, size: { rows: number; columns: number }): void {
    if (size.rows * size.columns === 1) return;
    const [endRow, endCol] = [row + size.rows - 1, column + size.columns - 1];
    this.merges.push({ startRow: row, startCol: column, endRow, endCol });
  }
}

/** Points. */
const LEAST = 20;
