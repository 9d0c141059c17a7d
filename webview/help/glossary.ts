import type { Term } from '../../src/core/catalog/types';
import { element } from '../dom/dom';
import type { Page } from '../page';
import { Popover } from './popover';

/** Shows the terms of the form. */
export class Glossary {
  private readonly list = element('dl');
  private readonly popover: Popover;
  private terms: readonly Term[] = [];

  constructor({ strings }: Page) {
    const note = element('p', { class: 'popover-note' }, strings.glossaryNote);
    this.popover = new Popover(strings.glossary, strings.close, [this.list, note]);
  }

  get element(): HTMLElement {
    return this.popover.element;
  }

  setTerms(terms: readonly Term[]): void {
    this.terms = terms;
  }

  term(number: number): Term | undefined {
    return this.terms.find((term) => term.number === number);
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
    this.popover.open(from);
  }
}
