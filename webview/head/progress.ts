import type { Progress } from '../../src/core/model/status';
import type { PageStrings } from '../../src/protocol/strings';
import { element, setText } from '../dom/dom';
import { fill } from '../dom/words';

/** The progress of the checklist: a bar, and beside it the number of rows that are done. */
export class ProgressBar {
  readonly bar: HTMLElement;
  readonly figure = element('span', { class: 'progress-figure', 'data-progress': '' });
  private readonly done = element('span', { class: 'bar-done' });
  private readonly unfinished = element('span', { class: 'bar-unfinished' });

  constructor(
    private readonly strings: Pick<PageStrings, 'progress' | 'doneRows' | 'doneRowsOfApplicable'>,
  ) {
    this.bar = element('div', { class: 'bar', role: 'progressbar', 'aria-valuemin': 0 });
    this.bar.append(this.done, this.unfinished);
  }

  show({ done, total, counts }: Progress): void {
    const { strings } = this;
    const share = (part: number) => (total === 0 ? '0%' : `${(100 * part) / total}%`);
    this.done.style.inlineSize = share(done);
    this.unfinished.style.inlineSize = share(counts.未完了);
    const text = fill(strings.progress, done, total);
    this.bar.setAttribute('aria-valuemax', String(total));
    this.bar.setAttribute('aria-valuenow', String(done));
    this.bar.setAttribute('aria-label', text);
    const leftOut = counts.対象外;
    const figure =
      leftOut > 0
        ? fill(strings.doneRowsOfApplicable, done, total, leftOut)
        : fill(strings.doneRows, done, total);
    setText(this.figure, figure);
  }
}
