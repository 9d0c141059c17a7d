import type { Analysis } from '../core/analyze';
import { analyze } from '../core/analyze';
import { refuseOperation } from '../core/edit/operation/normalizeOperation';
import type { FieldOperation } from '../core/edit/operation/operation';
import { planEdits } from '../core/edit/plan/planEdits';
import { problemMessage } from '../core/rules/problem';
import { refusalMessage } from '../core/problems/refusalMessage';
import type { Problem } from '../core/rules/problem';
import { applyEdits } from '../core/text/applyEdits';
import type { Session } from './command';
import { Failure } from './failure';

/**
 * Applies the operations to the text. Throws `Failure` if an operation is refused, or if the text
 * would get an error that it does not have now. A value that is an error is always refused.
 */
export function editText(
  text: string,
  operations: readonly FieldOperation[],
  { t, editions, today }: Session,
): string {
  for (const operation of operations) {
    const refusal = refuseOperation(operation, editions);
    if (refusal) throw new Failure(refusalMessage(refusal, t));
  }
  const before = analyze(text, { editions, today });
  if (before.reading.kind === 'not-a-checklist') {
    throw new Failure(refusalMessage({ code: 'not-a-checklist' }, t));
  }
  const plan = planEdits(before.parsed, operations, editions);
  if (!plan.ok) throw new Failure(refusalMessage(plan.refusal, t));
  if (plan.edits.length === 0) return text;
  const edited = applyEdits(text, plan.edits);
  const [problem] = newErrors(before, analyze(edited, { editions, today }), operations);
  if (problem) throw new Failure(problemMessage(problem, t));
  return edited;
}

function newErrors(
  before: Analysis,
  after: Analysis,
  operations: readonly FieldOperation[],
): readonly Problem[] {
  const old = new Set(before.problems.filter(isError).map(causeOf));
  const written = new Set(
    operations
      .filter((operation) => operation.kind === 'set' && operation.value !== null)
      .map(({ item, field }) => JSON.stringify([item, field])),
  );
  return after.problems.filter(
    (problem) =>
      isError(problem) &&
      (!old.has(causeOf(problem)) ||
        written.has(JSON.stringify([problem.item ?? null, problem.field]))),
  );
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

/** Identifies a problem by rule and field. Its facts and its place are left out: an edit may change them. */
function causeOf({ rule, item, field }: Problem): string {
  return JSON.stringify([rule, item, field]);
}
