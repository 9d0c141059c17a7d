import { planEdits } from '../../core/edit/planEdits';
import type { Parsed } from '../../core/parse/parseText';
import { fixTitle, problemMessage } from '../../core/problems/message';
import type { Fix, Problem } from '../../core/problems/problem';
import type { LineColumn } from '../../core/text/lines';
import { lineIndex } from '../../core/text/lines';
import type { CheckedFile, Reporter, Words } from './report';
import { countBySeverity } from './report';

/** For programs. Its keys are fixed. A fix that the writer refuses on this text is left out. */
export const reportJson: Reporter = (files, words) => {
  const report = {
    files: files.map(({ path, analysis }) => ({
      path,
      problems: reportProblems(analysis, words),
    })),
    summary: { files: files.length, ...countBySeverity(files) },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
};

function reportProblems({ parsed, problems }: CheckedFile['analysis'], words: Words) {
  const position = lineIndex(parsed.text);
  const place = (offset: number) => ({ ...position(offset), offset });
  return problems.map((problem) => reportProblem(problem, { parsed, place, words }));
}

interface Source {
  readonly parsed: Parsed;
  readonly place: (offset: number) => LineColumn & { readonly offset: number };
  readonly words: Words;
}

function reportProblem(problem: Problem, { parsed, place, words }: Source) {
  const { rule, severity, item, span, fixes } = problem;
  return {
    rule,
    severity,
    message: problemMessage(problem, words.t),
    ...(item === undefined ? {} : { item }),
    range: { start: place(span.start), end: place(span.end) },
    fixes: fixes.flatMap((fix) => reportFix(fix, parsed, words)),
  };
}

function reportFix(fix: Fix, parsed: Parsed, { t, editions }: Words) {
  const plan = planEdits(parsed, fix.operations, editions);
  return plan.ok ? [{ title: fixTitle(fix, t), safe: fix.safe, edits: plan.edits }] : [];
}
