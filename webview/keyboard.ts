import { isComposingKey } from './composing';
import { targetOf } from './dom';
import type { EditableField } from './editableField';
import type { Direction, Navigation } from './navigation';
import type { Page } from './page';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/**
 * The keys of the table. Takes those it names, in the mode it names them for, and no others: the rest
 * is VS Code's.
 *
 * A field is walked through until it is typed in, clicked or F2 is pressed; then it is edited, and
 * the arrows move in its text.
 */
export class Keyboard {
  private edited: EditableField | undefined;

  constructor(
    private readonly page: Page,
    private readonly navigation: Navigation,
    private readonly save: () => void,
  ) {}

  listen(root: HTMLElement): void {
    document.addEventListener('keydown', (event) => this.keydown(event));
    root.addEventListener('pointerdown', (event) => {
      this.edited = this.page.fields.at(targetOf(event));
    });
    root.addEventListener('input', (event) => {
      this.edited = this.page.fields.at(targetOf(event));
    });
    root.addEventListener('focusin', (event) => {
      if (this.page.fields.at(targetOf(event)) !== this.edited) this.edited = undefined;
    });
    root.addEventListener('focusout', (event) => {
      if (this.page.fields.at(targetOf(event)) === this.edited) this.edited = undefined;
    });
  }

  private keydown(event: KeyboardEvent): void {
    if (isComposingKey(event)) return;
    const command = (event.ctrlKey || event.metaKey) && !event.altKey;
    if (command && !event.shiftKey && event.key.toLowerCase() === 's') {
      // VS Code would save before the edit has come to the document.
      take(event);
      this.save();
      return;
    }
    const target = targetOf(event);
    const field = this.page.fields.at(target);
    if (!field || !field.control.element.contains(target)) return;
    if (command) this.command(event, field);
    else if (!event.ctrlKey && !event.metaKey) this.plain(event, field);
  }

  private command(event: KeyboardEvent, field: EditableField): void {
    const key = event.key.toLowerCase();
    const { text } = field.control;
    if (!text) return;
    if (key === 'z' || key === 'y') {
      if (field.dirty) event.stopPropagation();
      // What is in the file is undone in the file: VS Code does it.
      else event.preventDefault();
    } else if (!event.shiftKey && ['a', 'c', 'x', 'v'].includes(key)) {
      event.stopPropagation();
    } else if (key === ';' && text.closest('.date-field') && text.value === '' && field.editable) {
      take(event);
      field.control.write(this.page.today);
      field.typed();
    }
  }

  private plain(event: KeyboardEvent, field: EditableField): void {
    const { text } = field.control;
    if (event.key === 'Escape') this.escape(event, field);
    else if (event.key === 'Enter') this.enter(event, field);
    else if (event.key === 'F2' && text) {
      this.edited = field;
      text.setSelectionRange(text.value.length, text.value.length);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      if (field.key.field === '初回確認') clearAnswer(event, field);
    } else this.arrow(event, field);
  }

  private escape(event: KeyboardEvent, field: EditableField): void {
    this.edited = undefined;
    if (!field.dirty) return;
    take(event);
    field.discard();
    field.control.text?.select();
  }

  private enter(event: KeyboardEvent, field: EditableField): void {
    const { text } = field.control;
    const lines = text instanceof HTMLTextAreaElement;
    if (lines && event.shiftKey) return;
    event.preventDefault();
    if (lines && event.altKey) {
      // The only way to insert a line break that the input's own undo knows of.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      document.execCommand('insertText', false, '\n');
      return;
    }
    field.commit();
    this.edited = undefined;
    if (!this.navigation.go(field, event.shiftKey ? 'up' : 'down')) text?.select();
  }

  private arrow(event: KeyboardEvent, field: EditableField): void {
    const direction = ARROWS[event.key];
    const inText = field.control.text !== undefined && event.target === field.control.text;
    if (!direction || !inText || event.shiftKey || event.altKey) return;
    if (this.edited === field || field.dirty) return;
    if (this.navigation.go(field, direction)) event.preventDefault();
  }
}

function clearAnswer(event: KeyboardEvent, field: EditableField): void {
  if (!field.editable) return;
  take(event);
  field.control.write('');
  field.typed();
  field.commit();
}

/** The key is ours: neither the input nor VS Code acts on it. */
function take(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
