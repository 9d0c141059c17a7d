import type { Intent } from './intent';

/** Intents, sorted by the keys they lead through. */
export interface Goal {
  /** Those that end here; of what can be done together at most one, and then nothing is below. */
  readonly here: readonly Intent[];
  readonly below: ReadonlyMap<string, Goal>;
}

interface OpenGoal extends Goal {
  readonly here: Intent[];
  readonly below: Map<string, OpenGoal>;
}

export function goalOf(intents: readonly Intent[]): Goal {
  const top: OpenGoal = { here: [], below: new Map() };
  for (const intent of intents) {
    let goal = top;
    for (const key of intent.path) {
      const next = goal.below.get(key) ?? { here: [], below: new Map() };
      goal.below.set(key, next);
      goal = next;
    }
    goal.here.push(intent);
  }
  return top;
}

/** The name the key is to have; `undefined` where it is to keep its own. */
export function newNameOf(goal: Goal | undefined): string | undefined {
  const expected = goal?.here[0]?.expected;
  return typeof expected === 'object' && 'newName' in expected ? expected.newName : undefined;
}

export function isToGo({ here }: Goal, how: 'absent' | 'removed'): boolean {
  return here[0]?.expected === how;
}

/** All that a goal is made of. */
export function intentsOf({ here, below }: Goal): readonly Intent[] {
  return [...here, ...[...below.values()].flatMap(intentsOf)];
}
