import { fieldLabel } from '../../src/core/format/fields';
import type { PreviousCellView, PreviousRowView } from '../../src/core/view/tableView';
import { sameData } from '../../src/core/view/difference/sameData';
import { element, setAttribute } from '../dom/dom';
import { shownText } from '../dom/hiddenText';
import { keyed, reconcile } from '../dom/reconcile';
import { fill } from '../dom/words';
import type { EditableField } from '../field/editableField';
import { enter } from '../keyboard/enterField';
import type { Page } from '../page';
import { setbackMarks } from './lastTime';
import { PreviousCell } from './previousCell';

/**
 * What the row said last time, in its panel, with buttons that take it over into empty fields. What is in a field
 * stays, and an answer and its days are never taken over.
 */
export class PreviousPanel {
  readonly element = element('section', { class: 'previous', hidden: true });
  private readonly line = element('div', { class: 'previous-line' });
  private readonly list = element('dl');
  private readonly button: HTMLElement;
  private readonly cells = new Map<string, PreviousCell>();
  private shown: PreviousRowView | undefined;

  constructor(
    private readonly page: Page,
    private readonly item: string,
  ) {
    const { takeOverRow } = page.strings;
    const attributes = { type: 'button', class: 'quiet', 'data-take-over': 'row' };
    this.button = element('button', attributes, takeOverRow);
    this.button.addEventListener('click', () => this.takeOver(this.shown?.cells ?? []));
    this.element.append(this.line, this.list);
  }

  show(view: PreviousRowView | undefined): void {
    setAttribute(this.element, 'hidden', view === undefined);
    if (!sameData(view, this.shown)) {
      this.shown = view;
      if (view) this.render(view);
    }
    this.refresh();
  }

  /** A field of the row has changed, so that it may or may not be filled in any more. */
  refresh(): void {
    const vacant = (this.shown?.cells ?? []).filter((cell) => this.targetOf(cell));
    for (const [field, cell] of this.cells) {
      cell.offer(vacant.some((each) => each.field === field));
    }
    setAttribute(this.button, 'hidden', vacant.length === 0);
  }

  private render({ answer, setbacks, cells }: PreviousRowView): void {
    const { strings } = this.page;
    const text = element('span', { class: 'last-answer' }, `${strings.lastTime}: `);
    text.append(...shownText(answer, strings));
    // The button stays where it is, with the focus.
    for (const each of [...this.line.children]) if (each !== this.button) each.remove();
    this.line.prepend(text, ...setbackMarks(setbacks));
    if (!this.button.isConnected) this.line.append(this.button);
    const blocks = keyed(this.cells, cells, {
      key: ({ field }) => field,
      make: (cell) => this.cell(cell),
      update: (block, cell) => block.show(cell),
      drop: () => undefined,
    });
    reconcile(
      this.list,
      blocks.map((block) => block.element),
    );
  }

  private cell(view: PreviousCellView): PreviousCell {
    const label = fill(this.page.strings.takeOverField, `${this.item} ${fieldLabel(view.field)}`);
    const made = new PreviousCell(this.page.strings, label, () => this.takeOver([made.view]));
    made.show(view);
    return made;
  }

  /** One edit. The focus goes to the first field, to be looked at. */
  private takeOver(cells: readonly PreviousCellView[]): void {
    const targets = cells.flatMap((cell) => {
      const field = this.targetOf(cell);
      return field ? [{ field, value: cell.value }] : [];
    });
    const [first] = targets;
    if (!first) return;
    this.page.edits.together(() => {
      for (const { field, value } of targets) field.put(value);
    });
    enter(first.field);
  }

  /** The field that the value may be written into; `undefined` where there is something in it. */
  private targetOf({ field: name, canBeTakenOver }: PreviousCellView): EditableField | undefined {
    const field = canBeTakenOver ? this.page.fields.get(this.item, name) : undefined;
    return field?.isVacant === true ? field : undefined;
  }
}
