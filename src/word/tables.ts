import type { ITableOptions, Paragraph } from 'docx';
import {
  AlignmentType,
  HeightRule,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type * as neutral from '../core/document/document';
import { groupsOfRows } from '../core/document/rowGroups';
import { paragraphs } from './paragraphs';
import type { PARAGRAPHS } from './styles';
import { TABLES } from './styles';

type ParagraphStyle = keyof typeof PARAGRAPHS;

/** A table of `width` twips: its head is on every page, and no row is broken in two. */
export function wordTable({ columns, head, rows }: neutral.Table, width: number): Table {
  const widths = shares(columns, width);
  const styles = columns.map(({ isCentred }) => (isCentred ? 'centred' : 'cell'));
  const heads = head.map((cells) => {
    const children = cellsOf(
      cells,
      cells.map(() => 'head'),
      widths,
    );
    return new TableRow({ tableHeader: true, cantSplit: true, children });
  });
  const lines = groupsOfRows(rows).flatMap((group) =>
    group.map((row, at) => {
      const children =
        row.kind === 'band' ? [bandCell(row.text, widths)] : cellsOf(row.cells, styles, widths);
      return new TableRow({
        cantSplit: true,
        ...(at < group.length - 1 && { keepNext: true }),
        children,
      });
    }),
  );
  return table([...heads, ...lines], widths, {
    style: TABLES.table,
    tableLook: { firstRow: true, ...NO_OTHER_LOOK },
  });
}

/** Labels and values, in two columns. */
export function valuesTable(values: readonly neutral.LabelledValue[], width: number): Table {
  const widths = shares([{ width: 28 }, { width: 72 }], width);
  const rows = values.map(
    ({ label, cell }) =>
      new TableRow({
        cantSplit: true,
        children: cellsOf([{ text: label }, cell], ['label', 'cell'], widths),
      }),
  );
  return table(rows, widths, {
    style: TABLES.values,
    tableLook: { firstColumn: true, ...NO_OTHER_LOOK },
  });
}

/** Boxes to sign in, at the right margin: 22 mm wide, 20 mm high. */
export function approvalTable(labels: readonly string[]): Table {
  const widths = labels.map(() => 1247);
  const row = (texts: readonly string[], style: ParagraphStyle): readonly TableCell[] =>
    cellsOf(
      texts.map((text) => ({ text })),
      texts.map(() => style),
      widths,
    );
  const empty = labels.map(() => '');
  const rows = [
    new TableRow({ cantSplit: true, children: row(labels, 'head') }),
    new TableRow({
      cantSplit: true,
      height: { value: 1134, rule: HeightRule.ATLEAST },
      children: row(empty, 'cell'),
    }),
  ];
  return table(rows, widths, {
    style: TABLES.table,
    alignment: AlignmentType.RIGHT,
    tableLook: { firstRow: true, ...NO_OTHER_LOOK },
  });
}

const NO_OTHER_LOOK = { lastRow: false, lastColumn: false, noHBand: true, noVBand: true } as const;

function table(
  rows: readonly TableRow[],
  widths: readonly number[],
  look: Pick<ITableOptions, 'style' | 'tableLook' | 'alignment'>,
): Table {
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: sum(widths), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    ...look,
  });
}

/** In Word, a place that a cell above covers has a cell of its own, which is empty. */
function cellsOf(
  cells: neutral.TableCells,
  styles: readonly ParagraphStyle[],
  widths: readonly number[],
): readonly TableCell[] {
  return cells.map((cell, column) => {
    const content = paragraphs(cell?.text ?? '', styles[column] ?? 'cell');
    return tableCell(content, widths[column] ?? 0, mergeOf(cell));
  });
}

function mergeOf(cell: neutral.Cell | undefined): CellOptions {
  if (!cell) return { verticalMerge: VerticalMergeType.CONTINUE };
  return (cell.rows ?? 1) > 1 ? { verticalMerge: VerticalMergeType.RESTART } : {};
}

/** Shaded here and not by the style of the table, which knows only its first row. */
function bandCell(text: string, widths: readonly number[]): TableCell {
  return tableCell(paragraphs(text, 'band'), sum(widths), {
    columnSpan: widths.length,
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'F2F2F2' },
  });
}

type CellOptions = Partial<ConstructorParameters<typeof TableCell>[0]>;

function tableCell(children: readonly Paragraph[], width: number, options: CellOptions): TableCell {
  return new TableCell({ children, width: { size: width, type: WidthType.DXA }, ...options });
}

/** The widths of the columns; together they are exactly `width`. */
function shares(columns: readonly neutral.Column[], width: number): readonly number[] {
  const all = sum(columns.map((column) => column.width));
  let [used, placed] = [0, 0];
  return columns.map((column) => {
    used += column.width;
    const share = Math.round((used * width) / all) - placed;
    placed += share;
    return share;
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
