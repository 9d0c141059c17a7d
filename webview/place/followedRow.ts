import { ANSWER_FIELD } from '../../src/core/format/newRow';
import type { Page } from '../page';
import type { Table } from '../table/table';
import { coveredByHeads, isInSight } from './inSight';
import { holdInView } from './scroll';

/**
 * The row at which the cursor of the text is, beside which the table is open. The table shows and marks it
 * while the text has the keyboard, and begins there when it gets the keyboard itself.
 */
export class FollowedRow {
  private place: { readonly item: string; readonly field: string } | undefined;
  private marked: HTMLElement | undefined;

  constructor(
    private readonly page: Page,
    private readonly table: Table,
  ) {}

  listen(): void {
    window.addEventListener('focus', () => this.takeOver());
  }

  /** A page that has the keyboard leads, and does not follow. A row that the filter hides stays hidden. */
  show(id: string | null, field: string = ANSWER_FIELD): void {
    if (document.hasFocus()) return;
    const row = id === null ? undefined : this.table.rows.get(id);
    this.mark(row?.element);
    this.place = id === null ? undefined : { item: id, field };
    if (!row || row.element.hidden) return;
    if (!isInSight(row.element, coveredByHeads() - 8)) holdInView(this.table, row.element);
  }

  /** A click goes to its own place. Nothing scrolls or opens. */
  private takeOver(): void {
    const { place } = this;
    this.place = undefined;
    this.mark(undefined);
    if (!place || this.page.pointer.isDown) return;
    const { fields } = this.page;
    const asked = fields.get(place.item, place.field);
    const field = asked?.isVisible === true ? asked : fields.get(place.item, ANSWER_FIELD);
    if (field?.isVisible === true) field.control.focus();
  }

  private mark(row: HTMLElement | undefined): void {
    delete this.marked?.dataset['followed'];
    this.marked = row;
    if (row) row.dataset['followed'] = '';
  }
}
