import type { FieldKey } from '../../src/core/format/fields';
import { ANSWER_FIELD } from '../../src/core/format/newRow';
import { targetOf } from '../dom/dom';
import type { EditableField } from '../field/editableField';
import type { Page } from '../page';
import { COLUMN_FIELDS, isFormColumn } from '../table/columns';
import type { Selection } from './selection';

interface Press {
  readonly field: EditableField;
  readonly key: FieldKey;
  /** The text of the field was being edited before: dragging selects in it, as in any text. */
  readonly isInText: boolean;
}

interface Ways {
  /** The user is editing the text of this field. */
  readonly isEdited: (field: EditableField) => boolean;
  /** The cells are selected now, so no text is edited. */
  readonly onSelect: () => void;
}

/**
 * Selects cells with the mouse: dragging from one cell to another, Shift and a click, or a click on 項目番号, which
 * selects the rows of the item. A press and release within a cell stays a click. The words of the form are selected as
 * text, unless a drag that began in a field reaches them.
 */
export class RangePointer {
  private press: Press | undefined;
  private dragging = false;
  /** The mouse button that is down selects cells, and must do nothing else. */
  private taken = false;

  constructor(
    private readonly page: Page,
    private readonly selection: Selection,
    private readonly ways: Ways,
  ) {}

  /** Call it before the listeners that act on a press in a field. */
  listen(root: HTMLElement): void {
    const capture = { capture: true };
    root.addEventListener('pointerdown', (event) => this.down(event), capture);
    root.addEventListener('pointermove', (event) => this.move(event, root));
    window.addEventListener('pointerup', () => this.up(root), capture);
    window.addEventListener('pointercancel', () => this.up(root), capture);
    // Keeps the focus at the anchor.
    const hold = (event: Event) => {
      if (this.taken && event.cancelable) event.preventDefault();
    };
    root.addEventListener('mousedown', hold, capture);
    root.addEventListener('click', hold, capture);
  }

  /** The mouse has selected cells since the button went down. */
  get isRange(): boolean {
    return this.dragging || this.taken;
  }

  private down(event: PointerEvent): void {
    this.press = undefined;
    this.dragging = false;
    this.taken = false;
    const target = targetOf(event);
    // A menu for the selected cells.
    if (event.button === 2 && target?.closest('[data-selected]')) this.take(event);
    if (event.pointerType !== 'mouse' || event.button !== 0) return;
    const head = target?.closest<HTMLElement>('.row > .cell.number');
    const key = cellOf(target);
    const anchor = this.page.fields.at(document.activeElement);
    if (head) this.selectRows(event, head, anchor);
    else if (key && event.shiftKey && anchor && this.reaches(anchor, key)) {
      this.take(event);
      this.selection.extendTo(anchor, key);
    } else if (key && !event.shiftKey && !target?.closest('[data-action]')) {
      const field = this.page.fields.get(key.item, key.field);
      const isInText = field !== undefined && this.ways.isEdited(field) && field === anchor;
      if (field) this.press = { field, key, isInText };
    }
  }

  /** Another cell of the columns; within one cell, Shift selects text. */
  private reaches(anchor: EditableField, key: FieldKey): boolean {
    const { item, field } = anchor.key;
    return item !== null && isFormColumn(field) && (item !== key.item || field !== key.field);
  }

  private selectRows(
    event: PointerEvent,
    head: HTMLElement,
    from: EditableField | undefined,
  ): void {
    const rows = [...(head.closest('.item')?.querySelectorAll<HTMLElement>('.row') ?? [])];
    const ids = rows.filter((row) => !row.hidden).flatMap((row) => row.dataset['item'] ?? []);
    const [first = '', last = ''] = [ids[0], ids.at(-1)];
    const answer = this.page.fields.get(first, ANSWER_FIELD);
    const [left, right] = [COLUMN_FIELDS[0], COLUMN_FIELDS.at(-1)];
    if (!answer || !left || !right) return;
    this.take(event);
    const place = event.shiftKey && from?.key.item ? this.selection.place : undefined;
    const anchor = place && from ? from : answer;
    if (anchor === answer) answer.control.focus();
    const start = place ? place.first.item : first;
    this.selection.select(anchor, { item: start, field: left }, { item: last, field: right });
    this.selection.announce();
  }

  private take(event: PointerEvent): void {
    event.stopPropagation();
    this.taken = true;
    this.ways.onSelect();
  }

  private move(event: PointerEvent, root: HTMLElement): void {
    const { press } = this;
    if (!press || press.isInText) return;
    if ((event.buttons & 1) === 0) {
      this.up(root);
      return;
    }
    const to = cellOf(document.elementFromPoint(event.clientX, event.clientY));
    if (!to) return;
    const isSame = to.item === press.key.item && to.field === press.key.field;
    if (isSame && !this.dragging) return;
    if (!this.dragging) this.begin(press, root);
    this.selection.select(press.field, press.key, to);
    this.selection.scrollTo(to);
  }

  private begin({ field }: Press, root: HTMLElement): void {
    this.dragging = true;
    root.classList.add('is-selecting');
    if (this.page.fields.at(document.activeElement) !== field) field.control.focus();
    getSelection()?.removeAllRanges();
    this.ways.onSelect();
  }

  private up(root: HTMLElement): void {
    const { press, dragging } = this;
    this.press = undefined;
    // The click comes after `pointerup`, in the same task.
    if (this.taken) setTimeout(() => (this.taken = false));
    if (!press || !dragging) return;
    root.classList.remove('is-selecting');
    // The browser has selected text of the cell where the drag began.
    const { text } = press.field.control;
    text?.setSelectionRange(text.value.length, text.value.length);
    this.selection.announce();
  }
}

/** The cell of a column; `undefined` elsewhere, such as in the panel of a row. */
function cellOf(target: Element | null): FieldKey | undefined {
  const cell = target?.closest<HTMLElement>('.row > .cell[data-field]');
  const item = cell?.closest<HTMLElement>('[data-item]')?.dataset['item'];
  const field = cell?.dataset['field'] ?? '';
  return item !== undefined && isFormColumn(field) ? { item, field } : undefined;
}
