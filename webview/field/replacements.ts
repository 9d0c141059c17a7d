import { fieldLabel } from '../../src/core/format/fields';
import { targetOf } from '../dom/dom';
import type { EditableField } from './editableField';
import { FieldNote } from './fieldNote';
import type { Page } from '../page';
import { removedLength } from './removedLength';
import { fill } from '../dom/words';

/** An edit that removes more characters than this can be taken back by a button. */
const MUCH = 100;

interface Offer {
  readonly note: FieldNote;
  /** The texts before the edits, newest last. */
  readonly texts: string[];
}

/** Offers to restore a long text that one key or one paste has removed, in a note at the field. */
export class Replacements {
  private readonly offers = new Map<EditableField, Offer>();
  private before = '';

  constructor(private readonly page: Page) {}

  listen(root: HTMLElement): void {
    const remember = (event: Event) => {
      this.before = this.page.fields.at(targetOf(event))?.control.text?.value ?? '';
    };
    root.addEventListener('beforeinput', remember);
    // A command of the page that deletes text fires no `beforeinput`.
    root.addEventListener('focusin', remember);
    root.addEventListener('input', (event) => {
      const field = this.page.fields.at(targetOf(event));
      if (!field || !(event instanceof InputEvent) || event.target !== field.control.text) return;
      const isUndo = event.inputType.startsWith('history');
      const text = field.control.read();
      if (!isUndo && removedLength(this.before, text) > MUCH) this.offer(field, this.before);
      else this.withdraw(field);
    });
  }

  /** Closes the offers for texts that are back already. */
  refresh(): void {
    for (const field of this.offers.keys()) this.withdraw(field);
  }

  private offer(field: EditableField, text: string): void {
    const offer = this.offers.get(field) ?? { note: this.noteOf(field), texts: [] };
    this.offers.set(field, offer);
    offer.texts.push(text);
    const sentence = fill(this.page.strings.replaced, removedLength(text, field.control.read()));
    offer.note.show('replaced', sentence);
    this.page.notices.announce(sentence);
  }

  private withdraw(field: EditableField): void {
    const offer = this.offers.get(field);
    if (!offer || offer.texts.at(-1) !== field.control.read()) return;
    offer.texts.pop();
    if (offer.texts.length === 0) this.close(field);
  }

  private close(field: EditableField): void {
    this.offers.get(field)?.note.hide();
    this.offers.delete(field);
  }

  private noteOf(field: EditableField): FieldNote {
    const { undoReplacement, close } = this.page.strings;
    const restore = () => {
      const text = this.offers.get(field)?.texts.pop();
      if (this.offers.get(field)?.texts.length === 0) this.close(field);
      field.control.focus();
      if (text !== undefined) field.put(text);
    };
    const leave = () => {
      this.close(field);
      field.control.focus();
    };
    return new FieldNote(field.cell, fieldLabel(field.key.field), [
      { action: 'undo-replacement', label: undoReplacement, run: restore },
      { action: 'close-replacement', label: close, run: leave },
    ]);
  }
}
