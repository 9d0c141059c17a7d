import type { AnalysisOptions } from './analyze';
import { analyze } from './analyze';
import { EditedText } from './edit/pieces';
import { planEdits } from './edit/planEdits';
import type { Parsed } from './parse/parseText';
import type { Fix, Problem } from './problems/problem';
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

/** The first fix that changes dress and not facts. */
export const safeFix: FixChoice = (problem) => problem.fixes.find(({ safe }) => safe);

/** A fix may show the next problem, never the same again; what takes more rounds is left. */
const MOST_ROUNDS = 10;

/**
 * Applies a fix of every problem for which there is one, the safe ones unless told otherwise, until
 * nothing is left to fix. A fix that cannot be written is left out. Ends for every text; fixing the
 * result again changes nothing.
 */
export function fixAll(
  text: string,
  options: AnalysisOptions,
  choose: FixChoice = safeFix,
): FixedText {
  const edited = new EditedText(text);
  const fixed: Problem[] = [];
  let analysis = analyze(text, options);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let parsed: Parsed = analysis.parsed;
    const tried = new Set<string>();
    for (const problem of analysis.problems) {
      const fix = choose(problem);
      if (!fix || isKnown(tried, fix)) continue;
      const plan = planEdits(parsed, fix.operations, options.editions);
      if (!plan.ok || plan.edits.length === 0) continue;
      edited.apply(plan.edits);
      parsed = plan.parsed;
      fixed.push(problem);
    }
    if (parsed === analysis.parsed) break;
    analysis = analyze(parsed.text, options, { ...analysis, parsed });
  }
  return { edits: edited.edits(), text: analysis.parsed.text, fixed };
}

/** Thousands of rows may each ask for all of them to be put into order. */
function isKnown(tried: Set<string>, { operations }: Fix): boolean {
  const told = JSON.stringify(operations);
  return tried.has(told) || !tried.add(told);
}
