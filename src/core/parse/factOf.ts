/** Something that keeps what is derived from it, for as long as it exists itself. */
export interface FactHolder {
  /** One slot for each function that `factOf` returned. Nobody else reads or writes it, except another bundle of this code. */
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
    const cached = holder.facts[slot] as Cached<Holder, Fact, Given> | undefined;
    // A bundle that is loaded later counts its slots from 0 as well.
    if (cached?.find === find && cached.given === given) return cached.fact;
    const fact = find(holder, given);
    const found: Cached<Holder, Fact, Given> = { find, given, fact };
    holder.facts[slot] = found;
    return fact;
  };
}

interface Cached<Holder, Fact, Given> {
  readonly find: (holder: Holder, given: Given) => Fact;
  readonly given: Given;
  readonly fact: Fact;
}
