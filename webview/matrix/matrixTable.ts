import type {
  ColumnView,
  MatrixCellView,
  MatrixRowView,
  MatrixView,
} from '../../src/core/contracts/matrixView';
import type { MatrixStrings } from '../../src/protocol/matrixStrings';
import { element, setAttribute } from '../dom/dom';
import { icon } from '../dom/icons';

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * A table of rows × contracts. Each cell is a button; one of them is a Tab stop, and the arrow keys move between
 * them.
 */
export class MatrixTable {
  readonly element = element('table');
  private readonly head = element('thead');
  private readonly body = element('tbody');
  private rows: readonly MatrixRowView[] = [];
  private places = new Map<Element, CellPlace>();
  /** The buttons by row and column. */
  private buttons: (HTMLButtonElement | undefined)[][] = [];
  private current: CellPlace = { row: 0, column: 0 };

  constructor(private readonly strings: MatrixStrings) {
    this.element.append(this.head, this.body);
    this.element.addEventListener('keydown', (event) => this.keydown(event));
    this.element.addEventListener('focusin', ({ target }) => {
      const place = target instanceof Element ? this.places.get(target) : undefined;
      if (place) this.setCurrent(place);
    });
  }

  show(view: MatrixView): void {
    const hadFocus = this.element.contains(document.activeElement);
    this.rows = view.rows;
    this.places = new Map();
    this.head.replaceChildren(this.headRow(view.contracts));
    this.buttons = [];
    this.body.replaceChildren(...view.rows.map((row, index) => this.bodyRow(row, index)));
    this.setCurrent(this.current);
    if (hadFocus) this.buttonAt(this.current)?.focus({ preventScroll: true });
  }

  /** Returns how many rows are shown. */
  filter(test: (row: MatrixRowView) => boolean): number {
    let shown = 0;
    for (const [index, line] of [...this.body.rows].entries()) {
      const row = this.rows[index];
      line.hidden = row === undefined || !test(row);
      if (!line.hidden) shown++;
    }
    // The Tab stop must be in sight.
    if (this.isHidden(this.current.row)) this.setCurrent(this.next(-1, 1, this.current.column));
    return shown;
  }

  /** The cell of a button, or of what is in it. */
  placeOf(target: Element | null): CellPlace | undefined {
    const button = target?.closest('button');
    return button ? this.places.get(button) : undefined;
  }

  private headRow(contracts: readonly ColumnView[]): HTMLElement {
    const { row, noSystem } = this.strings;
    return element(
      'tr',
      {},
      element('th', { scope: 'col' }, row),
      ...contracts.map(({ system, vendor }) =>
        element(
          'th',
          { scope: 'col' },
          element('span', { class: 'system' }, system ?? noSystem),
          ...(vendor === null ? [] : [element('span', { class: 'vendor' }, vendor)]),
        ),
      ),
    );
  }

  private bodyRow(row: MatrixRowView, index: number): HTMLElement {
    const title = element('span', { class: 'title' }, `${row.item} ${row.title}`);
    const findings = row.findings.map(({ name, text }) =>
      element('span', { class: 'finding', 'data-finding': name }, icon('warning'), text),
    );
    const cells = row.cells.map((cell, column) => this.cell(cell, { row: index, column }));
    const head = element('th', { scope: 'row' }, title, ...findings);
    return element('tr', { 'data-item': row.item }, head, ...cells);
  }

  private cell(cell: MatrixCellView | null, place: CellPlace): HTMLElement {
    if (!cell) return element('td', { class: 'none' }, this.strings.notInContract);
    const lines = [
      element('span', { class: 'status' }, icon(cell.status), cell.status),
      ...(cell.lead === null ? [] : [element('span', { class: 'lead' }, cell.lead)]),
      ...(cell.cost === null ? [] : [element('span', { class: 'cost' }, `費用 ${cell.cost}`)]),
    ];
    const button = element('button', { type: 'button', tabindex: -1 }, ...lines);
    this.places.set(button, place);
    (this.buttons[place.row] ??= [])[place.column] = button;
    return element('td', { 'data-status': cell.status }, button);
  }

  private keydown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const { row, column } = this.current;
    const to = {
      ArrowDown: () => this.next(row, 1, column),
      ArrowUp: () => this.next(row, -1, column),
      ArrowRight: () => ({ row, column: column + 1 }),
      ArrowLeft: () => ({ row, column: column - 1 }),
    }[event.key];
    if (!to) return;
    event.preventDefault();
    this.buttonAt(to())?.focus();
  }

  /** The next row that is shown and has a cell in that column. */
  private next(row: number, step: 1 | -1, column: number): CellPlace {
    for (let at = row + step; at >= 0 && at < this.rows.length; at += step) {
      if (!this.isHidden(at) && this.buttonAt({ row: at, column })) return { row: at, column };
    }
    return this.current;
  }

  private isHidden(row: number): boolean {
    return this.body.rows[row]?.hidden !== false;
  }

  private buttonAt({ row, column }: CellPlace): HTMLButtonElement | undefined {
    return this.buttons[row]?.[column];
  }

  private setCurrent(place: CellPlace): void {
    const former = this.buttonAt(this.current);
    if (former) setAttribute(former, 'tabindex', -1);
    if (this.buttonAt(place)) this.current = place;
    const button = this.buttonAt(this.current);
    if (button) setAttribute(button, 'tabindex', 0);
  }
}
