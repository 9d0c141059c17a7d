import type { MatrixView } from '../../src/core/contracts/matrixView';
import type { InitMatrixMessage } from '../../src/protocol/matrixMessages';
import type { MatrixStrings } from '../../src/protocol/matrixStrings';
import { element, setText, targetOf } from '../dom/dom';
import { fill } from '../dom/words';
import { CellDetail } from './cellDetail';
import type { MatrixConnection } from './matrixConnection';
import { MatrixTable } from './matrixTable';
import { isShown, readFilter, RowFilter } from './rowFilter';

/** What VS Code keeps; the host finds the hospital by it after a reload. */
interface KeptState {
  readonly hospital: string | null;
  readonly rows: string;
}

/** The page of one hospital: what each of its contracts says to each row of the form. */
export class MatrixPage {
  readonly element = element('div', { class: 'matrix' });
  private readonly heading = element('h1');
  private readonly summary = element('p', { class: 'summary', role: 'status' });
  private readonly filter: RowFilter;
  private readonly table: MatrixTable;
  private readonly detail: CellDetail;
  private readonly nothing: HTMLElement;
  private readonly strings: MatrixStrings;
  private view: MatrixView | undefined;

  constructor(
    private readonly init: InitMatrixMessage,
    private readonly connection: MatrixConnection,
  ) {
    const { strings } = init;
    this.strings = strings;
    this.filter = new RowFilter(strings, readFilter(connection.remembered()), () => this.narrow());
    this.table = new MatrixTable(strings);
    this.detail = new CellDetail(strings);
    this.nothing = element('p', { class: 'nothing', hidden: true }, strings.nothing);
    const head = element('header', {}, this.heading, this.summary, this.filter.element);
    const scroller = element('div', { class: 'scroller' }, this.table.element, this.nothing);
    this.element.append(head, scroller, this.detail.element);
    this.element.addEventListener('click', (event) => this.open(targetOf(event)));
    this.element.addEventListener('focusin', (event) => this.describe(targetOf(event)));
    this.element.addEventListener('pointerover', (event) => this.describe(targetOf(event)));
  }

  show(view: MatrixView): void {
    this.view = view;
    const found = view.rows.filter(({ findings }) => findings.length > 0).length;
    setText(this.heading, `${view.hospital} ${this.strings.title}`);
    setText(this.summary, fill(this.strings.summary, view.contracts.length, found));
    this.filter.show(view);
    this.table.show(view);
    this.narrow();
  }

  /** Shows the rows that the filter lets through. */
  private narrow(): void {
    const { view } = this;
    if (!view) return;
    const { chosen } = this.filter;
    const state: KeptState = { hospital: this.init.hospital, rows: chosen };
    this.connection.remember(state);
    const shown = this.table.filter((row) => isShown(row, chosen));
    this.nothing.hidden = shown > 0;
  }

  private describe(target: Element | null): void {
    const place = this.table.placeOf(target);
    const row = place && this.view?.rows[place.row];
    const contract = place && this.view?.contracts[place.column];
    const cell = place && row?.cells[place.column];
    if (row && contract && cell) this.detail.show(row, contract, cell);
  }

  private open(target: Element | null): void {
    const place = this.table.placeOf(target);
    const row = place && this.view?.rows[place.row];
    const contract = place && this.view?.contracts[place.column];
    if (row && contract)
      this.connection.post({ type: 'open', path: contract.path, item: row.item });
  }
}
