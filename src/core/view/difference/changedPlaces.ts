import type { Field } from '../../format/fields';
import { ANSWER_FIELD } from '../../format/newRow';
import type { CellView, RowView, TableView } from '../tableView';

/** What a view shows with another value than the view before it, in the order of the form. */
export interface ChangedPlaces {
  /** Fields of rows, or of the head (`null`); of a row that was not there before, its answer. */
  readonly places: readonly ChangedPlace[];
  /** Ids of rows that are not there any more. */
  readonly gone: readonly string[];
}

export interface ChangedPlace {
  readonly item: string | null;
  readonly field: Field;
}

/** Compares values only: not problems, status or wording that follow from them. */
export function changedPlaces(before: TableView, after: TableView): ChangedPlaces {
  const [was, is] = [rowsOf(before), rowsOf(after)];
  const known = new Map(was.map((row) => [row.id, row]));
  const places: ChangedPlace[] = changedCells(headOf(before), headOf(after)).map((field) => ({
    item: null,
    field,
  }));
  for (const row of is) {
    const former = known.get(row.id);
    known.delete(row.id);
    if (former === row) continue;
    const fields = former ? changedCells(former.cells, row.cells) : [];
    const isAdded = former?.present !== row.present && fields.length === 0;
    const changed: readonly Field[] = isAdded ? [ANSWER_FIELD] : fields;
    for (const field of changed) places.push({ item: row.id, field });
  }
  return { places, gone: [...known.keys()] };
}

function rowsOf({ parts }: TableView): readonly RowView[] {
  return parts.flatMap(({ sections }) =>
    sections.flatMap(({ items }) => items.flatMap(({ rows }) => rows)),
  );
}

function headOf({ head, parts }: TableView): readonly CellView<Field>[] {
  return [...head, ...parts.map(({ firstCheckDate }) => firstCheckDate)];
}

function changedCells<F extends Field>(
  before: readonly CellView<F>[],
  after: readonly CellView<F>[],
): readonly F[] {
  const values = new Map(before.map(({ field, value }) => [field, value]));
  return after.filter(({ field, value }) => values.get(field) !== value).map(({ field }) => field);
}
