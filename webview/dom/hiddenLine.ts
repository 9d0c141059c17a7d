import { hiddenCharacters } from '../../src/core/text/hiddenCharacters';
import { element } from './dom';
import type { HiddenWords } from './hiddenText';
import { shownText } from './hiddenText';

/**
 * The text of an input with markers for its hidden characters, below the input, which cannot show
 * them.
 */
export class HiddenLine {
  private box: HTMLElement | undefined;
  private shown = '';

  constructor(
    private readonly cell: HTMLElement,
    private readonly words: HiddenWords & { readonly withHidden: string },
  ) {}

  show(text: string): void {
    if (text === this.shown) return;
    this.shown = text;
    const parts = partsAround(text);
    if (parts.length === 0) {
      this.box?.remove();
      this.box = undefined;
      return;
    }
    this.box ??= element('div', { class: 'hidden-line' });
    const label = element('span', { class: 'hidden-line-label' }, this.words.withHidden);
    const texts = parts.map((part) =>
      element('span', { class: 'hidden-part' }, ...shownText(part, this.words)),
    );
    this.box.replaceChildren(label, ...texts);
    if (!this.box.isConnected) this.cell.append(this.box);
  }
}

/** Texts up to this length are shown whole. */
const SHORT = 200;
/** Characters shown before and after a hidden one. */
const AROUND = 20;
const MOST_MARKERS = 100;

/** The text, or the parts of a long text around its hidden characters; nothing if it has none. */
function partsAround(text: string): readonly string[] {
  const hidden = hiddenCharacters(text);
  if (hidden.length === 0 || text.length <= SHORT) return hidden.length === 0 ? [] : [text];
  const parts: { start: number; end: number }[] = [];
  for (const { start, end } of hidden.slice(0, MOST_MARKERS)) {
    const last = parts.at(-1);
    if (last && start - AROUND <= last.end) last.end = end + AROUND;
    else parts.push({ start: start - AROUND, end: end + AROUND });
  }
  const shown = parts.map(({ start, end }) => {
    const cut = text.slice(edge(text, start), edge(text, end));
    return `${start > 0 ? '…' : ''}${cut}${end < text.length ? '…' : ''}`;
  });
  return hidden.length > MOST_MARKERS ? [...shown, '…'] : shown;
}

/** The offset to cut at, which does not split a character of two code units. */
function edge(text: string, at: number): number {
  const inside = Math.max(0, Math.min(text.length, at));
  return (text.codePointAt(inside - 1) ?? 0) > 0xffff ? inside - 1 : inside;
}
