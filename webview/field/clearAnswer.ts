import { element, targetOf } from '../dom/dom';
import { icon } from '../dom/icons';
import type { Page } from '../page';

/**
 * The × that removes an answer. The page has one: it moves to the answer below the pointer or with the
 * focus. On the keyboard, Delete does the same.
 */
export class ClearAnswer {
  private readonly button: HTMLButtonElement;

  constructor(private readonly page: Page) {
    this.button = element(
      'button',
      {
        type: 'button',
        class: 'clear-answer',
        tabindex: -1,
        'data-action': 'clear-answer',
        title: page.strings.clearAnswer,
      },
      icon('close'),
    );
    // The focus stays with the answers.
    this.button.addEventListener('pointerdown', (event) => event.preventDefault());
    this.button.addEventListener('click', () => {
      const field = page.fields.at(this.button);
      if (!field?.editable) return;
      field.put('');
      this.button.remove();
      field.control.focus();
    });
  }

  listen(root: HTMLElement): void {
    for (const come of ['pointerover', 'focusin', 'change', 'keyup', 'pointerup']) {
      root.addEventListener(come, (event) => this.comeTo(targetOf(event)));
    }
  }

  private comeTo(target: Element | null): void {
    const cell = target?.closest('.answer-cell');
    if (!cell) return;
    const field = this.page.fields.at(cell);
    if (!field?.editable || field.control.read() === '') this.button.remove();
    else if (this.button.parentElement !== cell) {
      this.button.setAttribute('aria-label', `${field.key.item ?? ''} ${this.button.title}`);
      cell.append(this.button);
    }
  }
}
