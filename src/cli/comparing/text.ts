import type { RowChange } from '../../core/compare/comparison';
import { lookAlikeText } from '../../core/problems/lookAlikeText';
import type { Translate } from '../../core/problems/translate';
import { printedName } from '../printedName';
import { oneLine } from '../report/oneLine';
import { alteredWording } from './alteredWording';
import type { ComparedFile } from './comparedFile';
import { namesOf } from './comparedFile';
import { printable } from '../../core/text/printable';
import type { ComparisonReporter, NamedChange, RowTitle } from './comparisonReport';
import {
  countFiles,
  headChanges,
  rowChanges,
  rowNotes,
  rowTitles,
  sentenceOf,
} from './comparisonReport';

/**
 * Text for people: the file, a sentence, then each row with its changes. A short value is shown as
 * `備考: 済 → 済み`, a longer one line by line after `-` and `+`.
 */
export const reportText: ComparisonReporter = ({ files, single }, { t }) => {
  const parts = files.map((file) => reportFile(file, t));
  const end = single && files.length > 0 ? [] : [`${countFiles(files, t)}\n`];
  return [...attention(files, t), ...parts, ...end].join('\n');
};

/** Places where the form's wording was changed. They come first. */
function attention(files: readonly ComparedFile[], t: Translate): readonly string[] {
  const places = alteredWording(files);
  if (places.length === 0) return [];
  const count = places.length;
  const lines = places.flatMap(({ path, id, title, field, official, text }) => [
    `  ${printedName(path)} ${line(`${id} ${title}`)}`,
    ...changeLines(
      { name: field, before: official, after: text ?? t('(as in the form)') },
      '    ',
      t,
    ),
  ]);
  const head = t('Attention: places where the wording of the form was changed: {count}.', {
    count,
  });
  return [[head, ...lines].map((each) => `${each}\n`).join('')];
}

function reportFile(file: ComparedFile, t: Translate): string {
  const lines = [
    namesOf(file).map(printedName).join(' → '),
    `  ${sentenceOf(file, t)}`,
    ...(file.kind === 'changed' ? reportComparison(file, t) : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function reportComparison(
  { before, after, comparison }: Extract<ComparedFile, { kind: 'changed' }>,
  t: Translate,
): readonly string[] {
  const title = rowTitles([before, after]);
  const changesOf = rowChanges(comparison);
  return [
    ...headChanges(comparison).flatMap((change) => changeLines(change, '  ', t)),
    ...comparison.rows.flatMap((row) => [
      rowLine(row, title, t),
      ...changesOf(row).flatMap((change) => changeLines(change, '    ', t)),
    ]),
  ];
}

/** `  P1-A-1 事業者からの開示資料の確認  未完了 → 完了`. */
function rowLine(row: RowChange, title: RowTitle, t: Translate): string {
  const name = line(`${row.id} ${title(row.id)}`);
  return `  ${[name, ...rowNotes(row, t)].join('  ')}`;
}

const SHORT = 60;

function changeLines(
  { name, before, after }: NamedChange,
  indent: string,
  t: Translate,
): readonly string[] {
  const [old, now] = [before, after].map((text) => (text === null ? undefined : printable(text)));
  const note = lookAlikeText(before, after, t);
  const notes = note === undefined ? [] : [`${indent}  ${line(note)}`];
  const all = `${old ?? ''}${now ?? ''}`;
  if (all.length <= SHORT && !all.includes('\n')) {
    return [`${indent}${line(name)}: ${old ?? t('(none)')} → ${now ?? t('(none)')}`, ...notes];
  }
  const lines = (prefix: string, text: string | undefined): readonly string[] =>
    (text?.split('\n') ?? []).map((each) => `${indent}  ${prefix} ${each}`.trimEnd());
  return [`${indent}${line(name)}:`, ...lines('-', old), ...lines('+', now), ...notes];
}

function line(text: string): string {
  return oneLine(printable(text)).trimEnd();
}
