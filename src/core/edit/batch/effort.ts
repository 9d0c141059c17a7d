/**
 * How often a text may still be read. Some texts are made so that of thousands of fixes each must be
 * tried by itself; whoever tries them stops when this is spent.
 */
export class Effort {
  constructor(private left: number) {}

  /** So that the time is in proportion to the size of long texts, and short ones are tried through. */
  static forText({ length }: string): Effort {
    return new Effort(Math.max(LEAST_READINGS, Math.floor(READ_CHARACTERS / (length + 1))));
  }

  /** Whether there is some; then less of it. Half of what there was may be kept for later. */
  spend(kept = 0): boolean {
    if (this.left <= kept) return false;
    this.left -= 1;
    return true;
  }

  get half(): number {
    return this.left >> 1;
  }
}

const LEAST_READINGS = 40;
const READ_CHARACTERS = 5_000_000;
