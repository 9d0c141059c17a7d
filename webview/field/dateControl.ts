import { element } from '../dom/dom';
import { icon } from '../dom/icons';
import type { Control } from './control';
import { textControl } from './textControl';

/**
 * A date as people type it, with a place for the calendar beside it.
 *
 * Not `<input type="date">`: it takes no 令和6年7月1日 and is the dearest input to lay out. The one
 * calendar of the page (`calendar.ts`) comes to the field that is pointed at.
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
