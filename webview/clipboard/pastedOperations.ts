import type { PastedCell } from '../../src/core/clipboard/pastePreview';
import type { FieldOperation } from '../../src/core/edit/operation/operation';
import type { Page } from '../page';

/** The operations of the cells whose text is understood. */
export function pastedOperations(cells: readonly PastedCell[]): readonly FieldOperation[] {
  return cells.flatMap(({ outcome }) => ('operation' in outcome ? [outcome.operation] : []));
}

/** Cells that cannot be changed in the table are not written, and say so. */
export function withFixedFields(cells: readonly PastedCell[], page: Page): readonly PastedCell[] {
  return cells.map((cell) => {
    const field = page.fields.get(cell.item, cell.field);
    if (field?.editable !== false || !('operation' in cell.outcome)) return cell;
    return { ...cell, outcome: { reason: page.strings.locked } };
  });
}
