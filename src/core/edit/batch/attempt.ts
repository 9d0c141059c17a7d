import type { Edition } from '../../catalog/types';
import type { Parsed } from '../../parse/parseText';
import { reparse } from '../../parse/reparse';
import { applyEdits } from '../../text/applyEdits';
import type { TextEdit } from '../../text/span';
import { draftOperation, isOfRows } from '../draft/draftOperation';
import type { Intent } from '../operation/intent';
import { failedIntents, isIntendedChange } from '../operation/isIntendedChange';
import type { Operation } from '../operation/operation';
import { EditedText } from '../plan/editedText';
import { siteOf } from '../draft/site';
import type { OwnedEdit } from './touching';
import { laterOfTouching } from './touching';

/** Operations that are done together or not at all, one after another. */
export interface Gesture {
  /** Tells it from others, and who comes first. */
  readonly index: number;
  readonly operations: readonly Operation[];
  /** Which of the forms to take, from 0; of an operation with fewer the last. */
  readonly form: number;
}

export type Attempt = Success | Failure;

export interface Success {
  readonly ok: true;
  readonly edits: readonly TextEdit[];
  readonly parsed: Parsed;
  /** The indexes of those that changed something. */
  readonly done: ReadonlySet<number>;
}

export interface Failure {
  readonly ok: false;
  /** Indexes of those that seem to be the reason; may be none. */
  readonly blamed: ReadonlySet<number>;
  /** The text reads well, but differs at just what they change: another form may do. */
  readonly isForm: boolean;
}

interface Step {
  readonly edits: readonly OwnedEdit[];
  /** What is to come of it, and of whose doing. */
  readonly intents: ReadonlyMap<Intent, number>;
  readonly refused: ReadonlySet<number>;
}

/**
 * All gestures at once, each in the form that it asks for: their first operations, then the second
 * ones, and so on. After each step the text is read again, and must differ by exactly the intended
 * changes.
 */
export function attempt(
  parsed: Parsed,
  gestures: readonly Gesture[],
  editions: readonly Edition[],
): Attempt {
  const edited = new EditedText(parsed.text);
  const done = new Set<number>();
  let current = parsed;
  const steps = gestures.reduce((most, { operations }) => Math.max(most, operations.length), 0);
  for (let step = 0; step < steps; step++) {
    const drafted = draftStep(current, gestures, { step, editions });
    const after = carryOut(current, drafted);
    if ('ok' in after) return after;
    edited.apply(drafted.edits);
    for (const { owner } of drafted.edits) done.add(owner);
    current = after;
  }
  const edits = edited.edits();
  const faithful = applyEdits(parsed.text, edits) === current.text;
  return faithful ? { ok: true, edits, parsed: current, done } : failure(new Set());
}

export function failure(blamed: ReadonlySet<number>, isForm = false): Failure {
  return { ok: false, blamed, isForm };
}

/** Forms to try of many at once; who has more is tried alone. */
const MOST_FORMS = 3;

function draftStep(
  parsed: Parsed,
  gestures: readonly Gesture[],
  { step, editions }: { readonly step: number; readonly editions: readonly Edition[] },
): Step {
  const site = siteOf(parsed, editions);
  const edits: OwnedEdit[] = [];
  const intents = new Map<Intent, number>();
  const refused = new Set<number>();
  for (const { index: owner, operations, form } of gestures) {
    const operation = operations[step];
    if (!operation) continue;
    const isHere = !('refusal' in site) && !isOfRows(operation) && form < MOST_FORMS;
    const drafted = isHere ? draftOperation(site, operation) : TOO_MUCH;
    if (!drafted) continue;
    const candidates = 'candidates' in drafted ? drafted.candidates : [];
    const candidate = candidates[Math.min(form, candidates.length - 1)];
    if (candidate && 'intent' in drafted) {
      intents.set(drafted.intent, owner);
      for (const edit of candidate) edits.push({ ...edit, owner });
    } else refused.add(owner);
  }
  return { edits, intents, refused };
}

const TOO_MUCH = { refusal: { code: 'unwritable', field: '' } } as const;

/** The text after the step, if it is as intended. */
function carryOut(before: Parsed, { edits, intents, refused }: Step): Parsed | Failure {
  const blamed = refused.size > 0 ? refused : laterOfTouching(edits);
  if (blamed.size > 0) return failure(blamed);
  if (edits.length === 0) return before;
  const after = reparse(applyEdits(before.text, edits), before);
  const wanted = [...intents.keys()];
  if (isIntendedChange(before, after, wanted)) return after;
  const owners = failedIntents(before, after, wanted).flatMap((each) => intents.get(each) ?? []);
  return failure(new Set(owners), after.errors.length === 0);
}
