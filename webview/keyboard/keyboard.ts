import type { FieldKey } from '../../src/core/format/fields';
import { isComposingKey } from './composing';
import { targetOf } from '../dom/dom';
import type { EditableField } from '../field/editableField';
import type { SameRow } from '../field/sameRow';
import { enterOf, inputOf } from '../field/fieldKinds';
import { isColumnField } from '../table/columns';
import { answerIndex, keyAction, type Choose, type KeyAction, type Spot } from './keyAction';
import { enter, toEnd } from './enterField';
import { writeAll, writeEach } from './fill';
import { along, corner, edge, towards, type Ground } from './navigation';
import type { Page } from '../page';
import { RangePointer } from './rangePointer';
import { Selection, type FormCell } from './selection';

/**
 * Handles the keys of the table (`keyAction.ts`) and leaves all others to VS Code.
 *
 * The arrow keys go from cell to cell until the user types, clicks or presses F2. Then the field is
 * edited, and the arrow keys move in its text.
 */
export class Keyboard {
  readonly selection: Selection;
  readonly range: RangePointer;
  private edited: EditableField | undefined;
  /** The column in which the user began to go along the row with Tab; Enter leads back to it. */
  private tabbedFrom: FieldKey['field'] | undefined;
  private lastKey = '';

  constructor(
    private readonly page: Page,
    private readonly ground: Ground,
    private readonly ways: {
      readonly save: () => void;
      readonly help: () => void;
      readonly offers: Pick<SameRow, 'open' | 'press'>;
      readonly formCell: FormCell;
    },
  ) {
    this.selection = new Selection(page, ground, ways.formCell);
    this.range = new RangePointer(page, this.selection, {
      isEdited: (field) => this.isEdited(field),
      onSelect: () => (this.edited = undefined),
    });
  }

  listen(root: HTMLElement): void {
    document.addEventListener('keydown', (event) => this.keydown(event));
    root.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      this.edited = this.page.fields.at(targetOf(event));
      this.lastKey = '';
      this.selection.clear();
    });
    root.addEventListener('input', (event) => {
      this.edited = this.page.fields.at(targetOf(event));
    });
    root.addEventListener('focusin', (event) => {
      const field = this.page.fields.at(targetOf(event));
      if (field !== this.edited) this.edited = undefined;
      if (!this.selection.isAt(field)) this.selection.clear();
      if (this.lastKey !== 'Tab') this.tabbedFrom = undefined;
    });
    root.addEventListener('focusout', (event) => {
      if (this.page.fields.at(targetOf(event)) === this.edited) this.edited = undefined;
    });
  }

  /** The user types in the text of the field, or has clicked into it or pressed F2. */
  isEdited(field: EditableField): boolean {
    // A click edits a text; in the answers it has chosen one.
    return field.control.text !== undefined && (this.edited === field || field.dirty);
  }

  private keydown(event: KeyboardEvent): void {
    if (isComposingKey(event)) return;
    this.lastKey = event.key;
    const command = (event.ctrlKey || event.metaKey) && !event.altKey;
    if (command && !event.shiftKey && event.key.toLowerCase() === 's') {
      // VS Code would save before the edit reaches the document.
      take(event);
      this.ways.save();
      return;
    }
    const target = targetOf(event);
    const at = this.page.fields.at(target);
    const field = at?.control.element.contains(target) ? at : undefined;
    if (event.key === '?' && !command && !isTyping(target)) {
      take(event);
      this.ways.help();
    } else if (field) this.press(event, command, field);
  }

  private press(event: KeyboardEvent, command: boolean, field: EditableField): void {
    if (this.ways.offers.press(event)) {
      take(event);
      return;
    }
    if (event.key === 'Tab' && !command && isColumnField(field.key))
      this.tabbedFrom ??= field.key.field;
    const action = keyAction(pressed(event, command), this.spot(field));
    if (action === 'none') {
      if (command) this.command(event, field);
    } else if (typeof action === 'object') this.move(action, event, field);
    else this.stay(action, event, field);
  }

  private spot(field: EditableField): Spot {
    const { text } = field.control;
    const { by } = inputOf(field.key);
    const choice = by === 'answer' || by === 'choice' ? by : undefined;
    return {
      control: choice ?? (text instanceof HTMLTextAreaElement ? 'text' : 'line'),
      enter: enterOf(field.key),
      edited: this.isEdited(field),
      inColumn: isInColumn(field),
      inRow: field.key.item !== null,
      selecting: this.selection.isAt(field),
    };
  }

  private command(event: KeyboardEvent, field: EditableField): void {
    const key = event.key.toLowerCase();
    if (!field.control.text) return;
    if (key === 'z' || key === 'y') {
      if (field.dirty) event.stopPropagation();
      // VS Code undoes changes of the file.
      else event.preventDefault();
    } else if (!event.shiftKey && ['a', 'c', 'x', 'v'].includes(key)) event.stopPropagation();
  }

  private stay(
    action: Exclude<KeyAction, object | 'none'>,
    event: KeyboardEvent,
    field: EditableField,
  ): void {
    switch (action) {
      case 'nothing':
        event.preventDefault();
        break;
      case 'line-break':
        event.preventDefault();
        // The only way to insert a line break that the input's undo can undo.
        // eslint-disable-next-line @typescript-eslint/no-deprecated
        document.execCommand('insertText', false, '\n');
        break;
      case 'discard':
        this.edited = undefined;
        this.selection.clear();
        if (!field.dirty) return;
        take(event);
        field.handle({ kind: 'discarded' });
        toEnd(field);
        break;
      case 'edit':
        this.edited = field;
        toEnd(field);
        break;
      case 'offers':
        if (this.ways.offers.open(field)) take(event);
        break;
      case 'commit':
        take(event);
        field.handle({ kind: 'committed' });
        break;
      case 'fill':
        take(event);
        field.handle({ kind: 'committed' });
        this.edited = undefined;
        writeAll(this.selection.column(field), field.control.read(), this.page);
        break;
      case 'clear':
        take(event);
        this.clear(field);
    }
  }

  /** Removes the value of the field, and of all others that are selected with it; then says the sentence. */
  clear(field: EditableField, sentence?: string): void {
    const values = this.selection.fields.map((each) => ({ field: each, value: '' }));
    if (values.length > 0) writeEach(values, this.page, sentence);
    else if (field.editable) this.clearOne(field);
    field.control.focus();
  }

  /** As if the user had deleted the text, so that a long one is offered back (`replacements.ts`). */
  private clearOne(field: EditableField): void {
    const { text } = field.control;
    if (!text) {
      field.put('');
      return;
    }
    text.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    document.execCommand('delete');
    this.edited = undefined;
    field.handle({ kind: 'committed' });
  }

  private move(action: KeyAction & object, event: KeyboardEvent, field: EditableField): void {
    if ('choose' in action) {
      event.preventDefault();
      this.choose(field, action.choose);
    } else if ('extend' in action) {
      event.preventDefault();
      this.selection.extend(field, action.extend, action.toEdge);
    } else if ('commitAnd' in action) {
      event.preventDefault();
      this.commitAnd(action.commitAnd, field);
    } else {
      const key = this.walked(action, field);
      if (key || !field.control.text) event.preventDefault();
      this.go(key, true);
    }
  }

  private walked(
    action: Extract<KeyAction, { go: unknown } | { goToEdge: unknown } | { goToCorner: unknown }>,
    { key }: EditableField,
  ): FieldKey | undefined {
    if ('goToCorner' in action) return corner(action.goToCorner, this.ground);
    return 'goToEdge' in action
      ? edge(key, action.goToEdge, this.ground)
      : towards(key, action.go, this.ground);
  }

  private commitAnd(
    where: 'next' | 'previous' | 'up' | 'down' | 'left' | 'right',
    field: EditableField,
  ): void {
    field.handle({ kind: 'committed' });
    this.edited = undefined;
    if (where === 'next' || where === 'previous') {
      this.go(along(field.key, where === 'next' ? 1 : -1, this.ground));
      return;
    }
    const column = (where === 'down' && this.tabbedFrom) || field.key.field;
    this.go(towards({ ...field.key, field: column }, where, this.ground));
  }

  private go(to: FieldKey | undefined, replaces = false): void {
    const field = to && this.page.fields.get(to.item, to.field);
    if (field) enter(field, replaces);
  }

  /** A number chooses and goes on, to the next row or field; Space goes through the choices and stays. */
  private choose(field: EditableField, which: Choose): void {
    if (!field.editable) return;
    const input = inputOf(field.key);
    if (input.by === 'choice' && which !== 'next') {
      const value = input.values[which];
      if (value === undefined) return;
      if (field.control.read() !== value) field.put(value);
    } else chooseAnswer(field, which);
    if (which === 'next' || this.selection.isAt(field)) return;
    this.commitAnd(enterOf(field.key) === 'next' ? 'next' : beyondChoice(field), field);
  }
}

function chooseAnswer(field: EditableField, which: Choose): void {
  const radios = [...field.control.element.querySelectorAll('input')];
  const at = answerIndex(which, {
    given: radios.findIndex((radio) => radio.checked),
    focused: radios.findIndex((radio) => radio === document.activeElement),
    count: radios.length,
  });
  const radio = radios.at(at);
  if (!radio) return;
  if (field.control.read() !== radio.value) field.put(radio.value);
  radio.focus({ preventScroll: true });
}

export function isInColumn({ key }: EditableField): boolean {
  return isColumnField(key);
}

/** An open row is filled in as a whole: a list that was chosen from leads to the cell beside it. */
function beyondChoice({ cell, control }: EditableField): 'right' | 'down' {
  const isList = control.element instanceof HTMLSelectElement;
  return isList && cell.closest('.row')?.hasAttribute('data-open') === true ? 'right' : 'down';
}

/** Whether the key would enter a character. */
function isTyping(target: Element | null): boolean {
  return target?.matches('input:not([type="radio"]), textarea, vscode-text-field') === true;
}

function pressed(event: KeyboardEvent, command: boolean): Parameters<typeof keyAction>[0] {
  const { key, shiftKey: shift, altKey: alt, repeat: repeated } = event;
  return { key, command, shift, alt, repeated };
}

/** Keeps the key from the input and from VS Code. */
function take(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
