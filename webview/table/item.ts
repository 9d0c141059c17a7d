import type { ItemView, RowView } from '../../src/core/view/tableView';
import { element, setAttribute } from '../dom/dom';
import { columnIndex } from './columns';
import { formText } from './formText';
import { setShownText, shownText } from '../dom/hiddenText';
import type { Page } from '../page';
import { keyed, reconcile } from '../dom/reconcile';
import { Row } from './row';
import { sameData } from '../../src/core/view/difference/sameData';

/**
 * One 項目 of the form with its rows. The first visible row has the cells of 項目番号 and 項目, which span
 * all of them. The browser skips the layout of an item that is out of sight.
 */
export class Item {
  readonly element = element('div', { class: 'item', role: 'rowgroup' });
  private readonly rows = new Map<string, Row>();
  /** Number of rows, for the estimated height while the item is not laid out; 1 unless set. */
  private height = 1;
  private readonly number = element('div', {
    class: 'cell number',
    role: 'rowheader',
    'aria-colindex': columnIndex('number'),
    'data-field': '項目番号',
  });
  private readonly ordinal = element('span');
  private title: HTMLElement = element('div', { class: 'cell title', 'data-field': '項目' });

  constructor(
    private readonly page: Page,
    private readonly allRows: Map<string, Row>,
    private shown: ItemView,
  ) {
    this.number.append(this.ordinal);
    // A row that is not of the form has its id for a number.
    if (shown.number !== shown.id) {
      const id = shownText(shown.id, page.strings);
      this.number.append(element('span', { class: 'item-id' }, ...id));
    }
    this.render();
    this.renderTitle();
  }

  update(view: ItemView): void {
    const before = this.shown;
    if (sameData(before, view)) return;
    this.shown = view;
    this.render();
    if (!sameData(before.title, view.title)) this.renderTitle();
  }

  drop(): void {
    for (const row of this.rows.values()) this.forget(row);
  }

  /** Hides the rows that do not pass the filter. Returns how many are shown. */
  filter(isShown: (row: RowView, item: ItemView) => boolean): number {
    const rows = [...this.rows.values()];
    let changed = false;
    for (const row of rows) {
      const hidden = !isShown(row.view, this.shown);
      changed ||= row.element.hidden !== hidden;
      row.element.hidden = hidden;
    }
    const shown = rows.filter((row) => !row.element.hidden);
    if (!changed) return shown.length;
    setAttribute(this.element, 'hidden', shown.length === 0);
    this.placeHead(shown);
    return shown.length;
  }

  private render(): void {
    const { shown, page, rows } = this;
    const made = keyed(rows, shown.rows, {
      key: (view) => view.id,
      make: (view) => new Row(page, view, shown.references),
      update: (row, view) => row.update(view, shown.references),
      drop: (row) => this.forget(row),
    });
    for (const row of made) this.allRows.set(row.view.id, row);
    reconcile(
      this.element,
      made.map((row) => row.element),
    );
    if (made.length !== this.height) this.element.style.setProperty('--rows', String(made.length));
    this.height = made.length;
    setShownText(this.ordinal, shown.number, page.strings);
    const own = made.find((row) => row.titleField)?.titleField?.cell;
    if (own && this.title !== own) this.title = own;
    this.title.setAttribute('role', 'rowheader');
    this.title.setAttribute('aria-colindex', String(columnIndex('title')));
    this.placeHead(made.filter((row) => !row.element.hidden));
  }

  private renderTitle(): void {
    const { strings } = this.page;
    const own = this.shown.rows.some((row) => row.own);
    if (!own) this.title.replaceChildren(formText(this.shown.title, 'form-text', strings));
    else if (!this.title.querySelector('.badge')) {
      this.title.append(element('span', { class: 'badge' }, strings.ownRow));
    }
  }

  private placeHead(shown: readonly Row[]): void {
    const first = shown[0]?.element;
    if (!first) return;
    for (const cell of [this.number, this.title]) {
      setAttribute(cell, 'aria-rowspan', shown.length > 1 ? shown.length : undefined);
    }
    if (first.firstElementChild !== this.number) first.prepend(this.number, this.title);
    for (const row of this.rows.values()) {
      setAttribute(row.element, 'data-first', row.element === first);
    }
  }

  private forget(row: Row): void {
    row.drop();
    this.allRows.delete(row.view.id);
  }
}
