export interface Section {
  readonly title: string;
  /** One line of the table each; the keys are its heads. */
  readonly rows: readonly Readonly<Record<string, string | number>>[];
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}

/** Runs each in turn, a, b, a, b, …, and gives the median time of each: drift hits both alike. */
export function sideBySide(runs: number, ...works: readonly (() => unknown)[]): readonly number[] {
  const times: number[][] = works.map(() => []);
  const warmUp = Math.ceil(runs / 3);
  for (let run = -warmUp; run < runs; run++) {
    for (const [index, work] of works.entries()) {
      const start = performance.now();
      work();
      // The first runs warm up.
      if (run >= 0) times[index]?.push(performance.now() - start);
    }
  }
  return times.map(median);
}

export function rounded(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}
