import { fixId, fixTitle } from '../problems/fix';
import type { Translate } from '../problems/translate';
import { inOfferedOrder } from '../rules/fixes';
import type { Problem } from '../rules/problem';
import { problemSentence } from '../rules/problem';
import type { ProblemView } from './tableView';

export function problemView(problem: Problem, t: Translate): ProblemView {
  return {
    rule: problem.rule,
    severity: problem.severity,
    message: problemSentence(problem, t),
    ...(problem.field === undefined ? {} : { field: problem.field }),
    ...(problem.rule === 'items-unanswered' ? { part: problem.part } : {}),
    ...(problem.rule === 'agreement-missing' ? { rows: problem.items } : {}),
    fixes: inOfferedOrder(problem.fixes).map((fix) => ({
      id: fixId(fix),
      title: fixTitle(fix, t),
      ...(fix.kind.asksForValue && problem.field !== undefined ? { goesTo: problem.field } : {}),
    })),
  };
}
