/** Something that keeps what is derived from it, for as long as it exists itself. */
export interface FactHolder {
  /** One slot for each function that `factOf` returned. Nobody else reads or writes it. */
  readonly facts: unknown[];
}

let made = 0;

/**
 * Caches `find` in the holder, for what is needed of every row after every keystroke: a WeakMap takes
 * many times as long. `find` may depend on nothing but the holder and `given`.
 */
export function factOf<Holder extends FactHolder, Fact, Given = void>(
  find: (holder: Holder, given: Given) => Fact,
): (holder: Holder, given: Given) => Fact {
  const slot = made++;
  return (holder, given) => {
    const cached = holder.facts[slot] as Cached<Fact, Given> | undefined;
    if (cached && cached.given === given) return cached.fact;
    const fact = find(holder, given);
    holder.facts[slot] = { given, fact };
    return fact;
  };
}

interface Cached<Fact, Given> {
  readonly given: Given;
  readonly fact: Fact;
}
