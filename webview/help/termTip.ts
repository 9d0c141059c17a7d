import { spellOutHiddenCharacters } from '../../src/core/text/hiddenCharacters';
import type { ShownTerm } from '../../src/core/guidance/ownTerms';
import { element, targetOf } from '../dom/dom';
import type { Glossary } from './glossary';

/** Shows a term beside its mark `*1` while the pointer is on the mark or the focus is. Esc hides it. */
export class TermTip {
  readonly element = element('div', {
    class: 'term-tip',
    id: 'term-tip',
    role: 'tooltip',
    popover: 'manual',
  });
  private mark: HTMLElement | undefined;

  constructor(private readonly glossary: Glossary) {}

  listen(root: HTMLElement): void {
    for (const kind of ['pointerover', 'focusin'] as const) {
      root.addEventListener(kind, (event) => this.follow(targetOf(event)));
    }
    root.addEventListener('focusout', () => this.hide());
    root.addEventListener('pointerleave', () => this.hide());
    // The mark opens the glossary, which has the term too.
    root.addEventListener('click', () => this.hide());
    root.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.hide();
    });
  }

  private follow(target: Element | null): void {
    // People may point at the tip, for example to select its text.
    if (target && this.element.contains(target)) return;
    const mark = target?.closest<HTMLElement>('.term-mark') ?? undefined;
    if (mark === this.mark) return;
    this.hide();
    const term = this.glossary.term(Number(mark?.dataset['term']));
    if (mark && term) this.show(mark, tipText(term));
  }

  private show(mark: HTMLElement, text: string): void {
    this.mark = mark;
    this.element.textContent = spellOutHiddenCharacters(text);
    mark.setAttribute('aria-describedby', this.element.id);
    this.element.showPopover();
    const { left, top, bottom } = mark.getBoundingClientRect();
    const { width, height } = this.element.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const fits = bottom + height <= clientHeight;
    this.element.style.left = `${Math.max(8, Math.min(left, clientWidth - width - 8))}px`;
    this.element.style.top = `${fits ? bottom : Math.max(0, top - height)}px`;
  }

  private hide(): void {
    if (!this.mark) return;
    this.mark.removeAttribute('aria-describedby');
    this.mark = undefined;
    this.element.hidePopover();
  }
}

function tipText({ term, text, label }: ShownTerm): string {
  return `${term}: ${text}${label === undefined ? '' : `\n${label}`}`;
}
