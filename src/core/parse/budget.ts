/** The cost of reading a text: not its characters count, but its words, punctuation and blanks. */
export interface Cost {
  readonly lexemes: number;
  /** The lexemes that the `yaml` package reads. */
  readonly byPackage: number;
}

/**
 * What may be spent on reading a text. Everything that reads a part of the text spends from the budget of
 * the whole, so the same text is refused whichever way it is read.
 */
export class Budget {
  private lexemes: number;
  private byPackage: number;

  constructor(private readonly length: number) {
    this.lexemes = mostLexemes(length);
    this.byPackage = mostByPackage(length);
  }

  /** False where the budget does not cover the cost. */
  spend({ lexemes, byPackage }: Cost): boolean {
    this.lexemes -= lexemes;
    this.byPackage -= byPackage;
    return this.lexemes >= 0 && this.byPackage >= 0;
  }

  get spent(): Cost {
    return {
      lexemes: mostLexemes(this.length) - this.lexemes,
      byPackage: mostByPackage(this.length) - this.byPackage,
    };
  }
}

/**
 * The limit on lexemes for a text of that length.
 *
 * A checklist has 0.3 lexemes per character, and less than 0.47 however short its values are. Only rows
 * with nothing but an answer have more; the constant leaves room for 100,000 of those. The maximum limits
 * memory: for two million lexemes, a checklist of 4 MB, the package needs a gigabyte.
 */
export function mostLexemes(length: number): number {
  return Math.min(30_000 + Math.ceil(0.48 * length), 2_000_000);
}

/**
 * The limit on lexemes that the `yaml` package reads, at three to four microseconds each. Rows of plain
 * lines are read without the package, in a fifth of the time. The limit leaves room for 400,000 characters
 * all in braces, and in texts of any length for a value of several lines in two rows of three, and for their head.
 */
export function mostByPackage(length: number): number {
  return 1_000 + Math.max(200_000, Math.ceil(length / 5));
}
