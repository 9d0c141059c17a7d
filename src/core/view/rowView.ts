import type { Edition } from '../catalog/types';
import { splitTermMarks } from '../catalog/lookup';
import { ITEM_FIELD_NAMES } from '../format/fields';
import type { FormRow } from '../model/formRows';
import type { Translate } from '../problems/translate';
import type { Problem } from '../rules/problem';
import { cellView } from './cellView';
import { problemView } from './problemView';
import type { RowView } from './tableView';

/** What the view of a row follows from, besides the row. */
export interface RowSource {
  readonly edition: Edition;
  readonly problemsOf: (item: string) => readonly Problem[];
  readonly t: Translate;
}

interface Known {
  readonly edition: Edition;
  readonly t: Translate;
  readonly problems: readonly Problem[];
  readonly view: RowView;
}

/** By the row read by itself, or by its place in the form where the file leaves it out. */
const knownViews = new WeakMap<object, Known>();

/** The view of a row. The same object as before while the row shows the same, wherever it moves. */
export function rowView(row: FormRow, { edition, problemsOf, t }: RowSource): RowView {
  const shown = row.row?.unmoved ?? row.place;
  const problems = problemsOf(row.id);
  const known = shown && knownViews.get(shown);
  const isCurrent = known?.edition === edition && known.t === t;
  if (isCurrent && areSame(known.problems, problems)) return known.view;
  const view = buildRow(row, problems, t);
  if (shown) knownViews.set(shown, { edition, t, problems, view });
  return view;
}

function buildRow(
  { id, row, place, content, status, altered, present }: FormRow,
  problems: readonly Problem[],
  t: Translate,
): RowView {
  return {
    id,
    content: splitTermMarks(content),
    status,
    cells: ITEM_FIELD_NAMES.map((field) => cellView(field, row?.field(field))),
    problems: problems.map((problem) => problemView(problem, t)),
    altered,
    own: !place,
    present,
  };
}

function areSame(before: readonly Problem[], after: readonly Problem[]): boolean {
  return (
    before.length === after.length &&
    before.every((problem, index) => isSame(problem, after[index] ?? problem))
  );
}

/** Whether they say the same, wherever it is. Problems of a row that has moved share their facts. */
function isSame(before: Problem, after: Problem): boolean {
  if (before === after) return true;
  const names = Object.keys(before) as (keyof Problem)[];
  const isShared = names.every((name) => name === 'span' || before[name] === after[name]);
  return isShared && names.length === Object.keys(after).length;
}
