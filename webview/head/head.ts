import type { ProblemView, TableView } from '../../src/core/view/tableView';
import { sameData } from '../../src/core/view/difference/sameData';
import { element, setAttribute } from '../dom/dom';
import type { Page } from '../page';
import type { SavedState } from '../place/savedState';
import { PreviousHead } from '../previous/previousHead';
import { ProblemList, ruleIds } from '../table/problems';
import { Chips, isChip } from './chips';
import { Contract } from './contract';
import type { FilterKind } from './filter';
import { ProgressBar } from './progress';
import { StageLine } from './stageLine';

/** The contract, the progress with the rows that need attention, and the problems that belong to no row. */
export class Head {
  readonly element = element('header', { class: 'head' });
  readonly contract: Contract;
  readonly stage: StageLine;
  private readonly progress: ProgressBar;
  private readonly chips: Chips;
  private readonly previous: PreviousHead;
  private readonly problems: ProblemList;
  private shown: TableView;

  constructor(page: Page, view: TableView) {
    this.shown = view;
    this.contract = new Contract(page, view);
    this.progress = new ProgressBar(page.strings);
    this.chips = new Chips(page.strings);
    this.stage = new StageLine(page.strings, () => {
      this.contract.line.focus({ preventScroll: true });
      page.changed();
    });
    this.previous = new PreviousHead(page.strings);
    this.problems = new ProblemList(page, null);
    const { bar, figure } = this.progress;
    const progress = element('div', { class: 'progress' }, bar, figure, this.chips.element);
    const { contract, stage, previous, problems } = this;
    const lines = [contract, stage, previous, problems].map((line) => line.element);
    this.element.append(...lines);
    contract.element.after(progress);
    this.render();
  }

  /** Where the problem is shown: its line, or the chip that stands for it. */
  placeOf(problem: ProblemView): HTMLElement | undefined {
    const line = this.lines.indexOf(problem);
    const shown = line < 0 ? this.chips.of(problem) : this.problems.element.children[line];
    return shown instanceof HTMLElement ? shown : undefined;
  }

  get problemViews(): TableView['problems'] {
    return this.shown.problems;
  }

  /** What is kept over a reload. */
  get kept(): Pick<SavedState, 'contract' | 'stepsClosed'> {
    return { contract: this.contract.isOpen, stepsClosed: this.stage.isClosed };
  }

  restore({ contract, stepsClosed }: SavedState): void {
    this.contract.restore(contract);
    this.stage.restore(stepsClosed);
  }

  showFilter(kind: FilterKind): void {
    this.chips.setPressed(kind);
  }

  update(view: TableView): void {
    const before = this.shown;
    this.shown = view;
    this.contract.update(view);
    this.render(before);
  }

  private render(before?: TableView): void {
    const { progress, problems } = this.shown;
    if (!before || !sameData(before.progress, progress)) this.progress.show(progress);
    this.chips.show(this.shown);
    this.stage.show(this.shown);
    this.previous.show(this.shown.previous);
    if (before && sameData(before.problems, problems)) return;
    this.problems.show(this.lines);
    setAttribute(this.problems.element, 'data-problems', ruleIds(this.lines));
    for (const field of this.contract.fields) {
      field.describe(this.problems.describing(field.key.field));
    }
  }

  private get lines(): readonly ProblemView[] {
    return this.shown.problems.filter((problem) => !isChip(problem));
  }
}
