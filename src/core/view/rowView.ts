import type { RowPlace } from '../catalog/lookup';
import type { Edition } from '../catalog/types';
import { ITEM_FIELD_NAMES } from '../format/fields';
import type { Terms } from '../guidance/ownTerms';
import { factOfRow } from '../model/factOfRow';
import type { FormRow } from '../model/formRows';
import type { Translate } from '../problems/translate';
import type { Problem } from '../rules/problem';
import { cellView } from './cellView';
import type { PreviousRow } from './previousView';
import { previousRowView } from './previousView';
import { problemView } from './problemView';
import type { RowView } from './tableView';

/** What the view of a row depends on, besides the row. */
export interface RowSource {
  readonly edition: Edition;
  readonly terms: Terms;
  readonly problemsOf: (item: string) => readonly Problem[];
  /** The row last time. */
  readonly previousOf: (row: FormRow) => PreviousRow | undefined;
  readonly t: Translate;
}

/** The last view of a row, and what it was built from. */
interface Last {
  built?: {
    readonly terms: Terms;
    readonly t: Translate;
    readonly problems: readonly Problem[];
    readonly previous: PreviousRow | undefined;
    readonly view: RowView;
  };
}

const lastOfRow = factOfRow((): Last => ({}));
/** For rows of the form that are not in the file. */
const lastOfPlace = new WeakMap<RowPlace, Last>();

/** The view of a row. The same object as before while the row shows the same, wherever it moves. */
export function rowView(row: FormRow, source: RowSource): RowView {
  const { edition, terms, problemsOf, previousOf, t } = source;
  const problems = problemsOf(row.id);
  const previous = previousOf(row);
  const last = lastOf(row);
  const { built } = last;
  const isCurrent = built?.terms === terms && built.t === t && built.previous === previous;
  if (isCurrent && areSame(built.problems, problems)) return built.view;
  const view = {
    ...buildRow(row, problems, { terms, t }),
    ...(previous && { previous: previousRowView(row, previous, { edition, t }) }),
  };
  last.built = { terms, t, problems, previous, view };
  return view;
}

function lastOf({ row, place }: FormRow): Last {
  if (row) return lastOfRow(row);
  const last = (place && lastOfPlace.get(place)) ?? {};
  if (place) lastOfPlace.set(place, last);
  return last;
}

function buildRow(
  { id, row, place, content, status, altered, present }: FormRow,
  problems: readonly Problem[],
  { terms, t }: Pick<RowSource, 'terms' | 't'>,
): RowView {
  return {
    id,
    content: terms.split(content),
    status,
    cells: ITEM_FIELD_NAMES.map((field) => cellView(field, row?.field(field))),
    problems: problems.map((problem) => problemView(problem, t)),
    altered,
    own: !place,
    present,
  };
}

function areSame(before: readonly Problem[], after: readonly Problem[]): boolean {
  if (before === after) return true;
  return (
    before.length === after.length &&
    before.every((problem, index) => isSame(problem, after[index] ?? problem))
  );
}

/** Whether both are the same problem, at whatever place. A problem that has moved shares its facts. */
function isSame(before: Problem, after: Problem): boolean {
  if (before === after) return true;
  const names = Object.keys(before) as (keyof Problem)[];
  const isShared = names.every((name) => name === 'span' || before[name] === after[name]);
  return isShared && names.length === Object.keys(after).length;
}
