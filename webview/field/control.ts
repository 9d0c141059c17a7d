/** The part of a cell in which users type or choose. It does not know drafts or the file. */
export interface Control {
  /** The element in the cell. */
  readonly element: HTMLElement;
  /** The element that gets descriptions and `aria-invalid`: an input, or the group of radios. */
  readonly labelled: HTMLElement;
  /** The input, if text is typed in it: it has a selection and an undo of its own. */
  readonly text?: HTMLInputElement | HTMLTextAreaElement;
  /** The value that it shows; `''` for none. */
  read(): string;
  write(value: string): void;
  /** A control that is not editable can be read and copied. `hint` says why it is not. */
  setEditable(editable: boolean, hint?: string): void;
  focus(): void;
  /** Makes it visible, for a control that can be folded away. `focus` does so too. */
  reveal?(): void;
}
