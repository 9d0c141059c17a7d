import fc from 'fast-check';

/**
 * Choices read from a list of numbers, one after another. Behind its end every choice is the first,
 * which is the plainest: so a case that fails shrinks to a plain file with little dress.
 */
export class Choices {
  /** The dresses worn so far, to count what was tried. */
  readonly dress = new Set<string>();
  private at = 0;

  constructor(private readonly tape: readonly number[]) {}

  /** A number from 0 up to but without `limit`. */
  below(limit: number): number {
    return (this.tape[this.at++] ?? 0) % limit;
  }

  pick<T>(options: readonly [T, ...T[]]): T {
    return options[this.below(options.length)] ?? options[0];
  }

  /** Whether this dress is worn: in one case of so many. */
  wears(dress: string, oneIn: number): boolean {
    const worn = this.below(oneIn) === oneIn - 1;
    if (worn) this.dress.add(dress);
    return worn;
  }

  /** One of the makers, each named for its dress; what is called `plain` is not counted. */
  wear<T>(makers: Readonly<Record<string, () => T>>): T {
    const [first, ...more] = Object.entries(makers);
    if (!first) throw new Error('nothing to choose from');
    const [dress, make] = this.pick([first, ...more]);
    if (dress !== 'plain') this.dress.add(dress);
    return make();
  }
}

/** Whatever is made by choices, at most so many of them. */
export function chosen<T>(most: number, make: (choices: Choices) => T): fc.Arbitrary<T> {
  const tape = fc.array(fc.nat(0xffff), { minLength: 0, maxLength: most, size: 'max' });
  return tape.map((numbers) => make(new Choices(numbers)));
}
