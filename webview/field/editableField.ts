import type { Operation } from '../../src/core/edit/operation/operation';
import type { FieldKey } from '../../src/core/format/fields';
import { fieldLabel } from '../../src/core/format/fields';
import { ANSWER_FIELD } from '../../src/core/format/newRow';
import { spellOutHiddenCharacters } from '../../src/core/text/hiddenCharacters';
import type { Control } from './control';
import { setAttribute } from '../dom/dom';
import {
  draftStep,
  isDirty,
  NO_DRAFT,
  noteOf,
  unsentOf,
  type DraftEffect,
  type DraftEvent,
  type DraftNote,
  type Unsent,
} from './draft';
import { FieldNote } from './fieldNote';
import { HiddenLine } from '../dom/hiddenLine';
import type { Page } from '../page';
import type { SavedDraft } from '../place/savedState';
import { fill } from '../dom/words';

/**
 * A field of the file with the control that shows it. Sends events of the control to the state machine of
 * the draft (`draft.ts`), carries out its effects, and shows its state.
 */
export class EditableField {
  private state = NO_DRAFT;
  private note: FieldNote | undefined;
  private problems: readonly string[] = [];
  private locked: string | undefined;
  private enabled = true;
  /** Called after each change of the value or of what is typed. */
  onChange: () => void = () => undefined;
  private readonly hidden: HiddenLine;

  constructor(
    readonly key: FieldKey,
    readonly cell: HTMLElement,
    readonly control: Control,
    private readonly page: Page,
  ) {
    this.hidden = new HiddenLine(cell, page.strings);
  }

  /** Has text that is neither in the file nor sent. */
  get dirty(): boolean {
    return isDirty(this.state);
  }

  /** Waits for an answer before it can send the rest of its text. */
  get isQueued(): boolean {
    return this.state.commitsAgain;
  }

  get isComposing(): boolean {
    return this.state.isComposing;
  }

  get hasDraft(): boolean {
    return this.state.draft !== undefined;
  }

  /** The operation that leaving the field would send. */
  get unsent(): Operation | undefined {
    const unsent = unsentOf(this.state);
    return unsent && operationOf(this.key, unsent);
  }

  /** The draft as it is kept over a reload. */
  get saved(): SavedDraft | undefined {
    const { draft, text } = this.state;
    return draft && { ...this.key, text, seen: draft.seen };
  }

  /** Writes the value in place of the one that the file has and the user sees. */
  operationFor(value: string): Operation {
    return operationOf(this.key, { value, seen: this.state.value });
  }

  /** Passes the event to the draft's machine and carries out the effects. */
  handle(event: DraftEvent): void {
    const before = this.state;
    const { state, effects } = draftStep(before, event);
    this.state = state;
    if (state.draft !== before.draft) this.page.fields.noteDraft(this);
    if (state !== before) this.render();
    for (const effect of effects) this.perform(effect);
    if (state !== before) this.onChange();
  }

  /** The user has changed what the control shows. */
  typed(kind: 'typed' | 'composing' | 'composed' = 'typed'): void {
    this.handle({ kind, text: this.control.read() });
  }

  /** Enters a value that the user chose or restored, and sends it. */
  put(value: string): void {
    this.control.write(value);
    this.typed();
    this.handle({ kind: 'committed' });
  }

  /** Whether the document can be changed at all. */
  enable(enabled: boolean): void {
    this.enabled = enabled;
    this.control.setEditable(enabled && this.locked === undefined, this.locked);
  }

  /** `reason`: why the value cannot be changed in the table; `undefined` if it can. */
  lock(reason: string | undefined): void {
    if (this.locked === reason) return;
    this.locked = reason;
    this.enable(this.enabled);
  }

  get editable(): boolean {
    return this.enabled && this.locked === undefined;
  }

  /** Can be filled in, and neither the file nor the user has a text for it. */
  get isVacant(): boolean {
    return this.editable && !this.hasDraft && !this.state.value;
  }

  /** False in a closed panel and in a row that the filter hides. */
  get isVisible(): boolean {
    return this.control.element.offsetParent !== null;
  }

  /** `problems`: ids of the elements with the problems of the value. */
  describe(problems: readonly string[]): void {
    this.problems = problems;
    this.renderDescription();
  }

  /** The cell is now in its row; the note about the draft moves there too. */
  placed(): void {
    if (this.note) this.render();
  }

  private perform(effect: DraftEffect): void {
    const { page } = this;
    switch (effect.kind) {
      case 'write':
        this.control.write(effect.text);
        break;
      case 'send':
        this.post(effect, effect.attempt);
        break;
      case 'announce-refusal':
        page.notices.announce(fill(page.strings.refused, effect.reason));
        break;
      case 'keep':
        page.changed();
        break;
      case 'settled':
        page.fields.settled();
    }
  }

  private post(unsent: Unsent, attempt: number): void {
    this.page.edits.send([operationOf(this.key, unsent)], ({ ok, message: reason = '' }) =>
      this.handle(ok ? { kind: 'accepted', attempt } : { kind: 'refused', attempt, reason }),
    );
  }

  private render(): void {
    this.page.pointer.whenUp(() => this.draw());
  }

  private draw(): void {
    const { state, cell } = this;
    if (this.control.text) this.hidden.show(state.text);
    setAttribute(cell, 'data-draft', isDirty(state) ? state.draft?.phase : undefined);
    const note = noteOf(state);
    if (note) this.noted().show(note.kind, this.sentenceOf(note));
    else {
      this.note?.hide();
      this.note = undefined;
    }
    this.renderDescription();
  }

  private sentenceOf(note: DraftNote): string {
    const { strings } = this.page;
    switch (note.kind) {
      case 'refused':
        return fill(strings.refused, note.reason);
      case 'changed':
        return fill(
          strings.changedElsewhere,
          spellOutHiddenCharacters(note.value ?? strings.empty),
        );
      case 'unsent':
        return strings.unsent;
    }
  }

  private renderDescription(): void {
    const ids = this.note ? [...this.problems, this.note.id] : this.problems;
    const invalid = this.problems.length > 0 || this.state.draft?.phase === 'refused';
    setAttribute(this.control.labelled, 'aria-invalid', invalid ? 'true' : undefined);
    setAttribute(this.control.labelled, 'aria-describedby', ids.join(' ') || undefined);
  }

  private noted(): FieldNote {
    if (this.note) return this.note;
    this.control.reveal?.();
    const { copyDraft, discardDraft } = this.page.strings;
    const discard = () => {
      this.handle({ kind: 'discarded' });
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
      // Without permission to write, select the text for Ctrl+C.
      this.control.focus();
      this.control.text?.select();
    }
  }
}

function operationOf(key: FieldKey, { value, seen }: Unsent): Operation {
  const target = { ...key, seen };
  if (value !== '') return { kind: 'set', ...target, value };
  // An unanswered row keeps its line in the file, so that answering it changes one line.
  return key.field === ANSWER_FIELD
    ? { kind: 'set', ...target, value: null }
    : { kind: 'unset', ...target };
}
