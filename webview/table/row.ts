import type { ItemField } from '../../src/core/format/fields';
import type { GuidanceView } from '../../src/core/guidance/guidance';
import { partKeyOf } from '../../src/core/format/ids';
import type { Status } from '../../src/core/model/status';
import type { ReferenceView } from '../../src/core/guidance/references';
import type { RowView } from '../../src/core/view/tableView';
import { cellOf, createField, showCell } from '../field/createField';
import { AgreedCells, hasAgreed } from './agreedCells';
import { columnIndex, COLUMNS, type ColumnName } from './columns';
import { Details, detailsId } from './details';
import { element, setAttribute } from '../dom/dom';
import type { EditableField } from '../field/editableField';
import { formText } from './formText';
import { hintsOf } from '../help/hints';
import { icon } from '../dom/icons';
import type { Page } from '../page';
import { setbackKinds, lastTimeLine } from '../previous/lastTime';
import { ProblemList, ruleIds, worstOf } from './problems';
import { sameData } from '../../src/core/view/difference/sameData';

const DONE: ReadonlySet<Status> = new Set<Status>(['確認済', '完了', '対象外']);

/** A row of the table: its cells, its problems, and the panel below it once it was opened. */
export class Row {
  readonly element: HTMLElement;
  /** The field for 項目 of a row of one's own; the item puts its cell in the column. */
  readonly titleField: EditableField | undefined;
  private readonly fields: EditableField[];
  private readonly content: HTMLElement;
  private readonly problems: ProblemList;
  private readonly status = element('span', { class: 'status' });
  private readonly toggle: HTMLButtonElement;
  private readonly end: HTMLElement;
  private readonly hints = element('div', { class: 'hints' });
  private lastTime: HTMLElement | undefined;
  private details: Details | undefined;
  private agreed: AgreedCells | undefined;

  constructor(
    private readonly page: Page,
    private shown: RowView,
    private references: readonly ReferenceView[],
  ) {
    const { id, own } = shown;
    this.problems = new ProblemList(page, id);
    this.problems.element.setAttribute('role', 'cell');
    this.titleField = own ? this.field('項目', 'cell title') : undefined;
    const contentField = own ? this.field('内容', 'cell content') : undefined;
    this.content =
      contentField?.cell ?? element('div', { class: 'cell content', 'data-field': '内容' });
    const answer = this.field('初回確認', 'cell answer-cell');
    const completion = this.field('完了日', 'cell completion');
    const remarks = this.field('備考', 'cell remarks');
    this.fields = [this.titleField, contentField, answer, completion, remarks].filter(
      (each) => each !== undefined,
    );
    this.toggle = element('button', {
      type: 'button',
      class: 'toggle',
      // The keys have a command for it (F4), and pass by otherwise.
      tabindex: -1,
      'data-action': 'details',
      'aria-expanded': 'false',
    });
    this.toggle.append(icon('chevron'));
    this.end = element('div', { class: 'cell end' }, this.status, this.toggle);
    const cells = inColumns(id, {
      content: this.content,
      'answer-cell': answer.cell,
      completion: completion.cell,
      remarks: remarks.cell,
      end: this.end,
    });
    this.element = element('div', { class: 'row', role: 'row', 'data-item': id }, ...cells);
    // For VS Code's context menu: selects our commands for rows, and passes them the row.
    const context = JSON.stringify({ webviewSection: 'row', item: id });
    this.element.setAttribute('data-vscode-context', context);
    this.hints.setAttribute('role', 'cell');
    this.element.append(this.problems.element);
    if (hasAgreed(shown)) this.showAgreed();
    for (const field of this.fields) field.placed();
    this.render(undefined);
  }

  get view(): RowView {
    return this.shown;
  }

  get isOpen(): boolean {
    return this.details?.element.hidden === false;
  }

  /** Changes only the elements for which the view differs. */
  update(view: RowView, references: readonly ReferenceView[]): void {
    if (!sameData(this.references, references)) {
      this.references = references;
      this.details?.showReferences(references);
    }
    if (sameData(this.shown, view)) return;
    const before = this.shown;
    this.shown = view;
    for (const field of this.fields) {
      showCell(this.page, field, cellOf(view.cells, field.key.field as ItemField));
    }
    if (hasAgreed(view)) this.showAgreed();
    this.details?.update(view);
    this.render(before);
  }

  /** Opens or closes the panel, which is made when it is first opened and then kept. */
  setOpen(open: boolean): void {
    if (open) this.showAgreed();
    if (open && !this.details) {
      this.details = new Details(this.page, this.shown, this.references, this.agreed?.fields ?? []);
      this.details.element.setAttribute('role', 'cell');
      this.element.append(this.details.element);
      this.describe(this.details.fields);
    }
    if (this.details) this.details.element.hidden = !open;
    if (open) this.page.askForGuidance(this.shown.id);
    this.renderToggle(open);
    setAttribute(this.element, 'data-open', open);
    this.agreedChanged();
    // Emptied cells stay while the row is open: nothing moves under the pointer.
    if (!open && this.agreed?.isVacant === true) delete this.element.dataset['agreed'];
    this.page.changed();
  }

  /**
   * Makes the cells of `AGREED_COLUMNS` for a row of Part 2 that has none yet. Empty ones make no row
   * higher, so a wide window gets them after it is painted, and a narrow one where they are needed.
   */
  showAgreed(): void {
    if (this.agreed || partKeyOf(this.shown.id) !== 'Part2') return;
    this.agreed = new AgreedCells(this.page, this.shown, () => this.agreedChanged());
    const { fields, element } = this.agreed;
    this.fields.push(...fields);
    this.end.before(element);
    this.describe(fields);
    for (const field of fields) field.placed();
    this.agreedChanged();
  }

  /** The cells stay in a narrow window too, until the row is closed. */
  keepAgreed(): void {
    if (this.agreed) this.element.dataset['agreed'] = '';
  }

  /** Once a cell is filled in, the line of a narrow window stays, even if it is emptied. */
  private agreedChanged(): void {
    const { agreed, shown } = this;
    if (!agreed) return;
    if (!agreed.isVacant) this.element.dataset['agreed'] = '';
    agreed.showMissing(shown.status === '対象外' ? undefined : this.page.strings.missing);
    this.details?.refresh();
  }

  /** Help on the row. A row that is done needs none, so its guidance is closed at first. */
  showGuidance(guidance: readonly GuidanceView[]): void {
    this.details?.showGuidance(guidance, DONE.has(this.shown.status));
  }

  /** The row is no longer in the view. */
  drop(): void {
    for (const field of [...this.fields, ...(this.details?.fields ?? [])]) {
      this.page.fields.remove(field);
    }
  }

  private field(name: ItemField, className: string): EditableField {
    return createField(this.page, this.shown.id, cellOf(this.shown.cells, name), { className });
  }

  private render(before: RowView | undefined): void {
    const { shown, page } = this;
    setAttribute(this.element, 'data-status', shown.status);
    setAttribute(this.element, 'data-problems', ruleIds(shown.problems));
    setAttribute(this.element, 'data-severity', worstOf(shown.problems));
    setAttribute(this.element, 'data-absent', !shown.present);
    setAttribute(this.element, 'data-setback', setbackKinds(shown.previous));
    setAttribute(this.element, 'title', shown.present ? undefined : page.strings.notInFile);
    if (before?.status !== shown.status) {
      this.status.replaceChildren(icon(shown.status), element('span', {}, shown.status));
      this.status.title = shown.status;
    }
    if (!before || !sameData(before.problems, shown.problems)) {
      this.problems.show(shown.problems);
      this.describe([...this.fields, ...(this.details?.fields ?? [])]);
    }
    this.renderContent(before);
    this.renderLastTime(before);
    if (before?.status !== shown.status) this.agreedChanged();
    if (!before) this.renderToggle(false);
  }

  private renderContent(before: RowView | undefined): void {
    const { shown, page } = this;
    const sameText =
      before && sameData(before.content, shown.content) && before.altered === shown.altered;
    if (!shown.own && !sameText) {
      this.content.replaceChildren(formText(shown.content, 'form-text', page.strings));
      if (shown.altered)
        this.content.append(element('span', { class: 'badge' }, page.strings.altered));
    }
    if (before && sameText && sameData(before.cells, shown.cells)) return;
    this.hints.replaceChildren(...hintsOf(shown, page.strings));
    if (this.hints.childElementCount === 0) this.hints.remove();
    else this.problems.element.before(this.hints);
  }

  private renderLastTime(before: RowView | undefined): void {
    const { previous } = this.shown;
    if (!before || !sameData(before.previous, previous)) {
      this.lastTime?.remove();
      this.lastTime = previous && lastTimeLine(previous, this.page.strings);
    }
    // Last in its cell, in which the form's text may have been replaced.
    if (this.lastTime && this.content.lastElementChild !== this.lastTime) {
      this.content.append(this.lastTime);
    }
  }

  private renderToggle(open: boolean): void {
    const { strings } = this.page;
    const label = `${this.shown.id} ${open ? strings.closeDetails : strings.details}`;
    setAttribute(this.toggle, 'aria-expanded', open ? 'true' : 'false');
    setAttribute(this.toggle, 'aria-controls', open ? detailsId(this.shown.id) : undefined);
    // Its name: a screen reader would say a tooltip after another name.
    setAttribute(this.toggle, 'title', label);
  }

  private describe(fields: readonly EditableField[]): void {
    for (const field of fields) field.describe(this.problems.describing(field.key.field));
  }
}

/** The cells in the order of the columns, with role and column index. */
function inColumns(
  id: string,
  cells: Readonly<Partial<Record<ColumnName, HTMLElement>>>,
): HTMLElement[] {
  return COLUMNS.flatMap(({ name, heading }) => {
    const cell = cells[name];
    cell?.setAttribute('role', 'cell');
    // For a window without room for columns and their heads.
    if (name === 'completion' || name === 'remarks') cell?.setAttribute('data-heading', heading);
    cell?.setAttribute('aria-colindex', String(columnIndex(name, partKeyOf(id))));
    return cell ?? [];
  });
}
