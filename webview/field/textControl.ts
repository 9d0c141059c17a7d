import { element, setAttribute } from '../dom/dom';
import type { Control } from './control';

export interface TextOptions {
  readonly label: string;
  readonly title?: string;
  /** True: grows with its text and accepts line breaks. False: one line. */
  readonly lines: boolean;
}

/** A line of text, or a text area that grows. */
export function textControl(
  options: TextOptions,
): Control & { readonly text: HTMLInputElement | HTMLTextAreaElement } {
  const attributes = {
    class: 'input',
    'aria-label': options.label,
    title: options.title,
    autocomplete: 'off',
    spellcheck: 'false',
  };
  const input = options.lines
    ? element('textarea', { ...attributes, rows: 1 })
    : element('input', { ...attributes, type: 'text' });
  return {
    element: input,
    labelled: input,
    text: input,
    read: () => input.value,
    write: (value) => {
      if (input.value !== value) input.value = value;
    },
    setEditable: (editable, hint) => {
      input.readOnly = !editable;
      setAttribute(input, 'placeholder', hint);
    },
    focus: () => input.focus({ preventScroll: true }),
  };
}
