import { problemMessage } from '../../core/rules/problem';
import type { Severity } from '../../core/problems/report';
import type { Translate } from '../../core/problems/translate';
import type { LineColumn } from '../../core/text/lines';
import { lineIndex } from '../../core/text/lines';
import { skippedReason } from '../files/eachChecklist';
import { oneLine } from '../../core/text/oneLine';
import type { CheckedFile, CheckReporter } from './checkReport';
import { summary } from './checkReport';
import { workflowCommand } from './workflowCommand';

/**
 * Workflow commands of GitHub Actions, one line for each problem, which GitHub shows at the lines of a pull
 * request. Ends with a summary for the log.
 */
export const reportGithub: CheckReporter = ({ files, skipped }, { t }) =>
  [
    ...files.map((file) => reportFile(file, t)),
    ...skipped.map((path) => workflowCommand('warning', skippedReason(t), { file: path })),
    summary(files, t),
  ].join('');

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

function reportFile({ path, analysis }: CheckedFile, t: Translate): string {
  const position = lineIndex(analysis.parsed.text);
  return analysis.problems
    .map((problem) => {
      const { severity, rule, span } = problem;
      const place = { file: path, ...range(position(span.start), position(span.end)), title: rule };
      return workflowCommand(COMMANDS[severity], oneLine(problemMessage(problem, t)), place);
    })
    .join('');
}

/** GitHub accepts columns only for a range within one line. */
function range(start: LineColumn, end: LineColumn): Readonly<Record<string, number>> {
  if (start.line !== end.line) return { line: start.line, endLine: end.line };
  return { line: start.line, col: start.column, endLine: end.line, endColumn: end.column };
}
