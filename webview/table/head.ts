import type { HeadField } from '../../src/core/format/fields';
import { isInternal } from '../../src/core/format/fields';
import type { TableView } from '../../src/core/view/tableView';
import { cellOf, createField, showCell } from '../field/createField';
import { element, setAttribute, setText } from '../dom/dom';
import { internalMark } from '../dom/internalMark';
import type { EditableField } from '../field/editableField';
import { HEAD_LABELS } from '../field/fieldKinds';
import type { Page } from '../page';
import { ProblemList, ruleIds } from './problems';
import { ProgressBar } from './progress';
import { sameData } from '../../src/core/view/difference/sameData';

/** Title, parties, system, contract, progress, and the problems that belong to no row. */
export class Head {
  readonly element = element('header', { class: 'head' });
  private readonly title = element('h1');
  private readonly ministries = element('span', { class: 'ministries' });
  private readonly progress: ProgressBar;
  private readonly problems: ProblemList;
  private readonly fields: readonly EditableField[];
  private shown: TableView;

  constructor(
    private readonly page: Page,
    view: TableView,
  ) {
    this.shown = view;
    this.progress = new ProgressBar(page.strings);
    this.problems = new ProblemList(page, null);
    const field = (name: HeadField, label: string) =>
      createField(page, null, cellOf(view.head, name), { className: 'value', label });
    const edition = field('様式', '様式');
    const parties = HEAD_LABELS.map(([name, label]) => field(name, label));
    this.fields = [edition, ...parties];
    const boxes = parties.map((each, index) => {
      const label = element('span', { class: 'label' }, HEAD_LABELS[index]?.[1] ?? '');
      const { field: name } = each.key;
      label.append(...internalMark(name, page.strings));
      const internal = isInternal(name);
      return element('div', { class: 'party', 'data-internal': internal }, label, each.cell);
    });
    const under = element('div', { class: 'published' }, edition.cell, this.ministries);
    this.element.append(this.title, under, element('div', { class: 'parties' }, ...boxes));
    this.element.append(this.progress.element, this.problems.element);
    this.render();
  }

  /** The line of the nth problem of the head. */
  problemLine(index: number): Element | undefined {
    return this.problems.element.children[index];
  }

  get problemViews(): TableView['problems'] {
    return this.shown.problems;
  }

  update(view: TableView): void {
    const before = this.shown;
    this.shown = view;
    for (const field of this.fields) {
      showCell(this.page, field, cellOf(view.head, field.key.field as HeadField));
    }
    this.render(before);
  }

  private render(before?: TableView): void {
    const { title, ministries, progress, problems, overdueCount } = this.shown;
    setText(this.title, title);
    setText(this.ministries, ministries);
    const isCounted = before?.overdueCount === overdueCount && sameData(before.progress, progress);
    if (!isCounted) this.progress.show(progress, overdueCount);
    if (before && sameData(before.problems, problems)) return;
    this.problems.show(problems);
    setAttribute(this.problems.element, 'data-problems', ruleIds(problems));
    for (const field of this.fields) field.describe(this.problems.describing(field.key.field));
  }
}
