import { element, setText } from '../dom/dom';

let made = 0;

/**
 * A sentence about the draft of a field, with buttons for what the user can do. For a column of the table it
 * is in a line below the row and names the column; for other fields it is in the cell.
 */
export class FieldNote {
  private readonly text = element('span', { class: 'note-text' });
  private readonly box: HTMLElement;
  readonly id = `note-${++made}`;

  constructor(
    private readonly cell: HTMLElement,
    private readonly label: string,
    ways: readonly { action: string; label: string; run: () => void }[],
  ) {
    const buttons = ways.map(({ action, label: words, run }) => {
      const attributes = { type: 'button', class: 'quiet', 'data-action': action };
      const button = element('button', attributes, words);
      button.addEventListener('click', run);
      return button;
    });
    this.box = element('div', { class: 'field-note', id: this.id }, this.text, ...buttons);
  }

  show(kind: 'refused' | 'changed' | 'unsent' | 'replaced', sentence: string): void {
    this.box.dataset['note'] = kind;
    const row = this.cell.matches('.row > .cell, .agreed > .cell')
      ? this.cell.closest('.row')
      : null;
    setText(this.text, row ? `${this.label}: ${sentence}` : sentence);
    const place = row ? notesOf(row) : this.cell;
    if (this.box.parentElement !== place) place.append(this.box);
  }

  hide(): void {
    this.box.remove();
  }
}

/** The line of a row that holds the notes of its columns. */
function notesOf(row: Element): Element {
  const known = row.querySelector(':scope > .notes');
  if (known) return known;
  const notes = element('div', { class: 'notes', role: 'cell' });
  row.append(notes);
  return notes;
}
