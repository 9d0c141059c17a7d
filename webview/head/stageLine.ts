import type { TableView } from '../../src/core/view/tableView';
import { element, setText } from '../dom/dom';
import { icon } from '../dom/icons';
import { fill } from '../dom/words';
import type { Page } from '../page';
import { stageOf } from './stage';

/**
 * A line of the head: what to do in a checklist that says nothing yet, until a row says something or the
 * user closes it; and once every row is done, how to hand it over.
 */
export class StageLine {
  readonly element = element('div', { class: 'stage' });
  private readonly steps: HTMLElement;
  private readonly done: HTMLElement;
  private readonly problems: HTMLElement;
  private closed = false;
  private shown: TableView | undefined;

  constructor(
    private readonly strings: Page['strings'],
    onClosed: () => void,
  ) {
    this.problems = link('problems-left', '');
    this.steps = this.makeSteps(onClosed);
    this.done = element('div', { class: 'stage-done', hidden: true }, icon('確認済'));
    const sentence = element('span', {}, strings.everyRowDone);
    this.done.append(sentence, this.problems, link('export', strings.exportDocuments));
    this.element.append(this.steps, this.done);
  }

  /** Whether the user has closed the steps. */
  get isClosed(): boolean {
    return this.closed;
  }

  /** As it was before a reload. */
  restore(wasClosed: boolean | undefined): void {
    if (wasClosed !== true) return;
    this.closed = true;
    if (this.shown) this.show(this.shown);
  }

  show(view: TableView): void {
    this.shown = view;
    const stage = stageOf(view);
    this.steps.hidden = stage !== 'new' || this.closed;
    this.done.hidden = stage !== 'done';
    this.problems.hidden = view.problemCount === 0;
    setText(this.problems, fill(this.strings.problemsToFirst, view.problemCount));
  }

  private makeSteps(onClosed: () => void): HTMLElement {
    const { strings } = this;
    const ways = [
      link('first-contract-field', strings.stepContract),
      link('first-answer', strings.stepAnswers),
      link('go-through', strings.stepOpen),
    ];
    const list = element('ol', {}, ...ways.map((way) => element('li', {}, way)));
    const label = { 'aria-label': strings.closeSteps, title: strings.close };
    const close = element('button', { type: 'button', class: 'stage-close', ...label });
    close.append(icon('close'));
    close.addEventListener('click', () => {
      this.closed = true;
      this.steps.hidden = true;
      onClosed();
    });
    return element('div', { class: 'stage-steps', hidden: true }, list, close);
  }
}

function link(action: string, words: string): HTMLElement {
  return element('button', { type: 'button', class: 'link', 'data-action': action }, words);
}
