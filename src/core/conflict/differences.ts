import type { Leaf, Leaves } from './leaves';

/** A value that differs between the sides; `null` for a key without value, or no key. */
export interface Difference {
  readonly path: readonly string[];
  readonly ours: string | null;
  readonly theirs: string | null;
}

/** The values that differ, in the order of ours, then those that only theirs has. */
export function differences(ours: Leaves, theirs: Leaves): readonly Difference[] {
  const names = new Set([...ours.keys(), ...theirs.keys()]);
  return [...names].flatMap((name) => {
    const [mine, other] = [ours.get(name), theirs.get(name)];
    const { path } = mine ?? other ?? { path: [] };
    if (meaning(mine) === meaning(other)) return [];
    return [{ path, ours: mine?.text ?? null, theirs: other?.text ?? null }];
  });
}

/** A key without value is equal to no key. */
function meaning(leaf: Leaf | undefined): string {
  return leaf?.meaning ?? 'null';
}
