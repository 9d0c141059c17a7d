/** The part of a cell that people type in or choose with. Knows nothing of drafts or the file. */
export interface Control {
  /** What stands in the cell. */
  readonly element: HTMLElement;
  /** What is described and marked as invalid: an input, or the group of radios. */
  readonly labelled: HTMLElement;
  /** Set where text is typed, for selections and the input's own undo. */
  readonly text?: HTMLInputElement | HTMLTextAreaElement;
  /** What it shows now; `''` for nothing. */
  read(): string;
  write(value: string): void;
  /** Can be read and copied, not changed. `hint` says why where the reason is in the cell. */
  setEditable(editable: boolean, hint?: string): void;
  focus(): void;
}
