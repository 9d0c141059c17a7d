import { element, targetOf } from '../dom/dom';
import type { EditableField } from './editableField';
import type { Page } from '../page';

/**
 * The 今日 button and the calendar. The page has one of each: the button moves to the date field with the
 * focus, the calendar to the one below the pointer.
 *
 * The calendar is a native date input of which only the indicator takes up room, invisible above an icon.
 * A click on the indicator opens it. A script cannot: `showPicker` is refused in a frame of another
 * origin, as VS Code's webviews are.
 */
export class Calendar {
  private readonly today: HTMLButtonElement;

  constructor(private readonly page: Page) {
    this.today = element(
      'button',
      { type: 'button', class: 'today', tabindex: -1, 'data-action': 'today' },
      page.strings.today,
    );
    // Keeps the focus, and with it the button, in the field.
    this.today.addEventListener('pointerdown', (event) => event.preventDefault());
    this.today.addEventListener('click', () => this.write(page.fields.at(this.today), page.today));
  }

  /** Follows pointer and focus to the date fields below `root`. */
  listen(root: HTMLElement): void {
    root.addEventListener('pointerover', (event) => {
      const place = targetOf(event)?.closest('.calendar');
      if (place) this.bringTo(place);
    });
    root.addEventListener('focusin', (event) => this.offerToday(targetOf(event)));
    root.addEventListener('input', (event) => this.offerToday(targetOf(event)));
    root.addEventListener('focusout', () => this.today.remove());
  }

  private bringTo(place: Element): void {
    const field = this.page.fields.at(place);
    if (!field?.editable || place.querySelector('input')) return;
    const shown = field.control.read();
    const input = element('input', { type: 'date', class: 'native-calendar', tabindex: -1 });
    input.setAttribute('aria-hidden', 'true');
    input.value = /^\d{4}-\d{2}-\d{2}$/.test(shown) ? shown : '';
    input.addEventListener('change', () => this.write(field, input.value));
    // While the calendar is open, the input keeps the focus wherever the pointer goes.
    const leave = () => {
      if (document.activeElement !== input) input.remove();
    };
    place.addEventListener('pointerleave', leave, { once: true });
    input.addEventListener('blur', () => requestAnimationFrame(leave));
    place.append(input);
  }

  private offerToday(target: Element | null): void {
    const box = target?.closest('.date-field');
    const field = box ? this.page.fields.at(box) : undefined;
    const offered = field?.editable && field.control.text === target && field.control.read() === '';
    if (box && offered) box.append(this.today);
    else this.today.remove();
  }

  private write(field: EditableField | undefined, date: string): void {
    if (!field || date === '') return;
    field.put(date);
    field.control.focus();
  }
}
