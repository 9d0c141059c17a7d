import type { FieldKey } from '../../src/core/format/fields';
import type { EditableField } from '../field/editableField';
import type { Page } from '../page';
import { between, edge, towards, type Ground } from './navigation';

/** Cells of one column, selected with Shift and the arrow keys from the cell that has the focus. */
export class Selection {
  private anchor: EditableField | undefined;
  private end: FieldKey | undefined;
  private selected: readonly EditableField[] = [];

  constructor(
    private readonly page: Page,
    private readonly ground: Ground,
  ) {}

  /** From the first row to the last; empty unless several are selected. */
  get fields(): readonly EditableField[] {
    return this.selected;
  }

  isAt(field: EditableField | undefined): boolean {
    return this.anchor === field;
  }

  extend(from: EditableField, direction: 'up' | 'down', toEdge: boolean): void {
    const { page, ground } = this;
    const start = this.isAt(from) && this.end ? this.end : from.key;
    const end = toEdge ? edge(start, direction, ground) : towards(start, direction, ground);
    if (!end) return;
    const keys = between(from.key, end, ground);
    const fields = keys.flatMap(({ item, field }) => page.fields.get(item, field) ?? []);
    this.clear();
    if (fields.length > 1) this.show(from, end, fields);
    page.fields.get(end.item, end.field)?.control.element.scrollIntoView({ block: 'nearest' });
  }

  clear(): void {
    for (const { cell } of this.selected) delete cell.dataset['selected'];
    this.selected = [];
    this.anchor = undefined;
    this.end = undefined;
  }

  private show(anchor: EditableField, end: FieldKey, fields: readonly EditableField[]): void {
    this.anchor = anchor;
    this.end = end;
    this.selected = fields;
    for (const { cell } of fields) cell.dataset['selected'] = '';
    const { notices, strings } = this.page;
    notices.announce(strings.cellsSelected.replace('{0}', String(fields.length)));
  }
}
