import type { Analysis } from '../analyze';
import { NO_CATALOGS } from '../catalog/ownCatalog';
import type { OwnCatalog } from '../catalog/ownCatalog';
import type { Edition } from '../catalog/types';
import { readDuplicates } from '../conflict/duplicates';
import { leavesOfText } from '../conflict/leaves';
import { readConflict } from '../conflict/readConflict';
import { termsOf } from '../guidance/ownTerms';
import type { Terms } from '../guidance/ownTerms';
import type { Checklist } from '../model/checklist';
import { HEAD_FIELD_NAMES } from '../format/fields';
import type { FormRow } from '../model/formRows';
import { formRows } from '../model/formRows';
import type { Parsed } from '../parse/parsed';
import { brokenPlaces } from '../rules/brokenPlaces';
import type { Problem } from '../rules/problem';
import type { Translate } from '../problems/translate';
import { isChecklistMap } from '../reading/reading';
import { buildConflict } from './buildConflict';
import { buildDuplicates } from './buildDuplicates';
import { buildParts } from './buildParts';
import { cellView } from './cellView';
import { encodingView } from './encodingView';
import type { ConflictView } from './conflictView';
import { problemView } from './problemView';
import type { PreviousRow } from './previousView';
import { lostRows, previousRowOf } from './previousView';
import type { DocumentView, PartView, TableView, UnreadableView } from './tableView';

/** What a view shows beside what its text says. */
interface Beside {
  /** Own catalogs, which add their terms. */
  readonly catalogs?: readonly OwnCatalog[];
  /** The file from before both changes of a merge, where git has it. */
  readonly mergeBase?: string | undefined;
}

/** What to show of a text. Its words are in the language of `t`; the form's own stay Japanese. */
export function buildView(
  analysis: Analysis,
  editions: readonly Edition[],
  t: Translate,
  { catalogs = NO_CATALOGS, mergeBase }: Beside = {},
): DocumentView {
  const { reading, parsed, encodingFault } = analysis;
  if (encodingFault) return encodingView(encodingFault, t);
  switch (reading.kind) {
    case 'checklist': {
      const edition = reading.checklist.form;
      if (!edition) return unreadable('other-yaml', analysis, t);
      const terms = termsOf(edition, catalogs, t);
      return buildTable({ checklist: reading.checklist, edition, terms }, analysis, t);
    }
    case 'conflict':
      return (
        conflictView(parsed, editions, t, mergeBase) ?? unreadable('merge-conflict', analysis, t)
      );
    case 'syntax':
      return duplicatesView(parsed, editions, t) ?? unreadable('syntax', analysis, t);
    case 'empty':
      return unreadable('empty', analysis, t);
    case 'not-a-checklist':
      return unreadable('other-yaml', analysis, t);
  }
}

/** The choices of a merge conflict; `undefined` unless both sides are checklists. */
function conflictView(
  { text }: Parsed,
  editions: readonly Edition[],
  t: Translate,
  mergeBase: string | undefined,
): ConflictView | undefined {
  const conflict = readConflict(text);
  const sides = conflict ? [conflict.ours, conflict.theirs] : [];
  const isOurs = sides.every(({ root }) => isChecklistMap(root));
  if (!conflict || !isOurs) return undefined;
  const before = mergeBase === undefined ? undefined : leavesOfText(mergeBase);
  return buildConflict(conflict, editions, t, before);
}

/** The choices between duplicate keys; `undefined` if the text has other errors. */
function duplicatesView(
  parsed: Parsed,
  editions: readonly Edition[],
  t: Translate,
): ConflictView | undefined {
  const { root } = parsed;
  const duplicates = readDuplicates(parsed);
  if (duplicates.length === 0 || root?.kind !== 'map' || !isChecklistMap(root)) {
    return undefined;
  }
  return buildDuplicates({ text: parsed.text, root }, duplicates, { editions, t });
}

function buildTable(
  {
    checklist,
    edition,
    terms,
  }: { readonly checklist: Checklist; readonly edition: Edition; readonly terms: Terms },
  { problems, previous }: Analysis,
  t: Translate,
): TableView {
  const byItem = groupByItem(problems);
  const problemsOf = (item: string | undefined): readonly Problem[] => byItem.get(item) ?? NONE;
  const version = previous?.version;
  const previousOf = (row: FormRow): PreviousRow | undefined =>
    version && previousRowOf(row, version);
  const { rows, progress } = formRows(checklist);
  const parts = buildParts({ checklist, edition, terms, problemsOf, previousOf, t });
  return {
    kind: 'table',
    title: edition.title,
    ministries: edition.ministries.join('・'),
    head: HEAD_CELLS.map((field) => cellView(field, checklist.head(field))),
    progress,
    unanswered: unansweredRows(checklist, edition),
    parts,
    terms: terms.all,
    problems: problemsOf(undefined).map((problem) => problemView(problem, t)),
    problemCount: problems.length,
    overdueCount: problems.filter(isOverdue).length,
    previous: version
      ? { path: previous.value, setbackCount: setbacksIn(parts), lostRows: lostRows(version, rows) }
      : null,
  };
}

function setbacksIn(parts: readonly PartView[]): number {
  let count = 0;
  for (const { sections } of parts) {
    for (const { items } of sections) {
      for (const { rows } of items) {
        for (const { previous } of rows) if (previous && previous.setbacks.length > 0) count++;
      }
    }
  }
  return count;
}

function unansweredRows(checklist: Checklist, edition: Edition): TableView['unanswered'] {
  const counts = { Part1: 0, Part2: 0 };
  // Rows whose ids do not name a Part are shown in the first.
  const [first] = edition.parts;
  for (const { status, part = first } of formRows(checklist).rows) {
    if (part && status === '未確認') counts[part.key]++;
  }
  return counts;
}

/** What comes first in a row, and is counted separately. */
function isOverdue({ rule }: Problem): boolean {
  return rule === 'overdue';
}

const NONE: readonly Problem[] = [];

function groupByItem(
  problems: readonly Problem[],
): ReadonlyMap<string | undefined, readonly Problem[]> {
  const groups = new Map<string | undefined, Problem[]>();
  for (const problem of problems) {
    const group = groups.get(problem.item);
    if (group && isOverdue(problem)) group.unshift(problem);
    else if (group) group.push(problem);
    else groups.set(problem.item, [problem]);
  }
  return groups;
}

const HEAD_CELLS = HEAD_FIELD_NAMES.filter(
  (field) => field !== 'kakunin' && !field.startsWith('初回確認日.'),
);

type Reason = Exclude<UnreadableView['reason'], 'not-utf8'>;

function unreadable(reason: Reason, { parsed, problems }: Analysis, t: Translate): UnreadableView {
  return {
    kind: 'unreadable',
    reason,
    ...unreadableText(reason, t),
    places: brokenPlaces(parsed.text, problems, t),
  };
}

/** What to show of a text that was not read because it is too long. */
export function tooLargeView(t: Translate): UnreadableView {
  return {
    kind: 'unreadable',
    reason: 'too-large',
    ...unreadableText('too-large', t),
    places: [],
  };
}

function unreadableText(reason: Reason, t: Translate): { title: string; explanation: string } {
  switch (reason) {
    case 'empty':
      return {
        title: t('This file is empty'),
        explanation: t('Create a checklist with the command "New checklist", or write it as text.'),
      };
    case 'syntax':
      return {
        title: t('This file cannot be shown as a table now'),
        explanation: t(
          'The text is not valid YAML at the places below. Open it as text and fix it; the table then comes back automatically. Nothing was changed.',
        ),
      };
    case 'merge-conflict':
      return {
        title: t('This file has merge conflicts'),
        explanation: t(
          'Two versions contradict each other at the places below. Choose one of each in the text or in the merge editor; the table then comes back automatically. Nothing was changed.',
        ),
      };
    case 'other-yaml':
      return {
        title: t('This file is not a checklist'),
        explanation: t('It is another kind of file. Open it as text; nothing was changed.'),
      };
    case 'too-large':
      return {
        title: t('This file is very large'),
        explanation: t(
          'As a table it would be slow, and while it is checked other extensions have to wait. Open it as text, or open it as a table anyway. Nothing was changed.',
        ),
      };
  }
}
