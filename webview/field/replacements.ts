import { fieldLabel } from '../../src/core/format/fields';
import { targetOf } from '../dom/dom';
import type { EditableField } from './editableField';
import { FieldNote } from './fieldNote';
import type { Page } from '../page';
import { removedLength } from './removedLength';
import { fill } from '../dom/words';

/** Who takes away more than this with one key is offered it back. */
const MUCH = 100;

interface Offer {
  readonly note: FieldNote;
  /** What the field had before, the last one last. */
  readonly texts: string[];
}

/** Offers a long text back, next to its field, that one key or one paste has taken away. */
export class Replacements {
  private readonly offers = new Map<EditableField, Offer>();
  private before = '';

  constructor(private readonly page: Page) {}

  listen(root: HTMLElement): void {
    root.addEventListener('beforeinput', (event) => {
      this.before = this.page.fields.at(targetOf(event))?.control.text?.value ?? '';
    });
    root.addEventListener('input', (event) => {
      const field = this.page.fields.at(targetOf(event));
      if (!field || !(event instanceof InputEvent) || event.target !== field.control.text) return;
      const isUndo = event.inputType.startsWith('history');
      const text = field.control.read();
      if (!isUndo && removedLength(this.before, text) > MUCH) this.offer(field, this.before);
      else this.withdraw(field);
    });
  }

  /** What has come back in another way needs no offer. */
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
