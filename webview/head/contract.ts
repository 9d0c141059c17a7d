import type { HeadField } from '../../src/core/format/fields';
import { isInternal } from '../../src/core/format/fields';
import { daysBetween, isCalendarDay } from '../../src/core/text/calendar';
import type { TableView } from '../../src/core/view/tableView';
import type { Child } from '../dom/dom';
import { element, setAttribute, setText } from '../dom/dom';
import { shownText } from '../dom/hiddenText';
import { icon } from '../dom/icons';
import { internalMark } from '../dom/internalMark';
import { fill } from '../dom/words';
import { cellOf, createField, showCell } from '../field/createField';
import type { EditableField } from '../field/editableField';
import { HEAD_LABELS } from '../field/fieldKinds';
import type { Page } from '../page';

/** Who has to be named before anything else makes sense. */
const MAIN_FIELDS: readonly HeadField[] = ['医療機関', '事業者', '対象システム'];

/** The contract on one line: who, which system, of what kind, and by when. It opens to all fields of the head. */
export class Contract {
  readonly element = element('details', { class: 'contract' });
  readonly fields: readonly EditableField[];
  /** Opens and closes the fields. */
  readonly line = element('summary', { class: 'contract-line' });
  private readonly who = element('h1');
  private readonly what = element('span', { class: 'contract-what' });
  private readonly title = element('span', { class: 'form-title' });
  private readonly ministries = element('span', { class: 'ministries' });

  constructor(
    private readonly page: Page,
    view: TableView,
  ) {
    const field = (name: HeadField, label: string) =>
      createField(page, null, cellOf(view.head, name), {
        className: 'value',
        label,
        reveal: () => this.open(),
      });
    const edition = field('様式', '様式');
    const parties = HEAD_LABELS.map(([name, label]) => field(name, label));
    this.fields = [edition, ...parties];
    const open = element('span', { class: 'contract-open' }, page.strings.contractFields);
    open.append(icon('chevron'));
    this.line.append(this.who, this.what, open);
    const published = element('div', { class: 'published' }, this.title, edition.cell);
    published.append(this.ministries);
    const boxes = parties.map((each, index) => this.box(each, HEAD_LABELS[index]?.[1] ?? ''));
    this.element.append(this.line, published, element('div', { class: 'parties' }, ...boxes));
    this.element.open = this.hasDraft || needsAttention(view);
    this.element.addEventListener('toggle', () => page.changed());
    this.show(view);
  }

  get isOpen(): boolean {
    return this.element.open;
  }

  /** The first field in which nothing is written; the first of all if there is none. */
  get firstToFill(): string | undefined {
    const [, ...parties] = this.fields;
    const empty = parties.find(({ control }) => control.read() === '');
    return (empty ?? parties[0])?.key.field;
  }

  open(): void {
    this.element.open = true;
  }

  /** As it was before a reload. What was typed in a field has to be seen again. */
  restore(wasOpen: boolean | undefined): void {
    if (wasOpen !== undefined) this.element.open = wasOpen || this.hasDraft;
  }

  private get hasDraft(): boolean {
    return this.fields.some((field) => field.hasDraft);
  }

  update(view: TableView): void {
    for (const field of this.fields) {
      showCell(this.page, field, cellOf(view.head, field.key.field as HeadField));
    }
    this.show(view);
  }

  private show(view: TableView): void {
    const { strings, today } = this.page;
    const value = (name: HeadField) => cellOf(view.head, name).value ?? '';
    const known = (names: readonly HeadField[]) => names.map(value).filter(Boolean);
    const who = known(['医療機関', '事業者']).join(' × ') || view.title;
    const what = known(['対象システム', '契約.種別']);
    this.who.replaceChildren(...shownText(who, strings));
    this.what.replaceChildren(
      ...what.map((text) => element('span', {}, ...shownText(text, strings))),
      ...dayOf(value, { today, strings }),
    );
    setText(this.title, view.title);
    setText(this.ministries, view.ministries);
  }

  private box(field: EditableField, label: string): HTMLElement {
    const { field: name } = field.key;
    const shown = element('span', { class: 'label' }, label);
    shown.append(...internalMark(name, this.page.strings));
    const box = element('div', { class: 'party' }, shown, field.cell);
    setAttribute(box, 'data-internal', isInternal(name));
    return box;
  }
}

/** Whether the fields have to be seen without being asked for. */
function needsAttention({ head, problems }: TableView): boolean {
  if (MAIN_FIELDS.some((name) => cellOf(head, name).value === null)) return true;
  return problems.some(({ field }) => HEAD_LABELS.some(([name]) => name === field));
}

/** The day of signing and the days left until then; once that day has passed, those of the contract's end. */
function dayOf(
  value: (name: HeadField) => string,
  { today, strings }: Pick<Page, 'today' | 'strings'>,
): Child[] {
  const days = (['契約.締結予定日', '契約.満了日'] as const).map((field) => {
    const day = value(field);
    return { field, day, left: isCalendarDay(day) ? daysBetween(today, day) : NaN };
  });
  const next = days.find(({ left }) => left >= 0) ?? days.find(({ day }) => day !== '');
  if (!next) return [];
  const [, label = ''] = HEAD_LABELS.find(([name]) => name === next.field) ?? [];
  const made = element('span', { class: 'contract-day' }, `${label} `);
  made.append(...shownText(next.day, strings));
  const { left } = next;
  if (left >= 0) {
    const words = left === 0 ? strings.today : fill(strings.daysLeft, left);
    made.append(' ', element('b', {}, words));
  }
  return [made];
}
