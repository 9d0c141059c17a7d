import type { Progress, Status } from '../../src/core/model/status';
import type { PageStrings } from '../../src/protocol/strings';
import { element, setText } from '../dom/dom';
import { icon } from '../dom/icons';
import { fill } from '../dom/words';

const SHOWN: readonly Status[] = ['確認済', '完了', '未完了', '未確認', '対象外'];

/** The progress of the checklist: a bar, `22/37`, and the number of rows of each status, and of those that are overdue. */
export class ProgressBar {
  readonly element = element('div', { class: 'progress' });
  private readonly done = element('span', { class: 'bar-done' });
  private readonly unfinished = element('span', { class: 'bar-unfinished' });
  private readonly bar: HTMLElement;
  private readonly figure = element('span', { class: 'progress-figure', 'data-progress': '' });
  private readonly counts = element('span', { class: 'counts' });

  constructor(private readonly strings: Pick<PageStrings, 'progress' | 'overdue'>) {
    this.bar = element('div', { class: 'bar', role: 'progressbar', 'aria-valuemin': 0 });
    this.bar.append(this.done, this.unfinished);
    this.element.append(this.bar, this.figure, this.counts);
  }

  show({ done, total, counts }: Progress, overdue: number): void {
    const share = (part: number) => (total === 0 ? '0%' : `${(100 * part) / total}%`);
    this.done.style.inlineSize = share(done);
    this.unfinished.style.inlineSize = share(counts.未完了);
    const text = fill(this.strings.progress, done, total);
    this.bar.setAttribute('aria-valuemax', String(total));
    this.bar.setAttribute('aria-valuenow', String(done));
    this.bar.setAttribute('aria-label', text);
    this.bar.title = text;
    setText(this.figure, `${done}/${total}`);
    this.counts.replaceChildren(...SHOWN.map((status) => counted(status, counts[status])));
    if (overdue > 0) this.counts.prepend(counted('overdue', overdue, this.strings.overdue));
  }
}

function counted(what: Status | 'overdue', rows: number, label: string = what): HTMLElement {
  const made = element('span', { class: 'count', 'data-count': what });
  made.append(
    icon(what === 'overdue' ? 'warning' : what),
    `${label} `,
    element('b', {}, String(rows)),
  );
  return made;
}
