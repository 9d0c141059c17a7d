import type { EditableField } from '../field/editableField';

/**
 * Puts the focus on a field and shows it, away from the edges. What is typed next comes after its
 * text and replaces nothing, but for a date that was walked to (`replaces`): nobody adds to a date.
 */
export function enter(field: EditableField, replaces = false): void {
  const { text } = field.control;
  field.control.focus();
  if (replaces && text instanceof HTMLInputElement) text.select();
  else toEnd(field);
  field.control.element.scrollIntoView({ block: 'nearest' });
}

/** The caret after the text, with nothing selected. */
export function toEnd({ control: { text } }: EditableField): void {
  text?.setSelectionRange(text.value.length, text.value.length);
}
