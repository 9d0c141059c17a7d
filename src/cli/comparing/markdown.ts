import type { Comparison, FieldChange, RowChange } from '../../core/compare/comparison';
import type { Translate } from '../../core/problems/translate';
import type { ComparedFile } from './comparedFile';
import { escapeMarkdown } from './escapeMarkdown';
import { fitLines } from './fitLines';
import { markdownValues } from './markdownValues';
import type { ComparisonReporter, RowTitle } from './report';
import { countFiles, rowNotes, rowTitles, sentenceOf } from './report';

/**
 * For a comment on a pull request: a sentence, and for each file a table of what changed. It is made
 * to fit one comment, and says what it left out.
 */
export const reportMarkdown: ComparisonReporter = ({ files, single }, { t }) => {
  const head = [`### ${t('Changes in the checklists (確認表)')}`, ''];
  const counts = single && files.length > 0 ? [] : [escapeMarkdown(countFiles(files, t)), ''];
  const lines = files.flatMap((file) => reportFile(file, t));
  const note = (left: number) => [
    '',
    `> ${t('Lines left out to keep this short: {left}. "kakunin diff" on the command line shows all.', { left })}`,
  ];
  return fitLines([...head, ...counts, ...lines], LONGEST, note);
};

/** Hosts take comments of 65,536 characters. */
const LONGEST = 60_000;

function reportFile(file: ComparedFile, t: Translate): readonly string[] {
  const names = file.oldPath === undefined ? [file.path] : [file.oldPath, file.path];
  const heading = names.map((name) => `<code>${escapeMarkdown(name)}</code>`).join(' → ');
  const sentence = escapeMarkdown(sentenceOf(file, t));
  return [`#### ${heading}`, '', sentence, '', ...(file.kind === 'changed' ? table(file, t) : [])];
}

type ChangedFile = Extract<ComparedFile, { kind: 'changed' }>;

function table({ before, after, comparison }: ChangedFile, t: Translate): readonly string[] {
  if (comparison.difference !== 'agreement') return [];
  const rows = tableRows(comparison, rowTitles([before, after]), t);
  return [
    `| ${[t('Row'), t('Key'), t('Before'), t('After')].join(' | ')} |`,
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ];
}

function tableRows(
  { head, rows, others }: Comparison,
  title: RowTitle,
  t: Translate,
): readonly string[] {
  return [
    ...head.map((change, at) => fieldRow(at === 0 ? t('Top of the file') : '', change)),
    ...rows.flatMap((row) => rowLines(row, title, t)),
    ...others.map(({ path, before, after }) =>
      fieldRow('', { field: path.join('.'), before, after }),
    ),
  ];
}

/** The row's name and status stand at its first key, or alone where there is none. */
function rowLines(row: RowChange, title: RowTitle, t: Translate): readonly string[] {
  const name = rowName(row, title, t);
  if (row.fields.length === 0) return [`| ${name} | | | |`];
  return row.fields.map((change, index) => fieldRow(index === 0 ? name : '', change));
}

function rowName(row: RowChange, title: RowTitle, t: Translate): string {
  const name = `**${escapeMarkdown(row.id)}** ${escapeMarkdown(title(row.id))}`.trimEnd();
  const notes = rowNotes(row, t).map((note) => `<em>${escapeMarkdown(note)}</em>`);
  return [name, ...notes].join('<br>');
}

interface Change {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

function fieldRow(name: string, { field, before, after }: Change | FieldChange): string {
  const values = markdownValues(before, after);
  return `| ${name} | ${escapeMarkdown(field)} | ${values.before} | ${values.after} |`.replace(
    /\| {2}(?=\|)/g,
    '| ',
  );
}
