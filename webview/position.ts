import type { Page } from './page';
import { isDetailField } from './fieldKinds';
import { targetOf } from './dom';
import type { Row } from './row';
import type { Table } from './table';

/** Where the user is in the table, and the ways to bring them to a row. */
export class Position {
  /** The row that last had the focus or was shown on demand. */
  private item: string | null = null;
  private posted: string | null = null;
  private scheduled = false;

  constructor(
    private readonly page: Page,
    private readonly table: Table,
    private readonly ways: { place: (item: string | null) => void; showAll: () => void },
  ) {}

  get current(): string | null {
    return this.item;
  }

  listen(root: HTMLElement): void {
    root.addEventListener('focusin', (event) => {
      const row = targetOf(event)?.closest<HTMLElement>('[data-item]');
      if (row) this.moveTo(row.dataset['item'] ?? null);
    });
  }

  /** Shows the row in the middle of the window; puts the focus on the field where one is named. */
  reveal(id: string, fieldName?: string): void {
    const row = this.table.rows.get(id);
    if (!row) return;
    if (!this.table.isShown(id)) this.ways.showAll();
    if (fieldName !== undefined && isDetailField(fieldName)) row.setOpen(true);
    this.moveTo(id);
    center(row);
    // The rows around it have their real heights from the next frame on.
    requestAnimationFrame(() => {
      center(row);
      this.focus(id, fieldName);
    });
    highlight(row);
  }

  /** The first problem of all, wherever the user is. */
  first(): void {
    this.item = null;
    this.step('next');
  }

  /** The next or previous row with a problem, from here on and around the end. */
  step(direction: 'next' | 'previous'): void {
    const { strings, notices } = this.page;
    const ids = this.table.rowsWithProblems();
    const here = this.table.indexOf(this.item);
    const ahead = (id: string) => this.table.indexOf(id) > here;
    const behind = (id: string) => this.table.indexOf(id) < (here < 0 ? Infinity : here);
    const id =
      direction === 'next' ? (ids.find(ahead) ?? ids[0]) : (ids.findLast(behind) ?? ids.at(-1));
    const row = id === undefined ? undefined : this.table.rows.get(id);
    if (!row) {
      notices.announce(strings.noProblems);
      return;
    }
    const { problems } = row.view;
    this.reveal(row.view.id, problems.find((problem) => problem.field)?.field ?? '初回確認');
    const messages = problems.map((problem) => problem.message).join(' ');
    notices.announce(`${row.view.id}: ${messages}`);
  }

  private focus(id: string, fieldName: string | undefined): void {
    if (fieldName === undefined) return;
    const field = this.page.fields.get(id, fieldName) ?? this.page.fields.get(id, '初回確認');
    field?.control.focus();
  }

  private moveTo(item: string | null): void {
    this.item = item;
    if (this.scheduled) return;
    this.scheduled = true;
    requestAnimationFrame(() => {
      this.scheduled = false;
      if (this.item === this.posted) return;
      this.posted = this.item;
      this.ways.place(this.item);
    });
  }
}

function center({ element }: Row): void {
  element.scrollIntoView({ block: 'center' });
}

function highlight({ element }: Row): void {
  delete element.dataset['revealed'];
  // Read, so that an animation that is still running begins again.
  element.getBoundingClientRect();
  element.dataset['revealed'] = '';
  const end = () => delete element.dataset['revealed'];
  element.addEventListener('animationend', end, { once: true });
}
