import { sameData } from '../../src/core/view/difference/sameData';
import type { TableView } from '../../src/core/view/tableView';
import { element } from '../dom/dom';
import { partKeyOf, type PartKey } from '../../src/core/format/ids';
import { isDetailField } from '../field/fieldKinds';
import { COLUMN_TEMPLATE } from './columns';
import { isFiltering, NO_FILTER, rowTest, type Filter } from '../head/filter';
import type { Jump } from '../head/jumps';
import type { Page } from '../page';
import { Part, rowIdsIn } from './part';
import { keyed, reconcile } from '../dom/reconcile';
import { WIDE } from './agreedCells';
import type { Row } from './row';

/** On a busy machine too. */
const LATER = { timeout: 200 };
const AT_LEAST = 40;

/** The Parts with all their rows, in the form's order. */
export class Table {
  readonly element = element('div', { class: 'parts' });
  readonly rows = new Map<string, Row>();
  private readonly parts = new Map<string, Part>();
  private readonly nothing: HTMLElement;
  /** Ids of rows whose panel was opened. A row that is made again begins closed. */
  private readonly opened = new Set<string>();
  private filter: Filter = NO_FILTER;
  private isCompleting = false;
  private withoutAgreement: ReadonlySet<string> = new Set();
  /** The number of rows shown, and of all rows. */
  shown = { rows: 0, of: 0 };

  constructor(
    private readonly page: Page,
    private readonly onShown: () => void,
  ) {
    this.element.style.setProperty('--columns', COLUMN_TEMPLATE);
    WIDE.addEventListener('change', () => this.widthChanged());
    this.nothing = element('p', { class: 'nothing-shown' }, page.strings.noRows);
  }

  /** Updates Parts, sections, items and rows that stay, without moving them. */
  show(view: TableView): void {
    const named = view.problems.filter(({ rule }) => rule === 'agreement-missing');
    this.withoutAgreement = new Set(named.flatMap(({ rows = [] }) => rows));
    const parts = keyed(this.parts, view.parts, {
      key: (part) => part.id,
      make: (part) => new Part(this.page, this.rows, part),
      update: (block, part) => block.update(part),
      drop: (block) => block.drop(),
    });
    reconcile(this.element, [...parts.map((part) => part.element), this.nothing]);
    this.applyFilter();
    this.completeRows();
  }

  /** Whether the view has other rows than the table, or another order. */
  isRebuiltBy(view: TableView): boolean {
    const before = this.rowIds;
    return before.length > 0 && !sameData(rowIdsOf(view), before);
  }

  /** Opens or closes the panel of that row. */
  setOpen(id: string | null, open: boolean): void {
    const row = id === null ? undefined : this.rows.get(id);
    if (id === null || !row) return;
    if (open) this.opened.add(id);
    else this.opened.delete(id);
    row.setOpen(open);
  }

  /** Ids of the rows of the Part that the filter shows. */
  shownRows(part: PartKey | undefined): readonly string[] {
    return this.rowIds.filter((id) => partKeyOf(id) === part && this.isShown(id));
  }

  /** Opens or closes all rows of the Part that are shown. */
  setAllOpen(part: PartKey | undefined, open: boolean): void {
    for (const id of this.shownRows(part)) this.setOpen(id, open);
  }

  /** Opens the row if that field of it can only be seen there. */
  showField(id: string, field: string): void {
    if (WIDE.matches) this.rows.get(id)?.showAgreed();
    if (isDetailField(field) && !this.page.fields.get(id, field)?.isVisible) this.setOpen(id, true);
  }

  /** Makes the empty cells of the columns that only a wide window has, a few rows at a time. */
  private completeRows(): void {
    if (!WIDE.matches || this.isCompleting) return;
    this.isCompleting = true;
    const rows = this.rows.values();
    const go = (deadline: IdleDeadline): void => {
      let made = 0;
      for (const row of rows) {
        row.showAgreed();
        if (++made >= AT_LEAST && deadline.timeRemaining() === 0) {
          requestIdleCallback(go, LATER);
          return;
        }
      }
      this.isCompleting = false;
    };
    requestIdleCallback(go, LATER);
  }

  private widthChanged(): void {
    this.completeRows();
    // The cell with the focus is in a line of the row now, which may have been hidden until then.
    const { item, field } = this.page.fields.at(document.activeElement)?.key ?? {};
    if (item && isDetailField(field ?? '')) this.rows.get(item)?.keepAgreed();
  }

  /** Ids of the rows whose panel is open. */
  get openRows(): readonly string[] {
    return [...this.opened].filter((id) => this.rows.get(id)?.isOpen === true);
  }

  setFilter(filter: Filter): void {
    this.filter = filter;
    this.applyFilter();
  }

  applyFilter(): void {
    if (this.isFiltered || this.hasHiddenRows) this.hideRows();
    else this.shown = { rows: this.rows.size, of: this.rows.size };
    this.nothing.hidden = this.shown.rows > 0;
    this.element.classList.toggle('is-filtered', this.isFiltered);
    this.onShown();
  }

  private hideRows(): void {
    const active = document.activeElement?.closest<HTMLElement>('[data-item]')?.dataset['item'];
    const test = rowTest(this.filter, { active, withoutAgreement: this.withoutAgreement });
    let rows = 0;
    for (const part of this.parts.values()) rows += part.filter(test);
    this.shown = { rows, of: this.rows.size };
  }

  private get hasHiddenRows(): boolean {
    return this.shown.rows < this.shown.of;
  }

  get isFiltered(): boolean {
    return isFiltering(this.filter);
  }

  isShown(id: string): boolean {
    return this.rows.get(id)?.element.hidden === false;
  }

  /** The Part or section, and its first row that is shown; `undefined` if none is. */
  placeOf({ part, section }: Jump): { element: HTMLElement; row: string } | undefined {
    const place = this.parts.get(part)?.placeOf(section);
    const row = place?.rowIds.find((id) => this.isShown(id));
    return place && row !== undefined ? { element: place.element, row } : undefined;
  }

  /** The cell of a row with words of the form; of the row itself if the cell is at another row of the item. */
  formCell(id: string, field: string): { element: HTMLElement; text: string } {
    const row = this.rows.get(id)?.element;
    const cell = row?.querySelector<HTMLElement>(`:scope > .cell[data-field="${field}"]`);
    const text = cell?.querySelector('.form-text')?.textContent ?? '';
    return { element: cell ?? row ?? this.element, text };
  }

  /** The heads of the Parts' tables. */
  get heads(): readonly HTMLElement[] {
    return [...this.parts.values()].map(({ gridHead }) => gridHead);
  }

  /** Ids of all rows, in the form's order. */
  get rowIds(): readonly string[] {
    return [...this.parts.values()].flatMap((part) => part.rowIds);
  }

  /** The first row at or below the line `y` of the window. */
  rowAt(y: number): Row | undefined {
    let low = 0;
    const { rowIds } = this;
    const shown = this.hasHiddenRows ? rowIds.filter((id) => this.isShown(id)) : rowIds;
    let high = shown.length;
    const rowOf = (index: number) => this.rows.get(shown[index] ?? '');
    while (low < high) {
      const middle = (low + high) >> 1;
      const bottom = rowOf(middle)?.element.parentElement?.getBoundingClientRect().bottom ?? 0;
      if (bottom <= y) low = middle + 1;
      else high = middle;
    }
    return rowOf(low);
  }
}

function rowIdsOf({ parts }: TableView): readonly string[] {
  return parts.flatMap(({ sections }) => sections.flatMap(rowIdsIn));
}
