import type { Version } from '../../core/compare/compare';
import type { Comparison, OtherChange, RowChange } from '../../core/compare/comparison';
import { isOutsideRows, othersByRow } from '../../core/compare/othersByRow';
import { summaryOf } from '../../core/compare/summary';
import { formRows, titleInVersions } from '../../core/model/formRows';
import type { Translate } from '../../core/problems/translate';
import type { Session } from '../command';
import type { ComparedFile } from './comparedFile';

export interface ComparedFiles {
  readonly files: readonly ComparedFile[];
  /** Whether the user named two files. Then no files are counted. */
  readonly single: boolean;
}

/** Makes the whole output of `diff`. The same input gives the same output. */
export type ComparisonReporter = (compared: ComparedFiles, session: Session) => string;

/** The result for a file in one sentence. */
export function sentenceOf(file: ComparedFile, t: Translate): string {
  const sentence = changeOf(file, t);
  return file.isRenamed ? `${t('Renamed.')} ${sentence}` : sentence;
}

function changeOf(file: ComparedFile, t: Translate): string {
  switch (file.kind) {
    case 'changed':
      return summaryOf(file.comparison, t);
    case 'added':
      return t('New checklist: {total} rows to do, {done} of them done.', doneOf(file.version));
    case 'removed':
      return t('Checklist removed: of {total} rows to do, {done} were done.', doneOf(file.version));
    case 'unreadable': {
      const { before, after } = file.faults;
      return [
        ...(before === undefined ? [] : [t('The older version: {reason}', { reason: before })]),
        ...(after === undefined ? [] : [t('The newer version: {reason}', { reason: after })]),
      ].join(' ');
    }
  }
}

function doneOf({ checklist }: Version) {
  const { done, total } = formRows(checklist).progress;
  return { done, total };
}

/** Titles of rows: from the newer version, otherwise from the older. */
export function rowTitles([before, after]: readonly [before: Version, after: Version]): RowTitle {
  const versions = [after.checklist, before.checklist];
  return (id) => titleInVersions(versions, id);
}

export type RowTitle = (id: string) => string;

/** What happened to a row as a whole, each note in a word or two. */
export function rowNotes({ kind, status, altered }: RowChange, t: Translate): readonly string[] {
  const { before, after } = status;
  const moved = before && after && before !== after ? [`${before} → ${after}`] : [];
  const came = kind === 'added' ? [t('added')] : kind === 'removed' ? [t('removed')] : [];
  return [...moved, ...came, ...(altered ? [t('Altered')] : [])];
}

/** A change of a field or another key, named relative to the row or the top of the file. */
export interface NamedChange {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** All changes in the top of the file. */
export function headChanges({ head, others }: Comparison): readonly NamedChange[] {
  return [
    ...head.map(({ field, ...values }) => ({ name: field, ...values })),
    ...others.filter(isOutsideRows).map((change) => named(change, 0)),
  ];
}

/** Returns a function that gives all changes in a row. */
export function rowChanges({ others }: Comparison): (row: RowChange) => readonly NamedChange[] {
  const byRow = othersByRow(others);
  return ({ id, fields }) => [
    ...fields.map(({ field, ...values }) => ({ name: field, ...values })),
    ...(byRow.get(id) ?? []).map((change) => named(change, 2)),
  ];
}

function named({ path, ...values }: OtherChange, above: number): NamedChange {
  return { name: path.slice(above).join('.'), ...values };
}

/** The number of files of each kind, in a sentence. */
export function countFiles(files: readonly ComparedFile[], t: Translate): string {
  const isChange = (file: ComparedFile): boolean =>
    file.kind === 'changed' && file.comparison.difference === 'agreement';
  const count = (isCounted: (file: ComparedFile) => boolean) => files.filter(isCounted).length;
  const changed = count(isChange);
  const formatting = count((file) => file.kind === 'changed' && !isChange(file));
  const added = count(({ kind }) => kind === 'added');
  const removed = count(({ kind }) => kind === 'removed');
  const unreadable = count(({ kind }) => kind === 'unreadable');
  const list = [
    ...(changed > 0 ? [t('changed {changed}', { changed })] : []),
    ...(formatting > 0
      ? [t('changed in formatting or name only {formatting}', { formatting })]
      : []),
    ...(added > 0 ? [t('added {added}', { added })] : []),
    ...(removed > 0 ? [t('removed {removed}', { removed })] : []),
    ...(unreadable > 0 ? [t('not readable {unreadable}', { unreadable })] : []),
  ].join(t(', '));
  return list === '' ? t('No checklist changed.') : t('Checklists: {list}.', { list });
}
