import type { ChangesView, ComparisonView } from '../../src/core/compare/comparisonView';
import type { InitComparisonMessage } from '../../src/protocol/comparisonMessages';
import { element, setText } from '../dom/dom';
import { setShownText, shownText } from '../dom/hiddenText';
import { fill } from '../dom/words';

/** The versions that are compared, a summary in one sentence, and the progress of the checklist. */
export class ComparisonHead {
  readonly element = element('header', { class: 'head' });
  private readonly title = element('h1');
  /** Screen readers read it out when it changes, for example after an edit in another editor. */
  private readonly summary = element('p', { class: 'summary', role: 'status' });
  /** What to look at first; each leads to its row. */
  private readonly attention = element('section', { class: 'attention', hidden: true });
  private readonly progress = element('p', { class: 'settled' });

  constructor(private readonly init: InitComparisonMessage) {
    const { strings } = init;
    const diff = element(
      'button',
      { type: 'button', class: 'quiet', 'data-action': 'open-diff' },
      strings.textDiff,
    );
    const foot = element('div', { class: 'head-foot' }, this.progress, diff);
    this.element.append(this.title, this.versions(), this.summary, this.attention, foot);
  }

  show(title: string, view: ComparisonView): void {
    setShownText(this.title, title, this.init.strings);
    const isReadable = view.kind === 'changes';
    setText(this.summary, isReadable ? view.summary : this.init.strings.cannotCompare);
    this.summary.dataset['difference'] = isReadable ? view.difference : 'unknown';
    this.progress.hidden = !isReadable;
    this.showAttention(isReadable ? view.attention : []);
    if (isReadable) this.showProgress(view);
  }

  private showAttention(places: ChangesView['attention']): void {
    const { strings } = this.init;
    this.attention.hidden = places.length === 0;
    const lines = places.map(({ id, title, text }) => {
      const row = { type: 'button', class: 'link', 'data-attention': id };
      const link = element('button', row, ...shownText(`${id} ${title}`, strings));
      return element('li', {}, link, ' ', ...shownText(text, strings));
    });
    const heading = element('h2', {}, fill(strings.attention, places.length));
    this.attention.replaceChildren(heading, element('ul', {}, ...lines));
  }

  private versions(): HTMLElement {
    const { labels, strings } = this.init;
    const version = (side: 'before' | 'after') =>
      element(
        'div',
        { class: 'version', 'data-side': side },
        element('dt', {}, strings[side]),
        element('dd', {}, ...shownText(labels[side], strings)),
      );
    return element('dl', { class: 'versions' }, version('before'), version('after'));
  }

  private showProgress({ progress: { before, after } }: ChangesView): void {
    const { strings } = this.init;
    const share = (done: number): string =>
      after.total === 0 ? '0%' : `${(100 * done) / after.total}%`;
    const kept = element('span', { class: 'bar-kept' });
    const more = element('span', { class: after.done < before.done ? 'bar-lost' : 'bar-won' });
    kept.style.inlineSize = share(Math.min(before.done, after.done));
    more.style.inlineSize = share(Math.abs(after.done - before.done));
    const label = fill(strings.progress, before.done, before.total, after.done, after.total);
    const bar = element('span', { class: 'bar', role: 'img', 'aria-label': label }, kept, more);
    const figures = element(
      'span',
      { class: 'figures', 'aria-hidden': 'true', title: label },
      `${strings.settled} ${before.done}/${before.total} → `,
      element('b', {}, `${after.done}/${after.total}`),
    );
    this.progress.replaceChildren(figures, bar);
  }
}
