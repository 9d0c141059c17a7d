import { ANSWER_FIELD } from '../../src/core/format/newRow';
import type { ProblemView } from '../../src/core/view/tableView';
import { targetOf } from '../dom/dom';
import type { EditableField } from '../field/editableField';
import type { Head } from '../head/head';
import type { Jump } from '../head/jumps';
import { toEnd } from '../keyboard/enterField';
import type { Page } from '../page';
import type { Row } from '../table/row';
import { nextStop } from './problemStops';
import { FollowedRow } from './followedRow';
import { holdInView } from './scroll';
import type { Table } from '../table/table';

/** Knows where the user is in the table, and goes to rows, fields and problems. */
export class Position {
  /** The row that last had the focus or was revealed. */
  private item: string | null = null;
  /** The field that last had the focus; `null` if the focus went elsewhere. */
  private field: string | null = null;
  /** The problem of the head that was shown last, until the user goes elsewhere. */
  private problem: number | undefined;
  private posted = '';
  private readonly followed: FollowedRow;
  private scheduled = false;

  constructor(
    private readonly page: Page,
    private readonly table: Table,
    private readonly ways: {
      head: () => Head | undefined;
      place: (item: string | null, field: string | null) => void;
      showAll: () => void;
    },
  ) {
    this.followed = new FollowedRow(page, table);
  }

  get current(): string | null {
    return this.item;
  }

  listen(root: HTMLElement): void {
    root.addEventListener('focusin', (event) => {
      const target = targetOf(event);
      const row = target?.closest<HTMLElement>('[data-item]');
      const key = this.page.fields.at(target)?.key;
      this.problem = undefined;
      if (key) this.moveTo(key.item, key.field);
      else if (row) this.moveTo(row.dataset['item'] ?? null);
      else if (target?.closest('.head')) this.moveTo(null);
    });
    this.followed.listen();
  }

  /** Whether something was revealed: then the place from before a reload is not restored. */
  hasRevealed = false;

  /**
   * Shows a field of a row, or of the head (`null`), and puts the focus on it. Without a field, shows
   * the row and puts the focus on its answer.
   */
  reveal(id: string | null, fieldName?: string): void {
    const row = id === null ? undefined : this.table.rows.get(id);
    if (id !== null && !row) return;
    this.hasRevealed = true;
    if (row && id !== null && !this.table.isShown(id)) this.ways.showAll();
    if (row && id !== null && fieldName !== undefined) this.table.showField(id, fieldName);
    const { fields } = this.page;
    const asked = fieldName === undefined ? undefined : fields.get(id, fieldName);
    const field = asked ?? (row && fields.get(id, ANSWER_FIELD));
    this.problem = undefined;
    this.moveTo(id);
    field?.control.reveal?.();
    const element = field?.control.element ?? this.ways.head()?.contract.line;
    const whole = row && element && !isHigh(row.element) ? row.element : element;
    if (whole) holdInView(this.table, whole);
    if (field) focusAtEnd(field);
    else element?.focus({ preventScroll: true });
    if (row) highlight(row);
  }

  /** The cursor in the text is there; see `FollowedRow`. */
  follow(id: string | null, fieldName?: string): void {
    this.followed.show(id, fieldName);
  }

  /** Reports to the host at once where the user is, if it does not know yet. */
  report(): void {
    const place = `${this.item ?? ''} ${this.field ?? ''}`;
    if (place === this.posted) return;
    this.posted = place;
    this.ways.place(this.item, this.field);
  }

  /** Shows a Part or section from its heading, with the focus on the answer of its first row. */
  jump(jump: Jump): void {
    const place = this.table.placeOf(jump);
    if (!place) return;
    this.hasRevealed = true;
    this.problem = undefined;
    this.moveTo(place.row);
    this.page.fields.get(place.row, ANSWER_FIELD)?.control.focus();
    holdInView(this.table, place.element, 'start');
  }

  /** Goes to the first problem of all, wherever the user is. */
  first(): void {
    this.item = null;
    this.problem = undefined;
    this.step('next');
  }

  /** Goes to the next or previous problem of the head or row with problems, and wraps around. */
  step(direction: 'next' | 'previous'): void {
    const head = this.ways.head()?.problemViews ?? [];
    const { field } = this.page.fields.at(document.activeElement)?.key ?? {};
    const from = { item: this.item, head: this.problem, field };
    const stop = nextStop(direction, from, {
      head,
      rows: this.table.rowIds,
      hasProblems: (id) => (this.table.rows.get(id)?.view.problems.length ?? 0) > 0,
    });
    if (!stop) this.page.notices.announce(this.page.strings.noProblems);
    else if ('item' in stop) this.showProblemsOf(stop.item);
    else this.showProblemOfHead(head, stop.head);
  }

  /** Goes to the next or previous row without answer, and wraps around. */
  unanswered(direction: 'next' | 'previous'): void {
    const { rows, rowIds } = this.table;
    const here = this.item === null ? -1 : rowIds.indexOf(this.item);
    const around = [...rowIds.slice(here + 1), ...rowIds.slice(0, Math.max(here, 0))];
    const open = around.filter((id) => rows.get(id)?.view.status === '未確認');
    const id = direction === 'next' ? open[0] : open.at(-1);
    if (id === undefined) this.page.notices.announce(this.page.strings.noUnanswered);
    else this.reveal(id);
  }

  private showProblemOfHead(head: readonly ProblemView[], index: number): void {
    const problem = head[index];
    const line = problem && this.ways.head()?.placeOf(problem);
    if (!line) return;
    if (problem.field !== undefined && this.page.fields.get(null, problem.field)) {
      this.reveal(null, problem.field);
    } else {
      this.moveTo(null);
      if (line.tabIndex < 0) line.tabIndex = -1;
      holdInView(this.table, line);
      line.focus({ preventScroll: true });
    }
    this.problem = index;
    this.page.notices.announce(problem.message);
  }

  private showProblemsOf(id: string): void {
    const { problems } = this.table.rows.get(id)?.view ?? { problems: [] };
    this.reveal(id, problems.find((problem) => problem.field)?.field);
    const messages = problems.map((problem) => problem.message).join(' ');
    this.page.notices.announce(`${id}: ${messages}`);
  }

  private moveTo(item: string | null, field: string | null = null): void {
    this.item = item;
    this.field = field;
    if (this.scheduled) return;
    this.scheduled = true;
    requestAnimationFrame(() => {
      this.scheduled = false;
      this.report();
    });
  }
}

/** Too high for the window to show it with some rows around it. */
function isHigh(element: HTMLElement): boolean {
  return element.getBoundingClientRect().height > window.innerHeight / 2;
}

function focusAtEnd(field: EditableField): void {
  field.control.focus();
  if (!field.dirty) toEnd(field);
}

function highlight({ element }: Row): void {
  delete element.dataset['revealed'];
  // Forces layout, so that a running animation restarts.
  element.getBoundingClientRect();
  element.dataset['revealed'] = '';
  const end = () => delete element.dataset['revealed'];
  element.addEventListener('animationend', end, { once: true });
}
