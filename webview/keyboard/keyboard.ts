import { ANSWER_FIELD } from '../../src/core/format/newRow';
import { isComposingKey } from './composing';
import { targetOf } from '../dom/dom';
import type { EditableField } from '../field/editableField';
import { enterOf, inputOf } from '../field/fieldKinds';
import {
  answerIndex,
  keyAction,
  type Choose,
  type Direction,
  type KeyAction,
  type Spot,
} from './keyAction';
import { enter, toEnd } from './enterField';
import { along, towards, type Ground } from './navigation';
import type { Page } from '../page';

/**
 * Handles the keys of the table (`keyAction.ts`) and leaves all others to VS Code.
 *
 * The arrow keys go from field to field until the user types, clicks or presses F2. Then the field is
 * edited, and the arrow keys move in its text.
 */
export class Keyboard {
  private edited: EditableField | undefined;
  /** The answers that the user reached along the row and has not acted on since. */
  private passing: EditableField | undefined;

  constructor(
    private readonly page: Page,
    private readonly ground: Ground,
    private readonly save: () => void,
  ) {}

  listen(root: HTMLElement): void {
    document.addEventListener('keydown', (event) => this.keydown(event));
    root.addEventListener('pointerdown', (event) => {
      this.edited = this.page.fields.at(targetOf(event));
      this.passing = undefined;
    });
    root.addEventListener('input', (event) => {
      this.edited = this.page.fields.at(targetOf(event));
    });
    root.addEventListener('focusin', (event) => {
      const field = this.page.fields.at(targetOf(event));
      if (field !== this.edited) this.edited = undefined;
      if (field !== this.passing) this.passing = undefined;
    });
    root.addEventListener('focusout', (event) => {
      if (this.page.fields.at(targetOf(event)) === this.edited) this.edited = undefined;
    });
  }

  private keydown(event: KeyboardEvent): void {
    if (isComposingKey(event)) return;
    const command = (event.ctrlKey || event.metaKey) && !event.altKey;
    const key = event.key.toLowerCase();
    if (command && !event.shiftKey && key === 's') {
      // VS Code would save before the edit reaches the document.
      take(event);
      this.save();
      return;
    }
    const target = targetOf(event);
    const at = this.page.fields.at(target);
    const field = at?.control.element.contains(target) ? at : undefined;
    // In every place: for VS Code this key begins a chord, whose next key may run all tests.
    if (command && !event.shiftKey && key === ';') {
      take(event);
      this.today(field);
    } else if (field && command && key !== 'enter') this.command(event, field);
    else if (field) this.act(keyAction(pressed(event, command), this.spot(field)), event, field);
  }

  private spot(field: EditableField): Spot {
    const { text } = field.control;
    const { by } = inputOf(field.key);
    const choice = by === 'answer' || by === 'choice' ? by : undefined;
    return {
      control: choice ?? (text instanceof HTMLTextAreaElement ? 'text' : 'line'),
      enter: enterOf(field.key),
      edited: this.edited === field || field.dirty,
      passing: this.passing === field,
    };
  }

  /** Enters today into a date; elsewhere, says where the key works. */
  private today(field: EditableField | undefined): void {
    const isDate = field !== undefined && inputOf(field.key).by === 'date';
    if (!isDate || !field.editable) this.page.notices.announce(this.page.strings.todayInDates);
    else if (field.control.read() !== this.page.today) {
      field.control.write(this.page.today);
      field.typed();
    }
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

  private act(action: KeyAction, event: KeyboardEvent, field: EditableField): void {
    if (action === 'none') return;
    if (typeof action === 'object') this.move(action, event, field);
    else this.stay(action, event, field);
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
        if (!field.dirty) return;
        take(event);
        field.handle({ kind: 'discarded' });
        toEnd(field);
        break;
      case 'edit':
        this.edited = field;
        this.passing = undefined;
        toEnd(field);
        break;
      case 'commit':
        take(event);
        field.handle({ kind: 'committed' });
        break;
      case 'clear':
        if (!field.editable) return;
        take(event);
        field.put('');
        field.control.focus();
    }
  }

  private move(action: KeyAction & object, event: KeyboardEvent, field: EditableField): void {
    if ('choose' in action) {
      event.preventDefault();
      this.choose(field, action.choose);
    } else if ('commitAnd' in action) {
      event.preventDefault();
      field.handle({ kind: 'committed' });
      this.edited = undefined;
      const next = this.fieldAfter(field, action.commitAnd);
      if (next) enter(next);
    } else {
      const next = this.fieldAfter(field, action.go);
      if (next || !field.control.text) event.preventDefault();
      if (!next) return;
      const sideways = action.go === 'left' || action.go === 'right';
      enter(next, true);
      this.passing = sideways && next.key.field === ANSWER_FIELD ? next : undefined;
    }
  }

  private fieldAfter(
    { key }: EditableField,
    where: Direction | 'next' | 'previous',
  ): EditableField | undefined {
    const isAlong = where === 'next' || where === 'previous';
    const to = isAlong
      ? along(key, where === 'next' ? 1 : -1, this.ground)
      : towards(key, where, this.ground);
    return to && this.page.fields.get(to.item, to.field);
  }

  private choose(field: EditableField, which: Choose): void {
    if (!field.editable) return;
    this.passing = undefined;
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
