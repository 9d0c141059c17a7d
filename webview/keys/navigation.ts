import { DETAIL_FIELDS, HEAD_LABELS } from '../field/fieldKinds';
import { COLUMN_FIELDS } from '../table/columns';
import type { Direction } from './keyAction';

/** A field of a row, or of the head (`null`). */
export interface Place {
  readonly item: string | null;
  readonly field: string;
}

/** Where one can go. */
export interface Ground {
  /** Ids of all rows, in the form's order. */
  readonly rows: readonly string[];
  /** The place is on the page and not hidden, by the filter for example. */
  readonly isShown: (place: Place) => boolean;
  readonly isEditable: (place: Place) => boolean;
}

const HEAD_ORDER: readonly string[] = [
  ...HEAD_LABELS.map(([field]) => field),
  '初回確認日.Part1',
  '初回確認日.Part2',
];

/** The place that a spreadsheet would go to in that direction; `undefined` where there is none. */
export function towards(from: Place, direction: Direction, ground: Ground): Place | undefined {
  const step = direction === 'down' || direction === 'right' ? 1 : -1;
  const candidates =
    direction === 'up' || direction === 'down'
      ? inColumn(from, step, ground.rows)
      : inRow(from, step);
  return candidates.find(ground.isShown);
}

/** The field after or before one of the head or of a panel, in the order in which they are read. */
export function along(from: Place, step: 1 | -1, ground: Ground): Place | undefined {
  const { item, field } = from;
  const [, part] = /^初回確認日\.Part(\d)$/.exec(field) ?? [];
  if (item === null && part !== undefined && step === 1) {
    const ofPart = ground.rows.filter((id) => id.startsWith(`P${part}-`));
    return ofPart.map((id) => ({ item: id, field: '初回確認' })).find(ground.isShown);
  }
  const order: readonly string[] = item === null ? HEAD_ORDER : DETAIL_FIELDS;
  const next = beyond(order, order.indexOf(field), step)
    .map((name) => ({ item, field: name }))
    .find(ground.isEditable);
  // Before the first field of the panel: back to the row.
  return next ?? (item !== null && step === -1 ? { item, field: '備考' } : undefined);
}

function inColumn({ item, field }: Place, step: 1 | -1, rows: readonly string[]): Place[] {
  if (item === null) return [];
  return beyond(rows, rows.indexOf(item), step).map((id) => ({ item: id, field }));
}

function inRow({ item, field }: Place, step: 1 | -1): Place[] {
  const columns: readonly string[] = COLUMN_FIELDS;
  const at = columns.indexOf(field);
  return at < 0 ? [] : beyond(columns, at, step).map((name) => ({ item, field: name }));
}

/** What comes after the place `at` in the list, or before it, the nearest first. */
function beyond<T>(list: readonly T[], at: number, step: 1 | -1): T[] {
  return step === 1 ? list.slice(at + 1) : list.slice(0, Math.max(at, 0)).reverse();
}
