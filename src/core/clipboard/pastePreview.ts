import type { FieldOperation } from '../edit/operation/operation';
import type { ItemField } from '../format/fields';

/** Where a paste goes. */
export interface PasteTarget {
  /** Ids of the rows from the first selected one to the last of the table; hidden rows are left out. */
  readonly rows: readonly string[];
  /** The fields from the first selected column to the last one. */
  readonly fields: readonly ItemField[];
  /** How much is selected: 1 and 1 for one cell. */
  readonly selected: { readonly rows: number; readonly columns: number };
}

/** A cell that would change, or whose text is not understood. */
export interface PastedCell {
  readonly item: string;
  readonly field: ItemField;
  /** The row's 項目, on one line. */
  readonly title: string;
  /** What the file has; empty for nothing. */
  readonly now: string;
  /** What it would have, as the file writes it; what was pasted, where that is not understood. */
  readonly value: string;
  readonly outcome:
    | { readonly operation: FieldOperation }
    /** Why nothing is written, as part of a sentence for the user. */
    | { readonly reason: string };
}

/** What a paste would do. Nothing is written yet. */
export interface PastePreview {
  readonly cells: readonly PastedCell[];
  /** Cells of the clipboard that are left out: the table ends, or they are too many at once. */
  readonly beyond: number;
}
