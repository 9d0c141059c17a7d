import type { Edition } from '../../catalog/types';
import type { Parsed } from '../../parse/parsed';
import type { TextEdit } from '../../text/span';
import type { Attempt, Failure, OperationGroup } from './attempt';
import { attempt, failure } from './attempt';
import type { ParseBudget } from './parseBudget';
import type { Operation } from '../operation/operation';
import { EditedText } from '../plan/editedText';
import { planEdits } from '../plan/planEdits';
import { selectIndependentEdits } from './selectIndependentEdits';

export interface CombinedPlan {
  /** Edits of the given text, in text order, none overlapping. */
  readonly edits: readonly TextEdit[];
  /** The edited text, parsed. */
  readonly parsed: Parsed;
  /** Indexes of the groups that changed the text, even if a later group undid the change; ascending. */
  readonly done: readonly number[];
}

/**
 * Does what `planEdits` would do for each group, one after another, and leaves refused groups out. Parses
 * the text only a few times if few groups overlap, however many groups there are.
 *
 * Groups that do not overlap are written at once and checked as one change. If the text then reads
 * differently, the groups that probably caused this are tried separately, in the end each alone. When the
 * budget is used up, the remaining groups are left out too. A group that is refused because of an alias may
 * run after groups that it does not overlap.
 */
export function planTogether(
  parsed: Parsed,
  groups: readonly (readonly Operation[])[],
  { editions, budget }: { readonly editions: readonly Edition[]; readonly budget: ParseBudget },
): CombinedPlan {
  const work = new Work(parsed, editions, budget);
  let waiting: readonly OperationGroup[] = groups.map((operations, index) => ({
    index,
    operations,
    candidateIndex: 0,
  }));
  while (waiting.length > 0) {
    const { now, later } = selectIndependentEdits(work.parsed, waiting, editions);
    // A batch that fails must leave some of the budget for the batches after it.
    work.carryOut(now, later.length > 0 ? budget.half : 0);
    waiting = later;
  }
  return work.result();
}

class Work {
  private readonly edited: EditedText;
  private readonly done: number[] = [];

  constructor(
    public parsed: Parsed,
    private readonly editions: readonly Edition[],
    private readonly budget: ParseBudget,
  ) {
    this.edited = new EditedText(parsed.text);
  }

  result(): CombinedPlan {
    const done = this.done.toSorted((a, b) => a - b);
    return { edits: this.edited.edits(), parsed: this.parsed, done };
  }

  /** Carries out as many as possible of the groups, which do not overlap. `kept` is left of the budget. */
  carryOut(groups: readonly OperationGroup[], kept: number): void {
    const [first] = groups;
    if (!first || !this.budget.spend(kept)) return;
    const isOne = groups.length === 1;
    const tried = isOne ? this.alone(first) : attempt(this.parsed, groups, this.editions);
    if (!tried.ok) {
      if (isOne) return;
      for (const part of split(groups, tried)) this.carryOut(part, kept);
      return;
    }
    this.edited.apply(tried.edits);
    this.parsed = tried.parsed;
    for (const index of tried.done) this.done.push(index);
  }

  private alone({ index, operations }: OperationGroup): Attempt {
    const plan = planEdits(this.parsed, operations, this.editions);
    if (!plan.ok) return failure(new Set([index]));
    return { ...plan, done: new Set(plan.edits.length > 0 ? [index] : []) };
  }
}

/** Splits into the groups that are not blamed and those that are; if all or none are, into halves. */
function split(
  groups: readonly OperationGroup[],
  { blamed, hasAlternatives }: Failure,
): readonly (readonly OperationGroup[])[] {
  const others = groups.filter(({ index }) => !blamed.has(index));
  const failed = groups.filter(({ index }) => blamed.has(index));
  if (hasAlternatives && failed.length > 0) {
    return [others, failed.map((each) => ({ ...each, candidateIndex: each.candidateIndex + 1 }))];
  }
  if (others.length > 0 && failed.length > 0) return [others, failed];
  const middle = groups.length >> 1;
  return [groups.slice(0, middle), groups.slice(middle)];
}
