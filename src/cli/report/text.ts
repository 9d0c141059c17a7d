import { problemMessage } from '../../core/rules/problem';
import type { Problem } from '../../core/rules/problem';
import type { Translate } from '../../core/problems/translate';
import type { LineColumn } from '../../core/text/lines';
import { lineIndex } from '../../core/text/lines';
import { printedName } from '../printedName';
import { oneLine } from '../../core/text/oneLine';
import type { CheckedFile, CheckReporter } from './checkReport';
import { summary } from './checkReport';
import { rulePage } from '../../rulePage';

/**
 * Text for people: `path:line:column severity message (rule)`, with a blank line between files, then the
 * page that explains each rule, and a summary. In every language, the severity is the word that `--fail-on`
 * and `--rule` take.
 */
export const reportText: CheckReporter = ({ files }, { t }) => {
  const groups = files
    .filter(({ analysis }) => analysis.problems.length > 0)
    .map((file) => reportFile(file, t));
  return [...groups, ...pages(files), summary(files, t)].join('\n');
};

function reportFile({ path, analysis }: CheckedFile, t: Translate): string {
  const position = lineIndex(analysis.parsed.text);
  const name = printedName(path);
  return analysis.problems
    .map((problem) => `${name}:${reportProblem(problem, position(problem.span.start), t)}\n`)
    .join('');
}

function reportProblem(problem: Problem, { line, column }: LineColumn, t: Translate): string {
  const { severity, rule } = problem;
  return `${line}:${column} ${severity} ${oneLine(problemMessage(problem, t))} (${rule})`;
}

/** One line for each rule, in the order of the problems. */
function pages(files: readonly CheckedFile[]): readonly string[] {
  const rules = new Set(files.flatMap(({ analysis }) => analysis.problems.map(({ rule }) => rule)));
  const lines = [...rules].map((rule) => `${rule}: ${rulePage(rule)}\n`);
  return lines.length > 0 ? [lines.join('')] : [];
}
