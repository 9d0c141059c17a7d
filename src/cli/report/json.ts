import { fixTitle } from '../../core/problems/fix';
import { problemMessage } from '../../core/rules/problem';
import type { Problem } from '../../core/rules/problem';
import type { LineColumn } from '../../core/text/lines';
import { lineIndex } from '../../core/text/lines';
import { jsonText } from './jsonText';
import type { FixPlanner } from './planFixes';
import { fixPlanner } from './planFixes';
import type { CheckedFile, Reporter, Words } from './report';
import { countBySeverity } from './report';

/** For programs. Its keys are fixed. A fix that the writer refuses on this text is left out, and so is
 * `skipped` where nothing was. */
export const reportJson: Reporter = ({ files, skipped }, words) => {
  const report = {
    files: files.map(({ path, analysis }) => ({
      path,
      problems: reportProblems(analysis, words),
    })),
    ...(skipped.length > 0 ? { skipped: skipped.map((path) => ({ path })) } : {}),
    summary: { files: files.length, ...countBySeverity(files) },
  };
  return jsonText(report);
};

function reportProblems({ parsed, problems }: CheckedFile['analysis'], words: Words) {
  const position = lineIndex(parsed.text);
  const place = (offset: number) => ({ ...position(offset), offset });
  const plan = fixPlanner(parsed, words.editions);
  return problems.map((problem) => reportProblem(problem, { plan, place, words }));
}

interface Source {
  readonly plan: FixPlanner;
  readonly place: (offset: number) => LineColumn & { readonly offset: number };
  readonly words: Words;
}

function reportProblem(problem: Problem, { plan, place, words: { t } }: Source) {
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
