import type { Operation } from '../../src/core/edit/operation/operation';
import type { EditableField } from './editableField';
import type { SavedDraft } from '../place/savedState';

const keyOf = (item: string | null, field: string) => `${item ?? ''}\n${field}`;

/** All fields of the page, by their place in the file or by an element inside their cell. */
export class FieldRegistry {
  private readonly byKey = new Map<string, EditableField>();
  private readonly byCell = new WeakMap<Element, EditableField>();
  /** The fields of the page that have a draft: few, so that a click does not look at every field. */
  private readonly withDraft = new Set<EditableField>();
  /** Drafts whose field is not on the page, or not yet. Kept, so that no text is lost. */
  private readonly waiting = new Map<string, SavedDraft>();
  /** Called once no field waits for an answer. */
  private afterSent: (() => void)[] = [];
  private editable = true;

  add(field: EditableField): void {
    const key = keyOf(field.key.item, field.key.field);
    this.byKey.set(key, field);
    this.byCell.set(field.cell, field);
    field.enable(this.editable);
  }

  /** Gives the field the draft that was kept for it. Called once the field shows what the file has. */
  restoreDraft(field: EditableField): void {
    const key = keyOf(field.key.item, field.key.field);
    const draft = this.waiting.get(key);
    if (!draft) return;
    this.waiting.delete(key);
    field.handle({ kind: 'restored', text: draft.text, seen: draft.seen });
  }

  remove(field: EditableField): void {
    const key = keyOf(field.key.item, field.key.field);
    if (this.byKey.get(key) !== field) return;
    this.byKey.delete(key);
    this.withDraft.delete(field);
    if (field.saved) this.waiting.set(key, field.saved);
  }

  /** The field has got a draft, or another one, or has lost its draft. */
  noteDraft(field: EditableField): void {
    const isOnPage = this.get(field.key.item, field.key.field) === field;
    if (isOnPage && field.hasDraft) this.withDraft.add(field);
    else this.withDraft.delete(field);
  }

  get(item: string | null, field: string): EditableField | undefined {
    return this.byKey.get(keyOf(item, field));
  }

  /** The field whose cell the element is in. */
  at(inside: Element | null): EditableField | undefined {
    const cell = inside?.closest('[data-field]');
    return cell ? this.byCell.get(cell) : undefined;
  }

  keepForLater(drafts: readonly SavedDraft[]): void {
    for (const draft of drafts) this.waiting.set(keyOf(draft.item, draft.field), draft);
  }

  /** The kept drafts that wait for their field. */
  waitingDrafts(): readonly SavedDraft[] {
    return [...this.waiting.values()];
  }

  drafts(): SavedDraft[] {
    const onPage = [...this.withDraft].flatMap((field) => field.saved ?? []);
    return [...this.waiting.values(), ...onPage];
  }

  unsent(): Operation[] {
    return [...this.withDraft].flatMap((field) => field.unsent ?? []);
  }

  get anyComposing(): boolean {
    return [...this.withDraft].some((field) => field.isComposing);
  }

  setEditable(editable: boolean): void {
    if (this.editable === editable) return;
    this.editable = editable;
    for (const field of this.byKey.values()) field.enable(editable);
  }

  /**
   * Sends every draft, and calls back when the last one has been sent: at once, unless a field waits for an
   * answer. A refused draft is not sent again.
   */
  commitAll(then: () => void): void {
    for (const field of [...this.withDraft]) field.handle({ kind: 'saving' });
    this.afterSent.push(then);
    this.settled();
  }

  /** One of the fields has got an answer. */
  settled(): void {
    if ([...this.withDraft].some((field) => field.isQueued)) return;
    const waiting = this.afterSent;
    this.afterSent = [];
    for (const then of waiting) then();
  }
}
