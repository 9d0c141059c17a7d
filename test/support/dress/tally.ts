/** Counts what a search tried, so that one that tried nothing does not pass for a proof. */
export class Tally {
  private readonly counts = new Map<string, Map<string, number>>();

  count(kind: string, dress: ReadonlySet<string>, outcome: string): void {
    this.add(`operation ${kind}`, outcome);
    for (const each of dress) this.add(`dress: ${each}`, outcome);
    this.add(dress.size === 0 ? 'plain' : 'dressed', outcome);
  }

  /** How often such an outcome came of what is named so. */
  of(name: string, outcome: RegExp): number {
    const outcomes = this.counts.get(name) ?? [];
    return [...outcomes].reduce((sum, [what, many]) => (outcome.test(what) ? sum + many : sum), 0);
  }

  names(start: string): readonly string[] {
    return [...this.counts.keys()].filter((name) => name.startsWith(start));
  }

  toString(): string {
    const lines = [...this.counts].sort().map(([name, outcomes]) => {
      const told = [...outcomes].sort(([, a], [, b]) => b - a);
      return `${name.padEnd(42)} ${told.map(([what, many]) => `${what} ${many}`).join(', ')}`;
    });
    return lines.join('\n');
  }

  private add(name: string, outcome: string): void {
    const outcomes = this.counts.get(name) ?? new Map<string, number>();
    this.counts.set(name, outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1));
  }
}
