import { escapeMarkdown } from '../core/text/escapeMarkdown';
import { fitLines } from '../cli/comparing/fitLines';
import { markdownName } from '../cli/comparing/markdownName';
import type { Translate } from '../core/problems/translate';
import type { RuleId } from '../core/rules/problem';
import { rulePage } from '../rulePage';
import type { CheckResult, FileReport } from './checkChecklists';

/** The problems as Markdown: their number, and a table of as many as fit. */
export function problemsMarkdown({ files, counts }: CheckResult, t: Translate): string {
  const head = [`### ${t('Check of the checklists (確認表)')}`, '', countLine(counts, t), ''];
  const rows = files.flatMap(fileRows);
  if (rows.length === 0) return fitLines(head, LONGEST, () => []);
  const table = [
    `| ${[t('Place'), t('Severity'), t('Problem')].join(' | ')} |`,
    '| --- | --- | --- |',
  ];
  const note = (left: readonly string[]) => [
    '',
    `> ${t('More problems: {left}. "kakunin check" on the command line shows all.', { left: left.length })}`,
  ];
  return `${fitLines([...head, ...table, ...rows], LONGEST, note)}\n`;
}

/** Together with the comparison, this stays far below the 1 MiB that a step may write. */
const LONGEST = 60_000;

function countLine(counts: CheckResult['counts'], t: Translate): string {
  return t(
    'Checklists: {files}. Errors: {error}, warnings: {warning}, information: {information}, hints: {hint}.',
    counts,
  );
}

function fileRows({ path, problems }: FileReport): readonly string[] {
  return problems.map(({ rule, severity, message, range }) => {
    const place = `${markdownName(path)}:${range.start.line}`;
    const page = rulePage(rule as RuleId);
    return `| ${place} | ${severity} | ${escapeMarkdown(message)} ([${rule}](${page})) |`;
  });
}
