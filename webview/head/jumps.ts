import type { PartView } from '../../src/core/view/tableView';
import { element, setAttribute, targetOf } from '../dom/dom';
import type { Page } from '../page';

/** Where a jump leads: a Part, or one of its sections. */
export interface Jump {
  readonly part: string;
  readonly section: string | undefined;
}

/** Buttons that go to a Part or a section. They are one Tab stop, within which ← and → move. */
export class Jumps {
  readonly element: HTMLElement;
  private outline = '';

  constructor(strings: Page['strings']) {
    const attributes = { role: 'group', 'aria-label': strings.goToSection };
    this.element = element('div', { class: 'jumps', ...attributes });
    this.element.addEventListener('keydown', (event) => this.keydown(event));
  }

  show(parts: readonly PartView[], isShown: (jump: Jump) => boolean): void {
    const outline = parts.map(({ id, sections }) => `${id}${letters(sections)}`).join(' ');
    if (outline !== this.outline) this.build(parts);
    this.outline = outline;
    for (const button of this.buttons) {
      setAttribute(button, 'aria-disabled', isShown(jumpOf(button)) ? undefined : 'true');
    }
  }

  private build(parts: readonly PartView[]): void {
    const groups = parts.map(({ id, key, heading, sections }) => {
      const part = button({ part: id, section: undefined }, key.replace('Part', 'Part '), heading);
      const rest = sections.map(({ letter, title }) =>
        button({ part: id, section: letter }, letter, `${key} ${letter} ${title}`),
      );
      return element('span', { class: 'jumps-part' }, part, ...rest);
    });
    this.element.replaceChildren(...groups);
    for (const [index, each] of this.buttons.entries()) each.tabIndex = index === 0 ? 0 : -1;
  }

  private get buttons(): readonly HTMLButtonElement[] {
    return [...this.element.querySelectorAll('button')];
  }

  private keydown(event: KeyboardEvent): void {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const { buttons } = this;
    const at = buttons.findIndex((each) => each === targetOf(event));
    if (step === undefined || at < 0) return;
    event.preventDefault();
    const next = buttons.at((at + step) % buttons.length);
    for (const each of buttons) each.tabIndex = each === next ? 0 : -1;
    next?.focus();
  }
}

export function jumpOf(button: HTMLElement): Jump {
  const { toPart: part = '', toSection: section } = button.dataset;
  return { part, section };
}

function button({ part, section }: Jump, text: string, label: string): HTMLButtonElement {
  const attributes = { type: 'button', class: 'jump', 'data-action': 'jump' };
  const words = { 'aria-label': label, title: label };
  const to = { 'data-to-part': part, 'data-to-section': section };
  return element('button', { ...attributes, ...words, ...to }, text);
}

function letters(sections: PartView['sections']): string {
  return sections.map(({ letter }) => letter).join('');
}
