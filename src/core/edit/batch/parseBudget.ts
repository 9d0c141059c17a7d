/**
 * How often a text may still be parsed. In some hostile texts, each of thousands of fixes must be tried
 * alone; the caller stops when the budget is used up.
 */
export class ParseBudget {
  constructor(private left: number) {}

  /** Limits the time to be proportional to the length of a long text. A short text gets enough to try everything. */
  static forText({ length }: string): ParseBudget {
    return new ParseBudget(Math.max(LEAST_PARSES, Math.floor(PARSED_CHARACTERS / (length + 1))));
  }

  /** Uses up one parse and returns `true`; returns `false` if no more than `kept` are left. */
  spend(kept = 0): boolean {
    if (this.left <= kept) return false;
    this.left -= 1;
    return true;
  }

  get half(): number {
    return this.left >> 1;
  }
}

const LEAST_PARSES = 40;
const PARSED_CHARACTERS = 5_000_000;
