import { problemMessage } from '../../core/problems/message';
import type { Problem } from '../../core/problems/problem';
import type { Translate } from '../../core/problems/translate';
import type { LineColumn } from '../../core/text/lines';
import { lineIndex } from '../../core/text/lines';
import type { CheckedFile, Reporter } from './report';
import { countBySeverity } from './report';

/**
 * `path:line:column severity message (rule)`, a blank line between files, and a summary. The
 * severity is the word that `--fail-on` and `--rule` take, in every language.
 */
export const reportText: Reporter = (files, { t }) => {
  const groups = files
    .filter(({ analysis }) => analysis.problems.length > 0)
    .map((file) => reportFile(file, t));
  return [...groups, summary(files, t)].join('\n');
};

function reportFile({ path, analysis }: CheckedFile, t: Translate): string {
  const position = lineIndex(analysis.parsed.text);
  return analysis.problems
    .map((problem) => `${path}:${reportProblem(problem, position(problem.span.start), t)}\n`)
    .join('');
}

function reportProblem(problem: Problem, { line, column }: LineColumn, t: Translate): string {
  const { severity, rule } = problem;
  return `${line}:${column} ${severity} ${oneLine(problemMessage(problem, t))} (${rule})`;
}

/** A message quotes the file; its line breaks and terminal controls must not reach the screen. */
function oneLine(message: string): string {
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  return message.replace(/[\s\x00-\x1f\x7f-\x9f]+/g, ' ');
}

function summary(files: readonly CheckedFile[], t: Translate): string {
  const counts = { files: files.length, ...countBySeverity(files) };
  return `${t(
    'Checklists: {files}. Errors: {error}, warnings: {warning}, information: {information}, hints: {hint}.',
    counts,
  )}\n`;
}
