import type { ChangesView, FieldChangeView } from '../../src/core/compare/comparisonView';
import type { InitComparisonMessage } from '../../src/protocol/comparisonMessages';
import { element } from '../dom/dom';
import { keyed, reconcile } from '../dom/reconcile';
import { sameData } from '../../src/core/view/difference/sameData';
import { changeTable, fieldRow } from './changeTable';
import { PartChanges } from './partChanges';
import { UnchangedRows } from './unchangedRows';

/** All changes: of the head, of the rows by Part, and of other keys; then the unchanged rows. */
export class Changes {
  readonly element = element('div', { class: 'body' });
  private readonly parts = new Map<string, PartChanges>();
  private readonly unchanged: UnchangedRows;
  private readonly head: FieldSection;
  private readonly others: FieldSection;

  constructor(
    private readonly init: InitComparisonMessage,
    private readonly opened: ReadonlySet<string>,
  ) {
    const { strings } = init;
    this.head = new FieldSection(init, 'head', strings.head);
    this.others = new FieldSection(init, 'others', strings.others);
    this.unchanged = new UnchangedRows(strings, opened.has(''));
  }

  /** Updates Parts and rows that stay, without moving them. */
  show(view: ChangesView): void {
    const parts = keyed(this.parts, view.parts, {
      key: (part) => part.id,
      make: (part) => new PartChanges(this.init, this.opened, part),
      update: (block, part) => block.update(part),
      drop: () => undefined,
    });
    this.head.show(view.head);
    this.others.show(view.others);
    this.unchanged.show(view.unchanged);
    reconcile(this.element, [
      this.head.element,
      ...parts.map((part) => part.element),
      this.others.element,
      this.unchanged.element,
    ]);
  }

  /**
   * The ids of the rows whose text of the form is unfolded, and `''` for the list of unchanged
   * rows.
   */
  get unfolded(): readonly string[] {
    const rows = [...this.parts.values()].flatMap((part) => part.unfolded);
    return this.unchanged.element.open ? ['', ...rows] : rows;
  }

  reveal(item: string): void {
    for (const part of this.parts.values()) part.reveal(item);
  }
}

/** Changed keys that belong to no row. Hidden if there are none. */
class FieldSection {
  readonly element: HTMLElement;
  private readonly body = element('tbody');
  private shown: readonly FieldChangeView[] = [];

  constructor(
    private readonly init: InitComparisonMessage,
    name: string,
    heading: string,
  ) {
    const table = changeTable(init, heading, this.body);
    this.element = element('section', { 'data-section': name, hidden: true });
    this.element.append(element('h2', {}, heading), table);
  }

  show(fields: readonly FieldChangeView[]): void {
    if (sameData(this.shown, fields)) return;
    this.shown = fields;
    this.element.hidden = fields.length === 0;
    this.body.replaceChildren(...fields.map((field) => fieldRow(field, this.init.strings)));
  }
}
