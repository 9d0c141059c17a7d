import { fixId, fixTitle } from '../problems/fix';
import type { Translate } from '../problems/translate';
import type { Problem } from '../rules/problem';
import { problemMessage } from '../rules/problem';
import type { ProblemView } from './tableView';

export function problemView(problem: Problem, t: Translate): ProblemView {
  return {
    rule: problem.rule,
    severity: problem.severity,
    message: problemMessage(problem, t),
    ...(problem.field === undefined ? {} : { field: problem.field }),
    fixes: problem.fixes.map((fix) => ({
      id: fixId(fix),
      title: fixTitle(fix, t),
      preferred: fix.preferred,
    })),
  };
}
