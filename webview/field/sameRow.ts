import { isSameRowField } from '../../src/core/format/sameRowFields';
import { spellOutHiddenCharacters } from '../../src/core/text/hiddenCharacters';
import type { OfferedText, SameRowMessage, SameRowRequest } from '../../src/protocol/messages';
import { element, setAttribute, targetOf } from '../dom/dom';
import { icon } from '../dom/icons';
import type { Page } from '../page';
import type { EditableField } from './editableField';

/**
 * The list of texts that other checklists have in the row of the field with the focus. It asks the host when
 * such a field gets the focus, and shows a small button if there is something to offer. Only a key or the
 * button opens the list; the focus stays in the field. A text that is taken is as if it had been typed.
 */
export class SameRow {
  readonly element = element('div', { class: 'offers', popover: 'manual', role: 'listbox' });
  private readonly button: HTMLButtonElement;
  private field: EditableField | undefined;
  private texts: readonly OfferedText[] = [];
  private isAnswered = false;
  private isOpen = false;
  /** The user asked for the list before the texts were there. */
  private isWanted = false;
  private chosen = 0;

  constructor(
    private readonly page: Page,
    private readonly ask: (what: Omit<SameRowRequest, 'type'>) => void,
  ) {
    const label = page.strings.sameRowTexts;
    this.element.id = 'offers';
    this.element.setAttribute('aria-label', label);
    const name = { 'aria-label': label, title: `${label} (Alt+↓)` };
    const opens = { 'aria-haspopup': 'listbox', 'aria-expanded': 'false' };
    const attributes = { type: 'button', class: 'offer-button', tabindex: -1, ...name, ...opens };
    this.button = element('button', attributes, icon('down'));
    for (const each of [this.button, this.element]) {
      // The focus stays in the field.
      each.addEventListener('pointerdown', (event) => event.preventDefault());
      each.addEventListener('mousedown', (event) => event.preventDefault());
    }
    this.button.addEventListener('click', () => (this.isOpen ? this.close() : this.show()));
    this.element.addEventListener('click', (event) => {
      const option = targetOf(event)?.closest('[role="option"]');
      const index = option ? [...this.element.children].indexOf(option) : -1;
      if (index >= 0) this.take(index);
    });
  }

  listen(root: HTMLElement): void {
    root.addEventListener('focusin', (event) => {
      const field = this.page.fields.at(targetOf(event));
      if (field?.control.text !== event.target) this.leave();
      else if (field !== this.field) this.enter(field);
    });
    root.addEventListener('focusout', () => this.leave());
    for (const kind of ['input', 'compositionstart', 'pointerdown'] as const) {
      root.addEventListener(kind, (event) => {
        const target = targetOf(event);
        if (!target || this.button.contains(target) || this.element.contains(target)) return;
        this.close();
      });
    }
    document.addEventListener('scroll', () => this.close(), { passive: true });
    window.addEventListener('resize', () => this.close());
  }

  /** The texts for a field have come. */
  receive({ item, field: name, texts }: SameRowMessage): void {
    const { field } = this;
    if (field?.key.item !== item || field.key.field !== name || this.isAnswered) return;
    this.isAnswered = true;
    this.texts = texts;
    const hasTexts = texts.length > 0;
    setAttribute(field.control.labelled, 'aria-haspopup', hasTexts ? 'listbox' : undefined);
    if (hasTexts) field.cell.append(this.button);
    if (this.isWanted) this.show();
  }

  /** Opens the list, at the latest when the texts are there. Returns whether the field can have any. */
  open(field: EditableField): boolean {
    if (field !== this.field) return false;
    if (this.isAnswered) this.show();
    else this.isWanted = true;
    return true;
  }

  /** Whether the list is open and the key was for it: arrows, Enter and Esc. Any other key closes it. */
  press(event: KeyboardEvent): boolean {
    if (!this.isOpen) return false;
    const count = this.element.children.length;
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    const key = plain ? event.key : '';
    if (key === 'ArrowDown') this.choose((this.chosen + 1) % count);
    else if (key === 'ArrowUp' && event.altKey) this.close();
    else if (key === 'ArrowUp') this.choose((this.chosen + count - 1) % count);
    else if (key === 'Enter' && !event.altKey) this.take(this.chosen);
    else if (key === 'Escape') this.close();
    else {
      const isModifier = ['Shift', 'Control', 'Alt', 'Meta'].includes(event.key);
      if (!isModifier) this.close();
      return false;
    }
    return true;
  }

  private enter(field: EditableField): void {
    this.leave();
    const { item, field: name } = field.key;
    if (item === null || !isSameRowField(name) || !field.editable) return;
    this.field = field;
    this.ask({ item, field: name, text: field.control.read() });
  }

  private leave(): void {
    this.close();
    const { field } = this;
    if (field) setAttribute(field.control.labelled, 'aria-haspopup', undefined);
    this.button.remove();
    this.field = undefined;
    this.texts = [];
    this.isAnswered = false;
  }

  private show(): void {
    this.isWanted = false;
    const { field, page } = this;
    if (!field?.editable || field.isComposing) return;
    const shown = field.control.read();
    this.texts = this.texts.filter(({ text }) => text !== shown);
    if (this.texts.length === 0) {
      this.button.remove();
      page.notices.announce(page.strings.noSameRowTexts);
      return;
    }
    this.element.replaceChildren(...this.texts.map(optionOf));
    this.isOpen = true;
    this.element.showPopover();
    this.place(field.cell.getBoundingClientRect());
    this.button.setAttribute('aria-expanded', 'true');
    field.control.labelled.setAttribute('aria-controls', this.element.id);
    this.choose(0);
  }

  private close(): void {
    this.isWanted = false;
    if (!this.isOpen) return;
    this.isOpen = false;
    this.element.hidePopover();
    this.button.setAttribute('aria-expanded', 'false');
    for (const name of ['aria-controls', 'aria-activedescendant']) {
      this.field?.control.labelled.removeAttribute(name);
    }
  }

  private choose(index: number): void {
    this.chosen = index;
    for (const [at, option] of [...this.element.children].entries()) {
      option.setAttribute('aria-selected', String(at === index));
      if (at !== index) continue;
      option.scrollIntoView({ block: 'nearest' });
      this.field?.control.labelled.setAttribute('aria-activedescendant', option.id);
    }
  }

  /** Replaces what the field shows, as one step of its undo; the draft goes on from there. */
  private take(index: number): void {
    const offered = this.texts[index];
    const text = this.field?.control.text;
    this.close();
    if (!offered || !text || this.field?.editable !== true) return;
    text.focus({ preventScroll: true });
    text.select();
    // As typed: the input's undo takes it back, and a long text before it is offered back.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    document.execCommand('insertText', false, offered.text);
  }

  private place(from: DOMRect): void {
    const { style } = this.element;
    const { clientWidth, clientHeight } = document.documentElement;
    style.minWidth = `${Math.min(from.width, clientWidth - 16)}px`;
    const { width, height } = this.element.getBoundingClientRect();
    const fits = from.bottom + height <= clientHeight - 8;
    style.left = `${Math.max(8, Math.min(from.left, clientWidth - width - 8))}px`;
    style.top = `${fits ? from.bottom : Math.max(8, from.top - height)}px`;
  }
}

function optionOf({ text, from }: OfferedText, index: number): HTMLElement {
  const names = from.map((name) => element('span', {}, spellOutHiddenCharacters(name)));
  return element(
    'div',
    { role: 'option', id: `offer-${index}`, 'aria-selected': 'false' },
    element('span', { class: 'offer-text' }, spellOutHiddenCharacters(text)),
    element('span', { class: 'offer-from' }, ...names),
  );
}
