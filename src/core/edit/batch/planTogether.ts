import type { Edition } from '../../catalog/types';
import type { Parsed } from '../../parse/parsed';
import type { TextEdit } from '../../text/span';
import type { Attempt, Failure, OperationGroup } from './attempt';
import { attempt, failure } from './attempt';
import type { Effort } from './effort';
import type { Operation } from '../operation/operation';
import { EditedText } from '../plan/editedText';
import { planEdits } from '../plan/planEdits';
import { selectIndependentEdits } from './selectIndependentEdits';

export interface Together {
  /** Edits of the text given, in its order, none overlapping. */
  readonly edits: readonly TextEdit[];
  /** The text after them, parsed. */
  readonly parsed: Parsed;
  /** The indexes of the groups that changed it, if only for a moment; ascending. */
  readonly done: readonly number[];
}

/**
 * The same as `planEdits` for each group, one after another, what is refused left out: in few
 * readings of the text where groups do not meet, however many they are.
 *
 * Those that do not meet are written at once and checked as one change; where that is not as
 * intended, those to blame are tried apart, at last each by itself. When the effort is spent, what
 * is still to be tried is left out too. One that is refused for a value shared by an alias may come
 * behind others that it does not meet.
 */
export function planTogether(
  parsed: Parsed,
  groups: readonly (readonly Operation[])[],
  { editions, effort }: { readonly editions: readonly Edition[]; readonly effort: Effort },
): Together {
  const work = new Work(parsed, editions, effort);
  let waiting: readonly OperationGroup[] = groups.map((operations, index) => ({
    index,
    operations,
    form: 0,
  }));
  while (waiting.length > 0) {
    const { now, later } = selectIndependentEdits(work.parsed, waiting, editions);
    // A batch that fails must leave effort for the batches after it.
    work.settle(now, later.length > 0 ? effort.half : 0);
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
    private readonly effort: Effort,
  ) {
    this.edited = new EditedText(parsed.text);
  }

  result(): Together {
    const done = this.done.toSorted((a, b) => a - b);
    return { edits: this.edited.edits(), parsed: this.parsed, done };
  }

  /** Carries out groups that do not meet, as many as can be. */
  settle(groups: readonly OperationGroup[], kept: number): void {
    const [first] = groups;
    if (!first || !this.effort.spend(kept)) return;
    const isOne = groups.length === 1;
    const tried = isOne ? this.alone(first) : attempt(this.parsed, groups, this.editions);
    if (!tried.ok) {
      if (isOne) return;
      for (const part of split(groups, tried)) this.settle(part, kept);
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

/** Splits into the groups that are not to blame and those that are; if all or none are, into halves. */
function split(
  groups: readonly OperationGroup[],
  { blamed, isForm }: Failure,
): readonly (readonly OperationGroup[])[] {
  const others = groups.filter(({ index }) => !blamed.has(index));
  const failed = groups.filter(({ index }) => blamed.has(index));
  if (isForm && failed.length > 0) {
    return [others, failed.map((each) => ({ ...each, form: each.form + 1 }))];
  }
  if (others.length > 0 && failed.length > 0) return [others, failed];
  const middle = groups.length >> 1;
  return [groups.slice(0, middle), groups.slice(middle)];
}
