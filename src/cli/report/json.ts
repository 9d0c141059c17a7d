import { fixTitle } from '../../core/problems/fix';
import { problemMessage } from '../../core/rules/problem';
import type { Problem } from '../../core/rules/problem';
import type { LineColumn } from '../../core/text/lines';
import { lineIndex } from '../../core/text/lines';
import { jsonText } from './jsonText';
import type { FixPlanner } from './planFixes';
import { fixPlanner } from './planFixes';
import type { CheckedFile, CheckReporter, CheckReportContext } from './checkReport';
import { countBySeverity } from './checkReport';

/**
 * JSON for programs. Its keys are fixed. A fix that cannot be applied to this text is left out, and so is
 * `skipped` if no file was skipped.
 */
export const reportJson: CheckReporter = ({ files, skipped }, context) => {
  const report = {
    files: files.map(({ path, analysis }) => ({
      path,
      problems: reportProblems(analysis, context),
    })),
    ...(skipped.length > 0 ? { skipped: skipped.map((path) => ({ path })) } : {}),
    summary: { files: files.length, ...countBySeverity(files) },
  };
  return jsonText(report);
};

function reportProblems(
  { parsed, problems }: CheckedFile['analysis'],
  context: CheckReportContext,
) {
  const position = lineIndex(parsed.text);
  const place = (offset: number) => ({ ...position(offset), offset });
  const plan = fixPlanner(parsed, context.editions);
  return problems.map((problem) => reportProblem(problem, { plan, place, context }));
}

interface ProblemContext {
  readonly plan: FixPlanner;
  readonly place: (offset: number) => LineColumn & { readonly offset: number };
  readonly context: CheckReportContext;
}

function reportProblem(problem: Problem, { plan, place, context: { t } }: ProblemContext) {
  const { rule, severity, item, span } = problem;
  return {
    rule,
    severity,
    message: problemMessage(problem, t),
    ...(item === undefined ? {} : { item }),
    range: { start: place(span.start), end: place(span.end) },
    fixes: problem.fixes.flatMap((fix) => {
      const edits = plan(fix);
      return edits ? [{ title: fixTitle(fix, t), safe: fix.safe, edits }] : [];
    }),
  };
}
