import { problemMessage } from '../../core/rules/problem';
import type { Problem } from '../../core/rules/problem';
import type { Severity } from '../../core/problems/report';
import { lineIndex } from '../../core/text/lines';
import type { Style } from '../colours';
import { printedName } from '../printedName';
import { oneLine } from '../../core/text/oneLine';
import type { CheckedFile, CheckReporter, CheckReportContext } from './checkReport';
import { summary } from './checkReport';
import { rulePage } from '../../rulePage';

/**
 * Text for people: `path:line:column severity message (rule)`, with a blank line between files, then the
 * page that explains each rule, and a summary. In every language, the severity is the word that `--fail-on`
 * and `--rule` take.
 */
export const reportText: CheckReporter = ({ files }, context) => {
  const groups = files
    .filter(({ analysis }) => analysis.problems.length > 0)
    .map((file) => reportFile(file, context));
  return [...groups, ...pages(files), summary(files, context.t)].join('\n');
};

function reportFile({ path, analysis }: CheckedFile, context: CheckReportContext): string {
  const position = lineIndex(analysis.parsed.text);
  const name = printedName(path);
  return analysis.problems
    .map((problem) => {
      const { line, column } = position(problem.span.start);
      const place = context.paint('bold', `${name}:${line}:${column}`);
      return `${place} ${reportProblem(problem, context)}\n`;
    })
    .join('');
}

/** What has to be looked at has a colour; information and hints have none. */
const COLOURS: Readonly<Partial<Record<Severity, Style>>> = { error: 'red', warning: 'yellow' };

function reportProblem(problem: Problem, { t, paint }: CheckReportContext): string {
  const { severity, rule } = problem;
  const colour = COLOURS[severity];
  const shown = colour ? paint(colour, severity) : severity;
  return `${shown} ${oneLine(problemMessage(problem, t))} (${rule})`;
}

/** One line for each rule, in the order of the problems. */
function pages(files: readonly CheckedFile[]): readonly string[] {
  const rules = new Set(files.flatMap(({ analysis }) => analysis.problems.map(({ rule }) => rule)));
  const lines = [...rules].map((rule) => `${rule}: ${rulePage(rule)}\n`);
  return lines.length > 0 ? [lines.join('')] : [];
}
