import type { EditableField } from '../field/editableField';

/**
 * Puts the focus on a field and scrolls it into view. The next input is added after its text. Only with
 * `replaces`, for a date reached with the arrow keys, it replaces the text: nobody adds to a date.
 */
export function enter(field: EditableField, replaces = false): void {
  const { text } = field.control;
  field.control.focus();
  if (replaces && text instanceof HTMLInputElement) text.select();
  else toEnd(field);
  field.control.element.scrollIntoView({ block: 'nearest' });
}

/** Puts the caret after the text and selects nothing. */
export function toEnd({ control: { text } }: EditableField): void {
  text?.setSelectionRange(text.value.length, text.value.length);
}
