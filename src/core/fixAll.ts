import type { AnalysisOptions } from './analyze';
import { analyze } from './analyze';
import { Effort } from './edit/batch/effort';
import { EditedText } from './edit/plan/editedText';
import { planTogether } from './edit/batch/planTogether';
import type { Fix } from './problems/fix';
import type { Problem } from './rules/problem';
import type { TextEdit } from './text/span';

export interface FixedText {
  /** Edits of the text given, in its order, none overlapping. */
  readonly edits: readonly TextEdit[];
  readonly text: string;
  /** The problems that were fixed, in the order in which they were. */
  readonly fixed: readonly Problem[];
}

/** Chooses the fix to apply of a problem; `undefined` leaves the problem. */
export type FixChoice = (problem: Problem) => Fix | undefined;

/** The first fix that changes formatting and not facts. */
export const safeFix: FixChoice = (problem) => problem.fixes.find(({ safe }) => safe);

/** A fix may show the next problem, never the same again; what takes more rounds is left. */
const MOST_ROUNDS = 10;

/**
 * Applies a fix of every problem for which there is one, the safe ones unless `choose` says otherwise, until
 * nothing is left to fix. A fix that cannot be written is left out. Ends for every text, in time in
 * proportion to it; fixing the result again changes nothing.
 *
 * The exception: of a long text that has more than dozens of fixes which must each be tried by
 * itself, as those that cannot be written, the last are left.
 */
export function fixAll(
  text: string,
  options: AnalysisOptions,
  choose: FixChoice = safeFix,
): FixedText {
  const edited = new EditedText(text);
  const fixed: Problem[] = [];
  const { editions } = options;
  const effort = Effort.forText(text);
  let analysis = analyze(text, options);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const chosen = chooseFixes(analysis.problems, choose);
    const groups = chosen.map(({ fix }) => fix.operations);
    const plan = planTogether(analysis.parsed, groups, { editions, effort });
    if (plan.done.length === 0) break;
    edited.apply(plan.edits);
    for (const index of plan.done) {
      const problem = chosen[index]?.problem;
      if (problem) fixed.push(problem);
    }
    analysis = analyze(plan.parsed.text, options, { ...analysis, parsed: plan.parsed });
  }
  return { edits: edited.edits(), text: analysis.parsed.text, fixed };
}

interface Chosen {
  readonly problem: Problem;
  readonly fix: Fix;
}

/** Each fix once: thousands of rows may each ask for all of them to be put into order. */
function chooseFixes(problems: readonly Problem[], choose: FixChoice): readonly Chosen[] {
  const known = new Set<string>();
  return problems.flatMap((problem) => {
    const fix = choose(problem);
    if (!fix) return [];
    const written = JSON.stringify(fix.operations);
    if (known.has(written)) return [];
    known.add(written);
    return { problem, fix };
  });
}
