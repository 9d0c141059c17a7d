import type { ShownTerm } from '../../src/core/guidance/ownTerms';
import { spellOutHiddenCharacters } from '../../src/core/text/hiddenCharacters';
import { element } from '../dom/dom';
import type { Page } from '../page';
import { Popover } from './popover';

/** Shows the terms of the form, and those of own catalogs with a word that says whose they are. */
export class Glossary {
  private readonly list = element('dl');
  private readonly popover: Popover;
  private terms: readonly ShownTerm[] = [];

  constructor({ strings }: Page) {
    const note = element('p', { class: 'popover-note' }, strings.glossaryNote);
    this.popover = new Popover(strings.glossary, strings.close, [this.list, note]);
  }

  get element(): HTMLElement {
    return this.popover.element;
  }

  setTerms(terms: readonly ShownTerm[]): void {
    this.terms = terms;
  }

  term(number: number): ShownTerm | undefined {
    return this.terms.find((term) => term.number === number);
  }

  /** Opens beside the button, with that term or with all terms. */
  open(from: Element, number?: number): void {
    const terms = this.terms.filter((term) => number === undefined || term.number === number);
    this.list.replaceChildren(...terms.flatMap(lines));
    this.popover.open(from);
  }
}

function lines({ number, term, text, label }: ShownTerm): HTMLElement[] {
  const mark = label === undefined ? [element('sup', {}, `*${number}`)] : [];
  const whose =
    label === undefined
      ? []
      : [element('div', { class: 'term-source' }, spellOutHiddenCharacters(label))];
  return [
    element('dt', {}, ...mark, spellOutHiddenCharacters(term)),
    element('dd', {}, spellOutHiddenCharacters(text), ...whose),
  ];
}
