import type { ReadingMessage } from '../../src/protocol/messages';
import { element, targetOf } from '../dom/dom';
import type { EditableField } from './editableField';
import type { Page } from '../page';

/** Shows, below a date field, the day that the typed text means: `11/20` → `2026-11-20`. */
export class Readings {
  private readonly box = element('span', { class: 'reading' });
  private field: EditableField | undefined;

  constructor(private readonly page: Page) {}

  listen(root: HTMLElement): void {
    // The reading belongs to the text before.
    root.addEventListener('input', () => this.hide());
    root.addEventListener('focusout', (event) => {
      if (this.page.fields.at(targetOf(event)) === this.field) this.hide();
    });
  }

  show({ item, field: name, text, day }: ReadingMessage): void {
    const field = this.page.fields.get(item, name);
    const { text: input } = field?.control ?? {};
    if (!field?.dirty || input?.value !== text || document.activeElement !== input) return;
    this.field = field;
    this.box.textContent = `→ ${day}`;
    this.box.dataset['reading'] = day;
    field.control.element.append(this.box);
  }

  /** Hides the reading once the text is in the file or discarded. */
  refresh(): void {
    if (this.field?.dirty !== true) this.hide();
  }

  private hide(): void {
    this.field = undefined;
    this.box.remove();
  }
}
