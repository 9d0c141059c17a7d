import { fieldLabel } from '../../src/core/format/fields';
import type { PreviousCellView } from '../../src/core/view/tableView';
import { element, setAttribute } from '../dom/dom';
import { shownText } from '../dom/hiddenText';
import type { Page } from '../page';

/** A value of last time: in short if the row says the same now, else with a button that takes it over. */
export class PreviousCell {
  readonly element = element('div', { class: 'previous-cell' });
  private readonly name = element('dt');
  private readonly value = element('dd');
  private readonly button: HTMLElement;
  private current: PreviousCellView | undefined;

  constructor(
    private readonly strings: Page['strings'],
    label: string,
    takeOver: () => void,
  ) {
    const attributes = { type: 'button', class: 'quiet', 'aria-label': label, hidden: true };
    this.button = element('button', attributes, strings.takeOver);
    this.button.addEventListener('click', takeOver);
    this.element.append(this.name, this.value, this.button);
  }

  get view(): PreviousCellView {
    if (!this.current) throw new Error('Nothing has been shown yet.');
    return this.current;
  }

  show(view: PreviousCellView): void {
    const { field, value, isSame } = (this.current = view);
    this.name.textContent = fieldLabel(field);
    this.value.replaceChildren(
      ...(isSame ? [this.strings.sameAsLastTime] : shownText(value, this.strings)),
    );
    setAttribute(this.element, 'data-previous', field);
    setAttribute(this.element, 'data-same', isSame);
    setAttribute(this.button, 'data-take-over', field);
  }

  offer(isOffered: boolean): void {
    setAttribute(this.button, 'hidden', !isOffered);
  }
}
