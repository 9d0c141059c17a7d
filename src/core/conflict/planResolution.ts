import type { Plan } from '../edit/plan/plan';
import { ITEMS_KEY } from '../format/fields';
import type { Parsed } from '../parse/parsed';
import { reparse } from '../parse/rows/reparse';
import { applyEdits } from '../text/applyEdits';
import { bothRows } from './bothRows';
import type { Choice, Decision } from './choice';
import { decide, find, isSeen } from './choice';
import { decidedLines } from './decidedLines';
import { planDuplicate, readDuplicates } from './duplicates';
import type { Leaf, Leaves } from './leaves';
import { isBelow, leavesOf, pathName } from './leaves';
import type { SideName } from './markers';
import { readMarkers } from './markers';
import type { Conflict } from './readConflict';
import { planBoth } from './planBoth';
import { readConflict } from './readConflict';
import { addsRepeats } from './repeats';
import { readSide } from './sides';
import { rewriteKey } from './written';

/**
 * Converts choices to edits of their regions only: either all choices are applied, or none, with the reason.
 *
 * Decided parts have no markers any more; all others stay in conflict, so no state is kept outside the
 * text. Both sides of the result are parsed again: the plan is refused unless every chosen key has the
 * chosen value, and every other key its old one.
 */
export function planResolution(parsed: Parsed, choices: readonly Choice[]): Plan {
  const { text } = parsed;
  const conflict = readConflict(text);
  const [first] = choices;
  if (!conflict) {
    const isOne = first !== undefined && choices.length === 1;
    return isOne ? planDuplicateKey(parsed, first) : refuse('not-readable');
  }
  if (first?.side === 'both') {
    return choices.length === 1 ? planBothRows(parsed, conflict, first) : refuse('conflict-linked');
  }
  if (first?.side === 'written') {
    return choices.length === 1 ? planWritten(parsed, conflict, first) : refuse('conflict-linked');
  }
  const decisions = decide(conflict, choices.filter(isOfOneSide));
  if (!decisions || !choices.every(isOfOneSide)) return refuse('conflict-changed');
  return planDecisions(parsed, conflict, decisions);
}

/** Replaces the key of both sides by one that is rewritten. */
function planWritten(parsed: Parsed, conflict: Conflict, choice: Choice): Plan {
  const found = find(conflict, choice);
  const { value = '' } = choice;
  if (found?.slot === undefined || value === '') return refuse('conflict-changed');
  const { region, slot } = found;
  const made = rewriteKey(conflict, { region, slot }, value);
  if ('refusal' in made) return { ok: false, refusal: made.refusal };
  const decision = new Map([[slot, made.written]]);
  return planDecisions(parsed, conflict, new Map([[region, decision]]));
}

function planDecisions(
  parsed: Parsed,
  conflict: Conflict,
  decisions: ReadonlyMap<number, Decision>,
): Plan {
  const { text } = conflict;
  const edits = [...decisions].flatMap(([index, decision]) => {
    const region = conflict.regions[index];
    return region ? [{ ...region.span, newText: decidedLines(text, region, decision) }] : [];
  });
  edits.sort((a, b) => a.start - b.start);
  const after = applyEdits(text, edits);
  const isIntended = SIDES.every((side) => readsAsChosen(conflict, decisions, { side, after }));
  if (!isIntended) return refuse('conflict-linked');
  return { ok: true, edits, parsed: reparse(after, parsed) };
}

function refuse(code: 'not-readable' | 'conflict-changed' | 'conflict-linked'): Plan {
  return { ok: false, refusal: { code } };
}

function isOfOneSide(choice: Choice): choice is Choice<SideName> {
  return choice.side === 'ours' || choice.side === 'theirs';
}

/** Keeps both rows with one id, the second with a new id. */
function planBothRows(parsed: Parsed, conflict: Conflict, { path, seen }: Choice): Plan {
  const isRow = path?.length === 2 && path[0] === ITEMS_KEY;
  const both = isRow ? bothRows(conflict, path[1] ?? '') : undefined;
  if (!both || !isSeen(both.seen, seen)) return refuse('conflict-changed');
  const edits = planBoth(conflict, both);
  if (!edits) return refuse('conflict-linked');
  return { ok: true, edits, parsed: reparse(applyEdits(conflict.text, edits), parsed) };
}

/** Resolves a duplicate key in a text without markers: keeps one, or both with two ids. */
function planDuplicateKey(parsed: Parsed, choice: Choice): Plan {
  if (readDuplicates(parsed).length === 0) return refuse('not-readable');
  const plan = planDuplicate(parsed, choice, (text) => reparse(text, parsed));
  if ('edits' in plan) {
    const { edits } = plan;
    return { ok: true, edits, parsed: reparse(applyEdits(parsed.text, edits), parsed) };
  }
  if (plan.fault === 'changed') return refuse('conflict-changed');
  return { ok: false, refusal: { code: 'unwritable', field: choice.path?.at(-1) ?? '' } };
}

const SIDES: readonly SideName[] = ['ours', 'theirs'];

interface Result {
  readonly side: SideName;
  readonly after: string;
}

/** Whether the side has the chosen values, and its old values everywhere else. */
function readsAsChosen(
  conflict: Conflict,
  decisions: ReadonlyMap<number, Decision>,
  { side, after }: Result,
): boolean {
  const regions = readMarkers(after);
  const found = regions && readSide(after, regions, () => side);
  const expected = expectedOf(conflict, decisions, side);
  if (!found || !expected) return false;
  const leaves = leavesOf(found);
  return !addsRepeats(conflict, leaves) && isSame(expected, leaves);
}

function expectedOf(
  conflict: Conflict,
  decisions: ReadonlyMap<number, Decision>,
  side: SideName,
): Leaves | undefined {
  const { text, regions } = conflict;
  const whole = readSide(text, regions, (index) => {
    const decision = decisions.get(index);
    return typeof decision === 'string' ? decision : side;
  });
  if (!whole) return undefined;
  const expected = new Map(leavesOf(whole));
  const sides = { ours: leavesOf(conflict.ours), theirs: leavesOf(conflict.theirs) };
  for (const [index, decision] of decisions) {
    if (typeof decision === 'string') continue;
    for (const [at, chosen] of decision) {
      const slot = regions[index]?.slots?.[at];
      const leaves = typeof chosen === 'string' ? sides[chosen] : chosen.leaves;
      if (slot && !slot.isHeader) replaceBelow(expected, slot.path, leaves);
    }
  }
  return expected;
}

function replaceBelow(leaves: Map<string, Leaf>, path: readonly string[], chosen: Leaves): void {
  for (const [name, leaf] of leaves) if (isBelow(leaf.path, path)) leaves.delete(name);
  for (const [name, leaf] of chosen) if (isBelow(leaf.path, path)) leaves.set(name, leaf);
}

/** Ignores keys without value, because a map that lost all its keys is one. */
function isSame(expected: Leaves, found: Leaves): boolean {
  return isCovered(expected, found) && isCovered(found, expected);
}

function isCovered(leaves: Leaves, by: Leaves): boolean {
  return [...leaves.values()].every(
    ({ path, meaning }) => meaning === (by.get(pathName(path))?.meaning ?? 'null'),
  );
}
