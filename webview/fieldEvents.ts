import { targetOf } from './dom';
import type { EditableField } from './editableField';
import type { Page } from './page';

/** Leads what happens in inputs to their fields. One set of listeners for all cells. */
export function listenToFields(root: HTMLElement, page: Page): void {
  const fieldOf = (event: Event): EditableField | undefined => {
    const target = targetOf(event);
    const field = page.fields.at(target);
    return field?.control.element.contains(target) && !target?.matches('.native-calendar')
      ? field
      : undefined;
  };
  root.addEventListener('input', (event) => {
    const field = fieldOf(event);
    if (field?.control.text) field.typed();
  });
  root.addEventListener('change', (event) => {
    const field = fieldOf(event);
    if (!field || field.control.text) return;
    field.control.write(field.control.read());
    field.typed();
    field.commit();
  });
  root.addEventListener('compositionstart', (event) => fieldOf(event)?.compose(true));
  root.addEventListener('compositionend', (event) => fieldOf(event)?.compose(false));
  root.addEventListener('focusout', (event) => fieldOf(event)?.commit(true));
  listenToSecondClicks(root, fieldOf);
  root.addEventListener('click', (event) => {
    // The whole cell is the field, also below a date of one line.
    const cell = targetOf(event);
    if (cell?.matches('.cell[data-field]')) page.fields.at(cell)?.control.text?.focus();
  });
}

/** A click on the chosen answer takes it away. A key never does: arrows click too. */
function listenToSecondClicks(
  root: HTMLElement,
  fieldOf: (event: Event) => EditableField | undefined,
): void {
  let chosen: EventTarget | null = null;
  root.addEventListener('pointerdown', ({ target }) => {
    chosen = target instanceof HTMLInputElement && target.checked ? target : null;
  });
  root.addEventListener('click', (event) => {
    const field = fieldOf(event);
    const again = chosen !== null && event.target === chosen;
    chosen = null;
    if (!again || field?.key.field !== '初回確認') return;
    field.control.write('');
    field.typed();
    field.commit();
  });
}
