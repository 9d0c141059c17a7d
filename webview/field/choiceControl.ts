import { spellOutHiddenCharacters } from '../../src/core/text/hiddenCharacters';
import { element } from '../dom/dom';
import type { Control } from './control';

/** A native list of the field's choices and of no choice. Also shows a value that is not a choice. */
export function choiceControl(label: string, choices: readonly string[], none: string): Control {
  const select = element('select', { class: 'input', 'aria-label': label });
  select.append(element('option', { value: '' }, none));
  select.append(...choices.map((choice) => element('option', { value: choice }, choice)));
  return {
    element: select,
    labelled: select,
    read: () => select.value,
    write: (value) => {
      if (select.value === value) return;
      select.value = value;
      if (select.value === value) return;
      select.append(element('option', { value }, spellOutHiddenCharacters(value)));
      select.value = value;
    },
    setEditable: (editable, hint) => {
      select.disabled = !editable;
      select.title = hint ?? '';
    },
    focus: () => select.focus({ preventScroll: true }),
  };
}
