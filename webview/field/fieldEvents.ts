import { targetOf } from '../dom/dom';
import type { EditableField } from './editableField';
import type { Page } from '../page';

/** What does something of its own when it is clicked. */
const CLICKABLE = 'input, textarea, select, button, label, a';

/**
 * Passes events of inputs to their fields. All cells share one set of listeners. `mouse` says whether the press selects
 * cells; then it does not answer.
 */
export function listenToFields(
  root: HTMLElement,
  page: Page,
  mouse: { readonly isRange: boolean },
): void {
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
  listenToAnswers(root, fieldOf, mouse);
  root.addEventListener('click', (event) => {
    // A click anywhere in the cell enters the field, also below the one line of a date, or beside the answers.
    const target = targetOf(event);
    if (!target?.closest('.cell[data-field]') || target.closest(CLICKABLE)) return;
    const control = page.fields.at(target)?.control;
    if (control && !control.element.contains(document.activeElement)) control.focus();
  });
}

/**
 * With a mouse, the answer that was pressed counts when the button is released in its cell: while it is down, nothing
 * moves below the pointer (`pointerHold.ts`), and the press may be the beginning of a selection. Text typed in another
 * cell is sent at the press. A press on the chosen answer changes nothing. With a finger, the click answers, as radios
 * do: the finger may be about to scroll.
 */
function listenToAnswers(
  root: HTMLElement,
  fieldOf: (event: Event) => EditableField | undefined,
  mouse: { readonly isRange: boolean },
): void {
  let pressed: HTMLInputElement | undefined;
  root.addEventListener('pointerdown', (event) => {
    const radio = targetOf(event)?.closest('.answer')?.querySelector('input') ?? undefined;
    const field = fieldOf(event);
    pressed = undefined;
    if (!radio || !field?.editable || event.pointerType === 'touch' || event.button !== 0) return;
    pressed = radio;
    radio.focus({ preventScroll: true });
  });
  root.addEventListener('pointerup', (event) => {
    const cell = targetOf(event)?.closest('[data-field]');
    const field = fieldOf(event);
    if (!pressed || !field?.editable || mouse.isRange || !cell?.contains(pressed)) return;
    if (field.control.read() !== pressed.value) field.put(pressed.value);
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
