import type { AnalysisOptions } from './analyze';
import { analyze } from './analyze';
import { ParseBudget } from './edit/batch/parseBudget';
import { EditedText } from './edit/plan/editedText';
import { planTogether } from './edit/batch/planTogether';
import type { Fix } from './problems/fix';
import type { Problem } from './rules/problem';
import type { TextEdit } from './text/span';

export interface FixedText {
  /** Edits of the given text, in text order, none overlapping. */
  readonly edits: readonly TextEdit[];
  readonly text: string;
  /** The fixed problems, in the order in which they were fixed. */
  readonly fixed: readonly Problem[];
}

/** Chooses the fix for a problem; `undefined` leaves the problem. */
export type FixChoice = (problem: Problem) => Fix | undefined;

/** Chooses the first fix that changes formatting and not facts. */
export const safeFix: FixChoice = (problem) => problem.fixes.find(({ safe }) => safe);

/** A fix may reveal another problem, never the same one again. Problems that take more rounds are left. */
const MOST_ROUNDS = 10;

/**
 * Applies the fixes that `choose` returns, by default the safe ones, until nothing is left to fix. A fix that
 * cannot be written is left out. The time is proportional to the length of the text. Fixing the result
 * again changes nothing.
 *
 * Exception: if a long text has more than dozens of fixes that must each be tried alone, such as fixes that
 * cannot be written, the last ones are left.
 */
export function fixAll(
  text: string,
  options: AnalysisOptions,
  choose: FixChoice = safeFix,
): FixedText {
  const edited = new EditedText(text);
  const fixed: Problem[] = [];
  const { editions } = options;
  const budget = ParseBudget.forText(text);
  let analysis = analyze(text, options);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const chosen = chooseFixes(analysis.problems, choose);
    const groups = chosen.map(({ fix }) => fix.operations);
    const plan = planTogether(analysis.parsed, groups, { editions, budget });
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

/** Each different fix once: thousands of rows may all have the fix that puts the rows into order. */
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
