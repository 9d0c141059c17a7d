import type { RowChange } from '../../core/compare/comparison';
import { lookAlikeText } from '../../core/problems/lookAlikeText';
import type { Translate } from '../../core/problems/translate';
import type { Paint } from '../colours';
import { painter } from '../colours';
import { printedName } from '../printedName';
import { oneLine } from '../../core/text/oneLine';
import { alteredWording } from './alteredWording';
import { attentions } from './attentions';
import type { ComparedFile } from './comparedFile';
import { namesOf } from './comparedFile';
import { printable } from '../../core/text/printable';
import type { DiffLine } from './lineDiff';
import { lineDiff } from './lineDiff';
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
 * `備考: 済 → 済み`; of a longer one, the lines that differ after `-` and `+`.
 */
export const reportText: ComparisonReporter = ({ files, single }, { t, io }) => {
  const show = { t, paint: painter(io) };
  const parts = files.map((file) => reportFile(file, show));
  const end = single && files.length > 0 ? [] : [`${countFiles(files, t)}\n`];
  return [...attention(files, show), ...altered(files, show), ...parts, ...end].join('\n');
};

interface Show {
  readonly t: Translate;
  readonly paint: Paint;
}

/** Changes that a reviewer must not miss. They come first. */
function attention(files: readonly ComparedFile[], { t, paint }: Show): readonly string[] {
  const places = attentions(files, t);
  if (places.length === 0) return [];
  const head = paint('yellow', t('Attention: {count}', { count: places.length }));
  const lines = places.map(
    ({ path, id, title, text }) =>
      `  ${printedName(path)} ${line(`${id} ${title}`)}  ${paint('yellow', line(text))}`,
  );
  return [[head, ...lines].map((each) => `${each}\n`).join('')];
}

/** Places where the form's wording was changed. */
function altered(files: readonly ComparedFile[], show: Show): readonly string[] {
  const { t, paint } = show;
  const places = alteredWording(files);
  if (places.length === 0) return [];
  const count = places.length;
  const lines = places.flatMap(({ path, id, title, field, official, text }) => [
    `  ${printedName(path)} ${line(`${id} ${title}`)}`,
    ...changeLines(
      { name: field, before: official, after: text ?? t('(as in the form)') },
      '    ',
      show,
    ),
  ]);
  const head = t('Attention: places where the wording of the form was changed: {count}.', {
    count,
  });
  return [[paint('yellow', head), ...lines].map((each) => `${each}\n`).join('')];
}

function reportFile(file: ComparedFile, show: Show): string {
  const lines = [
    show.paint('bold', namesOf(file).map(printedName).join(' → ')),
    `  ${sentenceOf(file, show.t)}`,
    ...(file.kind === 'changed' ? reportComparison(file, show) : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function reportComparison(
  { before, after, comparison }: Extract<ComparedFile, { kind: 'changed' }>,
  show: Show,
): readonly string[] {
  const title = rowTitles([before, after]);
  const changesOf = rowChanges(comparison);
  return [
    ...headChanges(comparison).flatMap((change) => changeLines(change, '  ', show)),
    ...comparison.rows.flatMap((row) => [
      rowLine(row, title, show),
      ...changesOf(row).flatMap((change) => changeLines(change, '    ', show)),
    ]),
  ];
}

/** `  P1-A-1 事業者からの開示資料の確認  未完了 → 完了`. */
function rowLine(row: RowChange, title: RowTitle, { t, paint }: Show): string {
  const name = paint('bold', line(`${row.id} ${title(row.id)}`));
  return `  ${[name, ...rowNotes(row, t)].join('  ')}`;
}

const SHORT = 60;

function changeLines(
  { name, before, after }: NamedChange,
  indent: string,
  { t, paint }: Show,
): readonly string[] {
  const [old, now] = [before, after].map((text) => (text === null ? undefined : printable(text)));
  const note = lookAlikeText(before, after, t);
  const notes = note === undefined ? [] : [`${indent}  ${line(note)}`];
  const all = `${old ?? ''}${now ?? ''}`;
  if (all.length <= SHORT && !all.includes('\n')) {
    const values = `${paint('red', old ?? t('(none)'))} → ${paint('green', now ?? t('(none)'))}`;
    return [`${indent}${line(name)}: ${values}`, ...notes];
  }
  const lines = valueLines(old, now).map((each) => `${indent}  ${valueLine(each, paint)}`);
  return [`${indent}${line(name)}:`, ...lines, ...notes];
}

function valueLines(old: string | undefined, now: string | undefined): readonly DiffLine[] {
  if (old !== undefined && now !== undefined) return lineDiff(old, now);
  const kind = old === undefined ? 'added' : 'removed';
  return (old ?? now ?? '').split('\n').map((text) => ({ kind, text }));
}

/** `- 旧`, `+ 新`, `  同じ`, or `…` for lines that are left out. */
function valueLine({ kind, text }: DiffLine, paint: Paint): string {
  switch (kind) {
    case 'same':
      return `  ${text}`.trimEnd();
    case 'cut':
      return '  …';
    case 'removed':
      return paint('red', `- ${text}`.trimEnd());
    case 'added':
      return paint('green', `+ ${text}`.trimEnd());
  }
}

function line(text: string): string {
  return oneLine(printable(text)).trimEnd();
}
