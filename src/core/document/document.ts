import type { Field } from '../format/fields';

/**
 * A document for people without VS Code: plain data that each format writes in its own way. Builders make
 * it from a checklist; writers know nothing of checklists.
 */
export interface ExportDocument {
  readonly title: string;
  /** Each section starts on a new page; in a workbook it is a sheet. */
  readonly sections: readonly Section[];
  /** The source of the form and how it was used. It is on every page. */
  readonly source: string;
  /** The document has internal notes. Every page says so. */
  readonly isInternal: boolean;
  /** Labels of boxes to sign in, at the top of the first page; only formats for paper have them. */
  readonly approval?: readonly string[];
  /** What a workbook has to hold to be taken in again; absent where the document is only read. */
  readonly exchange?: ExchangeHead;
}

/** The facts about the checklist that a workbook carries. */
export interface ExchangeHead {
  readonly edition: string;
  /** The name of the checklist's file, without folders. */
  readonly file: string;
  /** The day of the export, `YYYY-MM-DD`. */
  readonly day: string;
  /** The commit of the exported version; empty where it is not known. */
  readonly commit: string;
}

export interface Section {
  /** The name of the sheet: at most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly isLandscape?: true;
  /** At most one of them is a table. */
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'title' | 'heading' | 'paragraph' | 'note'; readonly text: Text }
  | { readonly kind: 'values'; readonly values: readonly LabelledValue[] }
  | Table;

export interface LabelledValue {
  readonly label: string;
  readonly cell: Cell;
}

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  /** Repeated at the top of every page. */
  readonly head: readonly TableCells[];
  readonly rows: readonly TableRow[];
}

export interface Column {
  /** The share of the page's width, and about the number of half-width characters in a workbook. */
  readonly width: number;
  readonly isCentred?: true;
}

/** One cell for each column; `undefined` where a cell above covers the place. */
export type TableCells = readonly (Cell | undefined)[];

export type TableRow =
  /** A line across the whole table, such as the heading of a section. */
  | { readonly kind: 'band'; readonly text: string }
  | {
      readonly kind: 'cells';
      /** The id of the checklist's row; absent where the table is not one of the form's rows. */
      readonly id?: string;
      readonly cells: TableCells;
    };

export interface Cell {
  /** What paper shows. */
  readonly text: Text;
  /** Set where the cell shows one value of the checklist: in a workbook, it can be filled in. */
  readonly entry?: Entry;
  /** The number of rows that the cell covers. Default 1. */
  readonly rows?: number;
}

/** A value of the checklist. */
export interface Entry {
  /** The id of the row; `null` for the top level. */
  readonly item: string | null;
  readonly field: Field;
  readonly kind: 'text' | 'date' | 'choice';
  /** The values to choose from. Empty unless `kind` is `choice`. */
  readonly choices: readonly string[];
  /** The value as the file has it; empty for no value. */
  readonly value: string;
}

/** Plain text, or segments of which some look different. Line breaks are LF. */
export type Text = string | readonly Run[];

export interface Run {
  readonly text: string;
  readonly look?: Look;
}

/**
 * `mark`: a term mark of the form, raised · `chosen`: the answer that is marked on paper · `deleted`, `added`:
 * only in the older or newer version · `strong`: emphasis.
 */
export type Look = 'mark' | 'chosen' | 'deleted' | 'added' | 'strong';

export function runsOf(text: Text): readonly Run[] {
  return typeof text === 'string' ? [{ text }] : text;
}

/** The text without looks. */
export function plainTextOf(text: Text): string {
  return typeof text === 'string' ? text : text.map((run) => run.text).join('');
}
