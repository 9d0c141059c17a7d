import type { Analysis, AnalysisOptions } from './analyze';
import { analyze } from './analyze';
import { refuseOperation } from './edit/operation/normalizeOperation';
import type { FieldOperation } from './edit/operation/operation';
import { planEdits } from './edit/plan/planEdits';
import { refusalMessage } from './problems/refusalMessage';
import type { Translate } from './problems/translate';
import type { Problem } from './rules/problem';
import { problemMessage } from './rules/problem';
import { applyEdits } from './text/applyEdits';
import type { TextEdit } from './text/span';

export interface CheckedEdit {
  readonly text: string;
  /** Edits of the given text. */
  readonly edits: readonly TextEdit[];
}

/** Why nothing is edited, as a sentence. */
export interface NotEdited {
  readonly reason: string;
}

/**
 * Applies the operations to the text as one edit. Refuses them all if one is refused, or if the text would get an
 * error that it does not have now. A value that is an error is always refused.
 */
export function checkedEdit(
  text: string,
  operations: readonly FieldOperation[],
  options: AnalysisOptions & { readonly t: Translate },
): CheckedEdit | NotEdited {
  const { editions, today, t } = options;
  for (const operation of operations) {
    const refusal = refuseOperation(operation, editions);
    if (refusal) return { reason: refusalMessage(refusal, t) };
  }
  const before = analyze(text, { editions, today });
  if (before.reading.kind === 'not-a-checklist') {
    return { reason: refusalMessage({ code: 'not-a-checklist' }, t) };
  }
  const plan = planEdits(before.parsed, operations, editions);
  if (!plan.ok) return { reason: refusalMessage(plan.refusal, t) };
  const { edits } = plan;
  if (edits.length === 0) return { text, edits };
  const edited = applyEdits(text, edits);
  const [problem] = newErrors(before, analyze(edited, { editions, today }), operations);
  return problem ? { reason: problemMessage(problem, t) } : { text: edited, edits };
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
