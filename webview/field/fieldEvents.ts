import { targetOf } from '../dom/dom';
import type { EditableField } from './editableField';
import type { Page } from '../page';

/** Passes events of inputs to their fields. All cells share one set of listeners. */
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
    // A click anywhere in the cell enters the field, also below the one line of a date.
    const cell = targetOf(event);
    if (cell?.matches('.cell[data-field]')) page.fields.at(cell)?.control.text?.focus();
  });
}

/**
 * With a mouse, pressing the button answers. Text typed in another cell is sent at that moment, and nothing
 * can move below the pointer before the click. A press on the chosen answer changes nothing. With a finger,
 * the click answers, as radios do: the finger may be about to scroll.
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
  // A press on the label, beside the radio, would take the focus away.
  root.addEventListener('mousedown', (event) => {
    if (pressed && event.target !== pressed) event.preventDefault();
  });
  root.addEventListener('click', (event) => {
    if (pressed && targetOf(event)?.closest('.answer')?.contains(pressed)) event.preventDefault();
    pressed = undefined;
  });
}
