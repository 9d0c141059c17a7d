import type { Operation } from '../../src/core/edit/operation';
import type { FieldKey } from '../../src/core/format/fields';
import { fieldLabel } from '../../src/core/format/fields';
import { ANSWER_FIELD } from '../../src/core/format/newRow';
import { spellOutHiddenCharacters } from '../../src/core/text/hiddenCharacters';
import { trimEndOf } from '../../src/core/text/lines';
import type { ResultMessage } from '../../src/protocol/messages';
import type { Control } from './control';
import { setAttribute } from '../dom/dom';
import { FieldNote } from './fieldNote';
import { HiddenLine } from '../dom/hiddenLine';
import type { Page } from '../page';
import type { SavedDraft } from '../place/savedState';
import { fill } from '../dom/words';

/**
 * - `open`: being typed.
 * - `restored`: typed before a reload, not touched since; never sent by leaving the field.
 * - `sent`: on its way, `sent` is the text that went.
 * - `refused`: the file did not take it; sent again only when the user asks.
 */
type Draft = { readonly seen: string | null } & (
  | { readonly phase: 'open' | 'restored' }
  | { readonly phase: 'sent'; readonly sent: string }
  | { readonly phase: 'refused'; readonly message: string }
);

/**
 * A field of the file with the control that shows it: what the file has, and the draft over it.
 *
 * A draft is never overwritten from outside. It ends when the file has it, or when it is discarded.
 */
export class EditableField {
  private shown: string | null = null;
  private draft: Draft | undefined;
  private composing = false;
  /** Asked to send again while an edit was still on its way. */
  private again = false;
  private note: FieldNote | undefined;
  private problems: readonly string[] = [];
  private locked: string | undefined;
  private enabled = true;
  private readonly hidden: HiddenLine;

  constructor(
    readonly key: FieldKey,
    readonly cell: HTMLElement,
    readonly control: Control,
    private readonly page: Page,
  ) {
    this.hidden = new HiddenLine(cell, page.strings);
  }

  /** There is text here that the file does not have and that is not on its way to it. */
  get dirty(): boolean {
    if (!this.draft) return false;
    return this.draft.phase !== 'sent' || this.control.read() !== this.draft.sent;
  }

  /** Dirty, and waiting for an answer before it can be sent. */
  get queued(): boolean {
    return this.again && this.draft?.phase === 'sent';
  }

  /** What would be sent if it were left now; nothing for what only the user may send. */
  get unsent(): Operation | undefined {
    const { draft } = this;
    if (!draft || !this.dirty || this.composing) return undefined;
    if (draft.phase === 'restored' || draft.phase === 'refused') return undefined;
    const seen = draft.phase === 'sent' ? withoutBlankEnd(draft.sent) || null : draft.seen;
    return this.operation(withoutBlankEnd(this.control.read()), seen);
  }

  /** To be kept over a reload. */
  get saved(): SavedDraft | undefined {
    return this.draft && { ...this.key, text: this.control.read(), seen: this.draft.seen };
  }

  /** What the file has now. */
  show(value: string | null): void {
    this.shown = value;
    if (!this.draft && !this.composing) this.control.write(value ?? '');
    else if (this.draft && this.draft.phase !== 'sent' && this.isShown()) this.end();
    this.render();
  }

  /** Whether the document can be changed at all. */
  enable(enabled: boolean): void {
    this.enabled = enabled;
    this.control.setEditable(enabled && this.locked === undefined, this.locked);
  }

  /** The file's value cannot be changed here, for that reason; `undefined` when it can. */
  lock(reason: string | undefined): void {
    if (this.locked === reason) return;
    this.locked = reason;
    this.enable(this.enabled);
  }

  get editable(): boolean {
    return this.enabled && this.locked === undefined;
  }

  /** Ids of the elements that say what is wrong with the value. */
  describe(problems: readonly string[]): void {
    this.problems = problems;
    this.renderDescription();
  }

  /** The control shows something else now, by the user's hand. */
  typed(): void {
    const { draft } = this;
    if (!draft) this.draft = { phase: 'open', seen: this.shown };
    else if (draft.phase === 'restored') this.draft = { phase: 'open', seen: draft.seen };
    // The refusal said what the file has: whoever types on has seen it.
    else if (draft.phase === 'refused') this.draft = { phase: 'open', seen: this.shown };
    // Compared to the letter: a line break at the end may be the beginning of a line.
    const back = this.control.read() === (this.shown ?? '');
    if (back && !this.composing && this.draft?.phase === 'open') this.draft = undefined;
    this.render();
    this.page.changed();
  }

  compose(composing: boolean): void {
    this.composing = composing;
    if (composing) this.draft ??= { phase: 'open', seen: this.shown };
    else this.typed();
  }

  get isComposing(): boolean {
    return this.composing;
  }

  /** Sends the draft. `left`: only what was typed here and now, because the field was left. */
  commit(left = false): void {
    const { draft } = this;
    if (!draft || this.composing) return;
    if (left && draft.phase !== 'open' && draft.phase !== 'sent') return;
    if (draft.phase === 'sent') {
      this.again = this.control.read() !== draft.sent;
      return;
    }
    const text = this.control.read();
    const value = withoutBlankEnd(text);
    if (value === (this.shown ?? '')) {
      this.discard();
      return;
    }
    const seen = draft.phase === 'refused' ? this.shown : draft.seen;
    this.draft = { phase: 'sent', seen, sent: text };
    this.again = false;
    this.page.edits.send([this.operation(value, seen)], (result) => this.settle(result));
    this.render();
    this.page.changed();
  }

  /** Writes it as the user's entry: chosen, or put back, not typed. */
  put(value: string): void {
    this.control.write(value);
    this.typed();
    this.commit();
  }

  /** Back to what the file has. */
  discard(): void {
    this.end();
    this.render();
    this.page.changed();
  }

  restore(saved: SavedDraft): void {
    this.draft = { phase: 'restored', seen: saved.seen };
    this.control.write(saved.text);
    if (this.isShown()) this.end();
    this.render();
  }

  /** Its cell has come to its place in the row: what is said about the draft goes there too. */
  placed(): void {
    if (this.note) this.render();
  }

  private settle(result: ResultMessage): void {
    const { draft } = this;
    if (draft?.phase !== 'sent') return;
    const settled = this.control.read() === draft.sent;
    if (!result.ok) {
      const message = fill(this.page.strings.refused, result.message ?? '');
      this.draft = { phase: 'refused', seen: draft.seen, message };
      this.page.notices.announce(message);
    } else if (settled && !this.composing) this.end();
    else this.draft = { phase: 'open', seen: this.shown };
    this.render();
    if (this.again && result.ok) this.commit();
    this.again = false;
    this.page.changed();
    this.page.fields.settled();
  }

  private end(): void {
    this.draft = undefined;
    this.again = false;
    this.control.write(this.shown ?? '');
  }

  private isShown(): boolean {
    return withoutBlankEnd(this.control.read()) === (this.shown ?? '');
  }

  private operation(value: string, seen: string | null): Operation {
    const target = { ...this.key, seen };
    if (value !== '') return { kind: 'set', ...target, value };
    // An unanswered row keeps its line in the file, so that answering it changes one line.
    return this.key.field === ANSWER_FIELD
      ? { kind: 'set', ...target, value: null }
      : { kind: 'unset', ...target };
  }

  private render(): void {
    this.page.pointer.whenUp(() => this.draw());
  }

  private draw(): void {
    const { draft, page, cell } = this;
    if (this.control.text) this.hidden.show(draft ? this.control.read() : (this.shown ?? ''));
    setAttribute(cell, 'data-draft', draft && this.dirty ? draft.phase : undefined);
    if (draft?.phase === 'refused') this.noted().show('refused', draft.message);
    else if (draft?.phase !== 'sent' && draft && draft.seen !== this.shown) {
      const now = this.shown ?? page.strings.empty;
      this.noted().show(
        'changed',
        fill(page.strings.changedElsewhere, spellOutHiddenCharacters(now)),
      );
    } else if (draft?.phase === 'restored') this.noted().show('unsent', page.strings.unsent);
    else if (this.note) {
      this.note.hide();
      this.note = undefined;
    }
    this.renderDescription();
  }

  private renderDescription(): void {
    const ids = this.note ? [...this.problems, this.note.id] : this.problems;
    const invalid = this.problems.length > 0 || this.draft?.phase === 'refused';
    setAttribute(this.control.labelled, 'aria-invalid', invalid ? 'true' : undefined);
    setAttribute(this.control.labelled, 'aria-describedby', ids.join(' ') || undefined);
  }

  private noted(): FieldNote {
    if (this.note) return this.note;
    const { copyDraft, discardDraft } = this.page.strings;
    const discard = () => {
      this.discard();
      this.control.focus();
    };
    const ways = [{ action: 'discard-draft', label: discardDraft, run: discard }];
    if (this.control.text) {
      ways.unshift({ action: 'copy-draft', label: copyDraft, run: () => void this.copy() });
    }
    return (this.note = new FieldNote(this.cell, fieldLabel(this.key.field), ways));
  }

  private async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.control.read());
    } catch {
      // No leave to write: selected, it is one Ctrl+C away.
      this.control.focus();
      this.control.text?.select();
    }
  }
}

/** Without the line breaks at its end, which a value does not have; blank text is no text. */
function withoutBlankEnd(text: string): string {
  return text.trim() === '' ? '' : trimEndOf(text, '\n');
}
