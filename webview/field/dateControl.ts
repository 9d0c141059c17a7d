import { element } from '../dom/dom';
import { icon } from '../dom/icons';
import type { Control } from './control';
import { textControl } from './textControl';

/**
 * A date as users type it, with a place for the calendar beside it.
 *
 * `<input type="date">` does not accept 令和6年7月1日, and is the slowest input to lay out. The page has one
 * calendar (`calendar.ts`), which moves to the field below the pointer.
 */
export function dateControl(label: string, words: { hint: string; pick: string }): Control {
  const text = textControl({ label, title: words.hint, lines: false });
  const calendar = element(
    'span',
    { class: 'calendar', 'data-action': 'pick-date', title: words.pick },
    icon('calendar'),
  );
  return { ...text, element: element('div', { class: 'date-field' }, text.text, calendar) };
}
