import type { Edition } from '../../catalog/types';
import type { Parsed } from '../../parse/parsed';
import { reparse } from '../../parse/rows/reparse';
import { applyEdits } from '../../text/applyEdits';
import type { TextEdit } from '../../text/span';
import { proposeEdits } from '../proposal/proposeEdits';
import type { Operation } from '../operation/operation';
import { pathOf } from '../operation/paths';
import { differences, readsAs } from '../operation/readsAs';
import { EditedText } from '../plan/editedText';
import type { EditContext } from '../proposal/editContext';
import { expectedAfter, editContextOf } from '../proposal/editContext';
import { nearestTo } from './nearestTo';
import type { OwnedEdit } from './touching';
import { laterOfTouching } from './touching';

/** Operations that are carried out one after another, all of them or none. */
export interface OperationGroup {
  /** Identifies the group; the lower index comes first. */
  readonly index: number;
  readonly operations: readonly Operation[];
  /** Index of the candidate to use. An operation with fewer candidates uses its last one. */
  readonly candidateIndex: number;
}

export type Attempt = Success | Failure;

export interface Success {
  readonly ok: true;
  readonly edits: readonly TextEdit[];
  readonly parsed: Parsed;
  /** Indexes of the groups that changed something. */
  readonly done: ReadonlySet<number>;
}

export interface Failure {
  readonly ok: false;
  /** Indexes of the groups that probably caused the failure; may be empty. */
  readonly blamed: ReadonlySet<number>;
  /** The edited text has no parse errors, so other candidates of these groups may succeed. */
  readonly hasAlternatives: boolean;
}

interface OwnedOperation {
  readonly operation: Operation;
  readonly owner: number;
}

interface Step {
  readonly edits: readonly OwnedEdit[];
  readonly written: readonly OwnedOperation[];
  readonly refused: ReadonlySet<number>;
}

/**
 * Carries out all groups at once: their first operations, then their second ones, and so on. After each
 * step the text is parsed again, and must read as the operations mean.
 */
export function attempt(
  parsed: Parsed,
  groups: readonly OperationGroup[],
  editions: readonly Edition[],
): Attempt {
  const edited = new EditedText(parsed.text);
  const done = new Set<number>();
  let current = parsed;
  const steps = groups.reduce((most, { operations }) => Math.max(most, operations.length), 0);
  for (let step = 0; step < steps; step++) {
    const context = editContextOf(current, editions);
    if ('refusal' in context) return failure(new Set());
    const proposed = proposeStep(context, groups, step);
    const after = carryOut(context, proposed);
    if ('ok' in after) return after;
    edited.apply(proposed.edits);
    for (const { owner } of proposed.edits) done.add(owner);
    current = after;
  }
  const edits = edited.edits();
  const faithful = applyEdits(parsed.text, edits) === current.text;
  return faithful ? { ok: true, edits, parsed: current, done } : failure(new Set());
}

export function failure(blamed: ReadonlySet<number>, hasAlternatives = false): Failure {
  return { ok: false, blamed, hasAlternatives };
}

/** Candidates to try for several groups at once. After that, each group is tried alone. */
const MOST_CANDIDATES = 3;

function proposeStep(context: EditContext, groups: readonly OperationGroup[], step: number): Step {
  const edits: OwnedEdit[] = [];
  const written: OwnedOperation[] = [];
  const refused = new Set<number>();
  for (const { index: owner, operations, candidateIndex } of groups) {
    const operation = operations[step];
    const proposed = operation && proposeEdits(context, operation);
    if (!proposed) continue;
    const candidates =
      'candidates' in proposed && candidateIndex < MOST_CANDIDATES ? proposed.candidates : [];
    const candidate = candidates[Math.min(candidateIndex, candidates.length - 1)];
    if (candidate) {
      written.push({ operation, owner });
      for (const edit of candidate) edits.push({ ...edit, owner });
    } else refused.add(owner);
  }
  return { edits, written, refused };
}

/** The text after the step, or a failure if it does not read as the operations mean. */
function carryOut(context: EditContext, { edits, written, refused }: Step): Parsed | Failure {
  const before = context.parsed;
  const blamed = refused.size > 0 ? refused : laterOfTouching(edits);
  if (blamed.size > 0) return failure(blamed);
  if (edits.length === 0) return before;
  const after = reparse(applyEdits(before.text, edits), before);
  const operations = written.map(({ operation }) => operation);
  const expected = expectedAfter(context, operations, after);
  if (readsAs(expected, before, after)) return after;
  const isNearest = nearestTo(differences(expected, before, after), operations.map(pathOf));
  const failed = written.filter(({ operation }) => isNearest(pathOf(operation)));
  return failure(new Set(failed.map(({ owner }) => owner)), after.errors.length === 0);
}
