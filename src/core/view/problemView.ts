import { fixTitle, problemMessage } from '../problems/message';
import type { Problem } from '../problems/problem';
import type { Translate } from '../problems/translate';
import type { ProblemView } from './tableView';

export function problemView(problem: Problem, t: Translate): ProblemView {
  return {
    rule: problem.rule,
    severity: problem.severity,
    message: problemMessage(problem, t),
    ...(problem.field === undefined ? {} : { field: problem.field }),
    fixes: problem.fixes.map((fix) => ({
      id: fix.id,
      title: fixTitle(fix, t),
      preferred: fix.preferred,
    })),
  };
}
