import type { Term } from '../../src/core/catalog/types';
import { element } from '../dom/dom';
import type { Page } from '../page';

/** Shows the terms of the form in a native popover: Esc and a click elsewhere close it. */
export class Glossary {
  readonly element: HTMLElement;
  private readonly list = element('dl');
  private terms: readonly Term[] = [];

  constructor({ strings }: Page) {
    const close = element('button', { type: 'button', class: 'quiet' }, strings.close);
    close.addEventListener('click', () => this.element.hidePopover());
    this.element = element('div', {
      class: 'glossary',
      popover: 'auto',
      'aria-label': strings.glossary,
    });
    const note = element('p', { class: 'glossary-note' }, strings.glossaryNote);
    this.element.append(this.list, note, close);
  }

  setTerms(terms: readonly Term[]): void {
    this.terms = terms;
  }

  /** Opens beside the button, with that term or with all terms. */
  open(from: Element, number?: number): void {
    const terms = this.terms.filter((term) => number === undefined || term.number === number);
    this.list.replaceChildren(
      ...terms.flatMap(({ number: mark, term, text }) => [
        element('dt', {}, element('sup', {}, `*${mark}`), term),
        element('dd', {}, text),
      ]),
    );
    this.element.showPopover();
    this.place(from.getBoundingClientRect());
    this.element.querySelector('button')?.focus({ preventScroll: true });
  }

  private place(from: DOMRect): void {
    const { width, height } = this.element.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const left = Math.max(8, Math.min(from.left, clientWidth - width - 8));
    const below = from.bottom + 6;
    const fits = below + height <= clientHeight - 8;
    const top = fits ? below : Math.max(8, from.top - height - 6);
    this.element.style.left = `${left}px`;
    this.element.style.top = `${top}px`;
  }
}
