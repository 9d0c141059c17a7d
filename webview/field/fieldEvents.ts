import { targetOf } from '../dom/dom';
import type { EditableField } from './editableField';
import type { Page } from '../page';

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
    field.handle({ kind: 'committed' });
  });
  root.addEventListener('compositionstart', (event) => fieldOf(event)?.typed('composing'));
  root.addEventListener('compositionend', (event) => fieldOf(event)?.typed('composed'));
  root.addEventListener('focusout', (event) => fieldOf(event)?.handle({ kind: 'left' }));
  listenToAnswers(root, fieldOf);
  root.addEventListener('click', (event) => {
    // The whole cell is the field, also below a date of one line.
    const cell = targetOf(event);
    if (cell?.matches('.cell[data-field]')) page.fields.at(cell)?.control.text?.focus();
  });
}

/**
 * The mouse answers when its button goes down: what is typed in the cell before is sent then, and
 * nothing that moves can come between. The chosen answer stays what it is. A finger may be about to
 * scroll, so it answers with its click, as the radios do by themselves.
 */
function listenToAnswers(
  root: HTMLElement,
  fieldOf: (event: Event) => EditableField | undefined,
): void {
  let pressed: HTMLInputElement | undefined;
  root.addEventListener('pointerdown', (event) => {
    const radio = targetOf(event)?.closest('.answer')?.querySelector('input') ?? undefined;
    const field = fieldOf(event);
    pressed = undefined;
    if (!radio || !field?.editable || event.pointerType === 'touch' || event.button !== 0) return;
    pressed = radio;
    radio.focus({ preventScroll: true });
    if (field.control.read() !== radio.value) field.put(radio.value);
  });
  // Beside the radio itself, in its label, the focus would go to nowhere.
  root.addEventListener('mousedown', (event) => {
    if (pressed && event.target !== pressed) event.preventDefault();
  });
  root.addEventListener('click', (event) => {
    if (pressed && targetOf(event)?.closest('.answer')?.contains(pressed)) event.preventDefault();
    pressed = undefined;
  });
}
