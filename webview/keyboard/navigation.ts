import type { Field, FieldKey } from '../../src/core/format/fields';
import { isInternal } from '../../src/core/format/fields';
import { PART_KEYS, partKeyOf } from '../../src/core/format/ids';
import { ANSWER_FIELD } from '../../src/core/format/newRow';
import { HEAD_LABELS, panelFields } from '../field/fieldKinds';
import { columnFields, isColumnField, isFormColumn } from '../table/columns';
import type { Direction } from './keyAction';

/** The fields that the keys can go to. */
export interface Ground {
  /** Ids of all rows, in the form's order. */
  readonly rows: readonly string[];
  /** The field is on the page and not hidden, by the filter for example. */
  readonly isShown: (key: FieldKey) => boolean;
  readonly isEditable: (key: FieldKey) => boolean;
  /** The field shows a value. */
  readonly isFilled: (key: FieldKey) => boolean;
}

const HEAD_ORDER: readonly Field[] = [
  ...HEAD_LABELS.map(([field]) => field),
  ...PART_KEYS.map((part) => `初回確認日.${part}` as const),
];

/** The field that a spreadsheet would go to in that direction; `undefined` if there is none. */
export function towards(
  from: FieldKey,
  direction: Direction,
  ground: Ground,
): FieldKey | undefined {
  const step = direction === 'down' || direction === 'right' ? 1 : -1;
  const candidates =
    direction === 'up' || direction === 'down'
      ? inColumn(from, step, ground.rows)
      : inRow(from, step);
  return candidates.find(ground.isShown);
}

/** The field after or before a field of the head or of a panel, in reading order. */
export function along(from: FieldKey, step: 1 | -1, ground: Ground): FieldKey | undefined {
  const { item, field } = from;
  const [, part] = /^初回確認日\.Part(\d)$/.exec(field) ?? [];
  if (item === null && part !== undefined && step === 1) {
    const ofPart = ground.rows.filter((id) => id.startsWith(`P${part}-`));
    return ofPart.map((id): FieldKey => ({ item: id, field: ANSWER_FIELD })).find(ground.isShown);
  }
  const order: readonly Field[] = item === null ? HEAD_ORDER : panelFields(item);
  const next = beyond(order, order.indexOf(field), step)
    // Enter would not lead on from the note of the file, which has several lines.
    .filter((name) => item !== null || !isInternal(name))
    .map((name) => ({ item, field: name }))
    .find(ground.isEditable);
  if (next || item === null || step === 1) return next;
  // From the first field of the panel, back to the row.
  return cellsOf(item).findLast(ground.isShown);
}

function inColumn({ item, field }: FieldKey, step: 1 | -1, rows: readonly string[]): FieldKey[] {
  if (item === null) return [];
  const isColumn = isColumnField({ item, field });
  // What is a column of Part 2 is in the panel in Part 1: nothing leads from one to the other.
  return beyond(rows, rows.indexOf(item), step)
    .map((id): FieldKey => ({ item: id, field }))
    .filter((key) => isColumnField(key) === isColumn);
}

function inRow({ item, field }: FieldKey, step: 1 | -1): FieldKey[] {
  if (item === null) return [];
  const cells = cellsOf(item);
  const at = cells.findIndex((cell) => cell.field === field);
  return at < 0 ? [] : beyond(cells, at, step);
}

/** The cells of a row, from left to right. */
function cellsOf(item: string): readonly FieldKey[] {
  return columnFields(item).map((field) => ({ item, field }));
}

/** The elements after the index `at` in the list, or before it, nearest first. */
function beyond<T>(list: readonly T[], at: number, step: 1 | -1): T[] {
  return step === 1 ? list.slice(at + 1) : list.slice(0, Math.max(at, 0)).reverse();
}

/**
 * Where Ctrl and an arrow key lead, as in a spreadsheet: along a column to the end of a run of filled cells or
 * to the next filled cell, and no further than the Part; along a row to its first or last cell.
 */
export function edge(from: FieldKey, direction: Direction, ground: Ground): FieldKey | undefined {
  const step = direction === 'down' || direction === 'right' ? 1 : -1;
  if (direction === 'left' || direction === 'right') {
    return inRow(from, step).findLast(ground.isShown);
  }
  const ahead = inColumn(from, step, ground.rows).filter(ground.isShown);
  const part = from.item === null ? undefined : partKeyOf(from.item);
  const inPart = ahead.filter(({ item }) => item !== null && partKeyOf(item) === part);
  const [next] = inPart;
  if (!next) return ahead[0];
  if (!ground.isFilled(from) || !ground.isFilled(next)) {
    return inPart.find(ground.isFilled) ?? inPart.at(-1);
  }
  const end = inPart.findIndex((key) => !ground.isFilled(key));
  return inPart.at(end < 0 ? -1 : end - 1);
}

/** The answer of the first row, or the last cell of the last row. */
export function corner(which: 'first' | 'last', ground: Ground): FieldKey | undefined {
  const rows = which === 'first' ? ground.rows : ground.rows.toReversed();
  const cells = rows.flatMap((item): readonly FieldKey[] =>
    which === 'first' ? [{ item, field: ANSWER_FIELD }] : cellsOf(item).toReversed(),
  );
  return cells.find(ground.isShown);
}

/** The cell beside it that a selection grows to, or the last one on that side; also where no field is. */
export function beside(
  { item, field }: FieldKey,
  direction: 'left' | 'right',
  toEdge: boolean,
): FieldKey | undefined {
  if (!isFormColumn(field)) return undefined;
  const inDirection = inRow({ item, field }, direction === 'right' ? 1 : -1);
  // A selection has the columns that both Parts have in common, or one other column.
  const cells = inDirection.filter((cell) => isFormColumn(cell.field));
  return toEdge ? cells.at(-1) : cells[0];
}

/** The ids of the rows from one to another whose cell is shown, in the form's order. */
export function between(from: FieldKey, to: FieldKey, ground: Ground): readonly string[] {
  const { rows } = ground;
  const ends = [from, to].map(({ item }) => (item === null ? -1 : rows.indexOf(item)));
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  if (first < 0) return [];
  return rows
    .slice(first, last + 1)
    .filter((item) => isRowShown({ item, field: from.field }, ground));
}

/** The ids of the rows from that cell on whose cell is shown, in the form's order. */
export function below({ item, field }: FieldKey, ground: Ground): readonly string[] {
  if (item === null) return [];
  const { rows } = ground;
  return rows.slice(rows.indexOf(item)).filter((id) => isRowShown({ item: id, field }, ground));
}

/** Every row has an answer; not every row has a field for the words of the form. */
function isRowShown({ item, field }: FieldKey, ground: Ground): boolean {
  return ground.isShown({ item, field: isFormColumn(field) ? ANSWER_FIELD : field });
}
