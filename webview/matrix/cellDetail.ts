import type {
  ColumnView,
  MatrixCellView,
  MatrixRowView,
} from '../../src/core/contracts/matrixView';
import type { MatrixStrings } from '../../src/protocol/matrixStrings';
import { element } from '../dom/dom';

/** What the cell under the pointer, or with the focus, says; in full. */
export class CellDetail {
  readonly element: HTMLElement;

  constructor(private readonly strings: MatrixStrings) {
    this.element = element('aside', { class: 'detail', 'aria-label': strings.detail });
    this.element.append(element('p', { class: 'hint' }, strings.open));
  }

  show(row: MatrixRowView, contract: ColumnView, cell: MatrixCellView): void {
    const { strings } = this;
    const system = contract.system ?? strings.noSystem;
    const who = [system, contract.vendor].flatMap((text) => text ?? []).join(' · ');
    const named = [labelled('主担当', cell.lead), labelled('費用', cell.cost)];
    const facts = [cell.status, ...named.flatMap((text) => text ?? [])];
    this.element.replaceChildren(
      element('p', { class: 'what' }, `${row.item} ${row.title} — ${who}`),
      element('p', { class: 'facts' }, facts.join(' · ')),
      element('p', { class: 'wording' }, cell.wording ?? strings.noWording),
    );
  }
}

function labelled(name: string, text: string | null): string | null {
  return text === null ? null : `${name}: ${text}`;
}
