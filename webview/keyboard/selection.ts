import type { Field, FieldKey } from '../../src/core/format/fields';
import type { EditableField } from '../field/editableField';
import type { Page } from '../page';
import { COLUMN_FIELDS } from '../table/columns';
import type { Direction } from './keyAction';
import { beside, between, edge, towards, type Ground } from './navigation';

/** A selected cell: a field, or words of the form, which are copied and never changed. */
interface SelectedCell {
  readonly field: EditableField | undefined;
  readonly element: HTMLElement;
  readonly text: string;
}

/** The cell of an official row with words of the form, and these words. */
export type FormCell = (
  item: string,
  field: Field,
) => { readonly element: HTMLElement; readonly text: string };

/** A rectangle of cells, selected with Shift and the arrow keys, or with the mouse. The focus stays at its anchor. */
export class Selection {
  private anchor: EditableField | undefined;
  private ends: { readonly from: FieldKey; readonly to: FieldKey } | undefined;
  private cells: readonly (readonly SelectedCell[])[] = [];

  constructor(
    private readonly page: Page,
    private readonly ground: Ground,
    private readonly formCell: FormCell,
  ) {}

  /** The fields from the first row to the last; empty unless several cells are selected. */
  get fields(): readonly EditableField[] {
    return this.cells.flat().flatMap(({ field }) => field ?? []);
  }

  /** The selected fields of the column of that field. */
  column({ key }: EditableField): readonly EditableField[] {
    return this.fields.filter((field) => field.key.field === key.field);
  }

  /** The texts by rows; empty unless several cells are selected. */
  get texts(): readonly (readonly string[])[] {
    return this.cells.map((row) => row.map(({ text }) => text));
  }

  /** The first selected cell, and how many rows and columns are selected. */
  get place():
    { readonly first: FieldKey; readonly rows: number; readonly columns: number } | undefined {
    const { ends, cells } = this;
    const item = ends && this.rowsOf(ends)[0];
    const field = ends && columnsOf(ends)[0];
    if (item === undefined || field === undefined || cells.length === 0) return undefined;
    return { first: { item, field }, rows: cells.length, columns: cells[0]?.length ?? 0 };
  }

  /** Where the selection began; `undefined` unless several cells are selected. */
  get start(): EditableField | undefined {
    return this.anchor;
  }

  isAt(field: EditableField | undefined): boolean {
    return this.anchor === field;
  }

  extend(from: EditableField, direction: Direction, toEdge: boolean): void {
    const ends = this.isAt(from) && this.ends ? this.ends : { from: from.key, to: from.key };
    const to = this.beyond(from, ends.to, direction, toEdge);
    if (!to) return;
    this.select(from, ends.from, to);
    this.scrollTo(to);
    this.announce();
  }

  /** From the anchor, or from where the selection began, to that cell. */
  extendTo(anchor: EditableField, to: FieldKey): void {
    this.select(anchor, this.isAt(anchor) && this.ends ? this.ends.from : anchor.key, to);
    this.announce();
  }

  /** Selects the cells between two cells, which are in columns of the table, or are the same field of two rows. */
  select(anchor: EditableField, from: FieldKey, to: FieldKey): void {
    this.clear();
    const ends = { from, to };
    const columns = columnsOf(ends);
    const rows = this.rowsOf(ends);
    if (rows.length * columns.length <= 1) return;
    this.anchor = anchor;
    this.ends = ends;
    this.cells = rows.map((item) => columns.map((field) => this.cellAt({ item, field })));
    for (const { element } of this.cells.flat()) element.dataset['selected'] = '';
  }

  /** Says how much is selected. */
  announce(): void {
    const count = this.cells.flat().length;
    const { notices, strings } = this.page;
    if (count > 0) notices.announce(strings.cellsSelected.replace('{0}', String(count)));
  }

  clear(): void {
    for (const { element } of this.cells.flat()) delete element.dataset['selected'];
    this.cells = [];
    this.anchor = undefined;
    this.ends = undefined;
  }

  scrollTo(key: FieldKey): void {
    this.cellAt(key).element.scrollIntoView({ block: 'nearest' });
  }

  /** Rows are walked in a column that every row has. */
  private beyond(
    { key }: EditableField,
    from: FieldKey,
    direction: Direction,
    toEdge: boolean,
  ): FieldKey | undefined {
    if (direction === 'left' || direction === 'right') return beside(from, direction, toEdge);
    const start = { item: from.item, field: key.field };
    const to = toEdge
      ? edge(start, direction, this.ground)
      : towards(start, direction, this.ground);
    return to && { item: to.item, field: from.field };
  }

  private rowsOf({ from, to }: NonNullable<Selection['ends']>): readonly string[] {
    return between(from, to, this.ground);
  }

  private cellAt({ item, field }: FieldKey): SelectedCell {
    const known = this.page.fields.get(item, field);
    if (known) return { field: known, element: known.cell, text: known.control.read() };
    const { element, text } = this.formCell(item ?? '', field);
    return { field: undefined, element, text };
  }
}

function columnsOf({ from, to }: { from: FieldKey; to: FieldKey }): readonly Field[] {
  const columns: readonly Field[] = COLUMN_FIELDS;
  const [start, end] = [columns.indexOf(from.field), columns.indexOf(to.field)];
  if (start < 0 || end < 0) return [from.field];
  return columns.slice(Math.min(start, end), Math.max(start, end) + 1);
}
