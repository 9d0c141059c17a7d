import type { PartKey } from '../../src/core/format/ids';
import type { ItemView, PartView, RowView, SectionView } from '../../src/core/view/tableView';
import { createField, showCell } from '../field/createField';
import { element, setAttribute, setText } from '../dom/dom';
import type { EditableField } from '../field/editableField';
import { columnIndex, columnsOf, WIDE_TEMPLATE } from './columns';
import type { RowTest } from '../head/filter';
import { Item } from './item';
import type { Page } from '../page';
import { keyed, reconcile } from '../dom/reconcile';
import type { Row } from './row';

/** One Part of the form: heading, note, and table. */
export class Part {
  readonly element: HTMLElement;
  private readonly heading = element('h2');
  private readonly note = element('p', { class: 'part-note' });
  private readonly firstCheckDate: EditableField;
  private readonly grid: HTMLElement;
  private readonly body = element('div', { class: 'grid-body', role: 'presentation' });
  private readonly sections = new Map<string, Section>();
  private readonly key: PartKey;
  /** The table's head, which stays at the top of the window. */
  readonly gridHead: HTMLElement;

  constructor(
    private readonly page: Page,
    private readonly allRows: Map<string, Row>,
    view: PartView,
  ) {
    this.firstCheckDate = createField(page, null, view.firstCheckDate, {
      className: 'head-date',
      label: `${view.id} 初回確認日`,
    });
    this.grid = element('div', {
      class: 'grid',
      role: 'table',
      'aria-colcount': columnsOf(view.key).length,
    });
    this.key = view.key;
    this.gridHead = this.head();
    this.grid.append(this.gridHead, this.body);
    this.element = element('section', { class: 'part', 'data-part': view.id });
    // Part 2 has widths of its own, which are known from its element on.
    if (view.key === 'Part2') this.element.style.setProperty('--wide-columns', WIDE_TEMPLATE);
    const above = element('div', { class: 'part-head' }, this.heading, this.note, termsHint());
    above.append(allRowsButtons(page, view.id));
    this.element.append(above, this.grid, addRowButton(page, view.id));
    this.update(view);
  }

  update(view: PartView): void {
    setText(this.heading, view.heading);
    setText(this.note, view.note);
    setAttribute(this.grid, 'aria-label', view.heading);
    showCell(this.page, this.firstCheckDate, view.firstCheckDate);
    const sections = keyed(this.sections, view.sections, {
      key: (section) => section.letter,
      make: (section) => new Section(this.page, this.allRows, section, columnsOf(this.key).length),
      update: (block, section) => block.update(section),
      drop: (block) => block.drop(),
    });
    reconcile(
      this.body,
      sections.map((section) => section.element),
    );
  }

  drop(): void {
    this.page.fields.remove(this.firstCheckDate);
    for (const section of this.sections.values()) section.drop();
  }

  /** Ids of its rows, in their order. */
  get rowIds(): readonly string[] {
    return [...this.sections.values()].flatMap((section) => section.rowIds);
  }

  /** The section of that letter, or the whole Part. */
  placeOf(section: string | undefined): Pick<Part, 'element' | 'rowIds'> | undefined {
    return section === undefined ? this : this.sections.get(section);
  }

  filter(test: RowTest): number {
    let shown = 0;
    const inPart = (row: RowView, item: ItemView) => test(row, item, this.key);
    for (const section of this.sections.values()) shown += section.filter(inPart);
    setAttribute(this.element, 'data-nothing-shown', shown === 0);
    return shown;
  }

  private head(): HTMLElement {
    const cells = columnsOf(this.key).map(({ name, heading }) => {
      const attributes = { class: 'cell', role: 'columnheader', 'data-column': name };
      const label = element('span', { class: 'column-name' }, heading);
      return element('div', { ...attributes, 'aria-colindex': columnIndex(name, this.key) }, label);
    });
    cells[columnIndex('answer-cell') - 1]?.append(this.firstCheckDate.cell);
    const row = element('div', { class: 'row head-row', role: 'row' }, ...cells);
    return element('div', { class: 'grid-head', role: 'rowgroup' }, row);
  }
}

/** At the end of the line above the rows. */
function allRowsButtons({ strings }: Page, part: string): HTMLElement {
  const link = (action: string, words: string): HTMLElement => {
    const attributes = { class: 'link', 'data-action': action, 'data-part': part };
    return element('button', { type: 'button', ...attributes }, words);
  };
  const { openAll, closeAll } = strings;
  return element(
    'p',
    { class: 'all-rows' },
    link('open-all', openAll),
    link('close-all', closeAll),
  );
}

/** Below the rows, where own rows are. */
function addRowButton({ strings }: Page, part: string): HTMLElement {
  const attributes = { class: 'link', 'data-action': 'add-row', 'data-part': part };
  const button = element('button', { type: 'button', ...attributes }, strings.addRow);
  return element('div', { class: 'add-row' }, button);
}

/** A sentence of the form, in which the name of the annex opens the glossary, and its chapter on use. */
function termsHint(): HTMLElement {
  const link = (action: string, words: string): HTMLElement =>
    element('button', { type: 'button', class: 'link', 'data-action': action }, words);
  const [before, after] = ['*が付けられている用語については、別添の「', '」を適宜参照すること。'];
  const sentence = [before, link('terms', '用語の解説'), after];
  return element('p', { class: 'terms-hint' }, ...sentence, ' ', link('usage', '本確認表の使い方'));
}

/** With more than `MANY` items, a section groups them in bundles. */
const MANY = 100;
const IN_BUNDLE = 16;

/** A section: its letter, title and items. */
class Section {
  readonly element = element('div', { class: 'section', role: 'presentation' });
  private readonly title = element('div', { class: 'cell', role: 'rowheader' });
  private readonly letter = element('span', { class: 'letter' });
  private readonly name = element('span');
  private readonly heading: HTMLElement;
  private readonly items = new Map<string, Item>();
  private readonly bundles: HTMLElement[] = [];
  private shown: SectionView | undefined;
  rowIds: readonly string[] = [];

  constructor(
    private readonly page: Page,
    private readonly allRows: Map<string, Row>,
    view: SectionView,
    columns: number,
  ) {
    this.title.setAttribute('aria-colspan', String(columns));
    this.title.append(this.letter, this.name);
    const row = element('div', { class: 'section-row', role: 'row' }, this.title);
    this.heading = element('div', { role: 'rowgroup' }, row);
    this.update(view);
  }

  /** A section that is the same object has nothing to update; see `applyViewDifference`. */
  update(view: SectionView): void {
    if (view === this.shown) return;
    this.shown = view;
    this.rowIds = rowIdsIn(view);
    setText(this.letter, view.letter);
    setText(this.name, view.title);
    const items = keyed(this.items, view.items, {
      key: (item) => item.id,
      make: (item) => new Item(this.page, this.allRows, item),
      update: (block, item) => block.update(item),
      drop: (block) => block.drop(),
    });
    const elements = this.bundled(items.map((item) => item.element));
    reconcile(this.element, [this.heading, ...elements]);
  }

  /**
   * In every frame, the browser checks each element that it may skip in layout for being in sight. For
   * thousands of items that takes longer than painting the visible ones, so bundles are checked.
   */
  private bundled(items: readonly HTMLElement[]): readonly HTMLElement[] {
    const count = items.length > MANY ? Math.ceil(items.length / IN_BUNDLE) : 0;
    this.bundles.splice(count);
    while (this.bundles.length < count) {
      this.bundles.push(element('div', { class: 'bundle', role: 'presentation' }));
    }
    for (const [index, bundle] of this.bundles.entries()) {
      reconcile(bundle, items.slice(index * IN_BUNDLE, (index + 1) * IN_BUNDLE));
    }
    return count > 0 ? this.bundles : items;
  }

  drop(): void {
    for (const item of this.items.values()) item.drop();
  }

  filter(test: (row: RowView, item: ItemView) => boolean): number {
    let shown = 0;
    for (const item of this.items.values()) shown += item.filter(test);
    setAttribute(this.element, 'hidden', shown === 0);
    return shown;
  }
}

/** Ids of the rows of a section, in their order. */
export function rowIdsIn({ items }: SectionView): readonly string[] {
  return items.flatMap(({ rows }) => rows.map(({ id }) => id));
}
