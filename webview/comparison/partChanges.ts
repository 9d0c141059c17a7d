import type { PartChangesView } from '../../src/core/compare/comparisonView';
import type { InitComparisonMessage } from '../../src/protocol/comparisonMessages';
import { element, setText } from '../dom/dom';
import { keyed, reconcile } from '../dom/reconcile';
import { fill } from '../dom/words';
import { changeTable } from './changeTable';
import { RowChange } from './rowChange';

/** The changed rows of one Part. */
export class PartChanges {
  readonly element: HTMLElement;
  private readonly heading = element('span', { lang: 'ja' });
  private readonly count = element('span', { class: 'count' });
  private readonly table: HTMLElement;
  private readonly head: HTMLElement | null;
  private readonly rows = new Map<string, RowChange>();

  constructor(
    private readonly init: InitComparisonMessage,
    private readonly opened: ReadonlySet<string>,
    view: PartChangesView,
  ) {
    const { strings } = init;
    this.table = changeTable(init, view.heading || strings.otherRows);
    this.head = this.table.querySelector('thead');
    this.element = element('section', { 'data-part': view.id });
    this.element.append(element('h2', {}, this.heading, this.count), this.table);
    this.update(view);
  }

  update({ heading, rows }: PartChangesView): void {
    const { strings } = this.init;
    setText(this.heading, heading || strings.otherRows);
    setText(this.count, fill(strings.changedRows, rows.length));
    const blocks = keyed(this.rows, rows, {
      key: (row) => row.id,
      make: (row) => new RowChange(row, strings, this.opened.has(row.id)),
      update: (block, row) => block.update(row),
      drop: () => undefined,
    });
    const bodies = blocks.map((block) => block.element);
    reconcile(this.table, this.head ? [this.head, ...bodies] : bodies);
  }

  get unfolded(): readonly string[] {
    return [...this.rows].filter(([, row]) => row.isUnfolded).map(([id]) => id);
  }

  reveal(item: string): void {
    this.rows.get(item)?.reveal();
  }
}
