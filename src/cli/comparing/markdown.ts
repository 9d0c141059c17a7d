import type { RowChange } from '../../core/compare/comparison';
import { lookAlikeText } from '../../core/problems/lookAlikeText';
import type { Translate } from '../../core/problems/translate';
import type { AlteredWording } from './alteredWording';
import { alteredWording } from './alteredWording';
import { attentions } from './attentions';
import type { ComparedFile } from './comparedFile';
import { namesOf } from './comparedFile';
import { escapeMarkdown } from '../../core/text/escapeMarkdown';
import { fitLines } from './fitLines';
import { leftOut } from './leftOut';
import { markdownName } from './markdownName';
import { markdownValues } from './markdownValues';
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
 * Markdown for a comment on a pull request: a sentence, and for each file a table of its changes. It fits
 * in one comment and says how much it left out.
 */
export const reportMarkdown: ComparisonReporter = ({ files, single }, { t }) => {
  const head = [`### ${t('Changes in the checklists (確認表)')}`, ''];
  const counts = single && files.length > 0 ? [] : [escapeMarkdown(countFiles(files, t)), ''];
  const lines = files.flatMap((file) => reportFile(file, t));
  const note = (left: readonly string[]): readonly string[] => [
    '',
    `> ${leftOut(left, 'kakunin diff', t)}`,
  ];
  return fitLines(
    [...head, ...counts, ...attention(files, t), ...altered(files, t), ...lines],
    LONGEST,
    note,
  );
};

/** Changes that a reviewer must not miss. They come first. */
function attention(files: readonly ComparedFile[], t: Translate): readonly string[] {
  const places = attentions(files, t);
  if (places.length === 0) return [];
  const left = places.length - MOST_PLACES;
  return [
    `**⚠ ${t('Attention: {count}', { count: places.length })}**`,
    '',
    ...places.slice(0, MOST_PLACES).map(({ path, id, title, text }) => {
      const row = `**${escapeMarkdown(id)}** ${escapeMarkdown(title)}`.trimEnd();
      return `- ${markdownName(path)} ${row}: ${escapeMarkdown(text)}`;
    }),
    '',
    ...moreOf(left, t),
  ];
}

function moreOf(left: number, t: Translate): readonly string[] {
  return left > 0 ? [t('More of them: {count}.', { count: left }), ''] : [];
}

/** Places where the form's wording was changed. A reviewer must not miss them either. */
function altered(files: readonly ComparedFile[], t: Translate): readonly string[] {
  const places = alteredWording(files);
  if (places.length === 0) return [];
  const count = places.length;
  const left = count - MOST_PLACES;
  return [
    `**⚠ ${t('Attention: places where the wording of the form was changed: {count}.', { count })}**`,
    '',
    `| ${[t('Row'), t('Key'), t('The form'), t('Now')].join(' | ')} |`,
    '| --- | --- | --- | --- |',
    ...places.slice(0, MOST_PLACES).map((place) => placeRow(place, t)),
    '',
    ...moreOf(left, t),
  ];
}

const MOST_PLACES = 30;

function placeRow(
  { path, id, title, field, official, text }: AlteredWording,
  t: Translate,
): string {
  const row = `${markdownName(path)}<br>**${escapeMarkdown(id)}** ${escapeMarkdown(title)}`;
  const values = markdownValues(official, text, t);
  const now = text === null ? `<em>${t('(as in the form)')}</em>` : values.after;
  return `| ${[row, field, values.before, now].join(' | ')} |`;
}

/** Hosts accept comments of up to 65,536 characters. */
const LONGEST = 60_000;

function reportFile(file: ComparedFile, t: Translate): readonly string[] {
  const heading = namesOf(file).map(markdownName).join(' → ');
  const sentence = escapeMarkdown(sentenceOf(file, t));
  return [`#### ${heading}`, '', sentence, '', ...(file.kind === 'changed' ? table(file, t) : [])];
}

type ChangedFile = Extract<ComparedFile, { kind: 'changed' }>;

function table({ before, after, comparison }: ChangedFile, t: Translate): readonly string[] {
  if (comparison.difference !== 'agreement') return [];
  const title = rowTitles([before, after]);
  const changesOf = rowChanges(comparison);
  return [
    `| ${[t('Row'), t('Key'), t('Before'), t('After')].join(' | ')} |`,
    '| --- | --- | --- | --- |',
    ...tableRows(t('Top of the file'), headChanges(comparison), t),
    ...comparison.rows.flatMap((row) => {
      const lines = tableRows(rowName(row, title, t), changesOf(row), t);
      return lines.length > 0 ? lines : [`| ${rowName(row, title, t)} | | | |`];
    }),
    '',
  ];
}

/** Only the first change has the name. */
function tableRows(name: string, changes: readonly NamedChange[], t: Translate): readonly string[] {
  return changes.map(({ name: key, before, after }, at) => {
    const values = markdownValues(before, after, t);
    const note = lookAlikeText(before, after, t);
    const now =
      note === undefined ? values.after : `${values.after}<br><em>${escapeMarkdown(note)}</em>`;
    const cells = [at === 0 ? name : '', escapeMarkdown(key), values.before, now];
    return `|${cells.map((cell) => (cell === '' ? ' |' : ` ${cell} |`)).join('')}`;
  });
}

function rowName(row: RowChange, title: RowTitle, t: Translate): string {
  const name = `**${escapeMarkdown(row.id)}** ${escapeMarkdown(title(row.id))}`.trimEnd();
  const notes = rowNotes(row, t).map((note) => `<em>${escapeMarkdown(note)}</em>`);
  return [name, ...notes].join('<br>');
}
