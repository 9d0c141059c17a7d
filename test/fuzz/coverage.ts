import { Session } from 'node:inspector';

/** What of this program has run, as V8 counts it. */
export class Coverage {
  private readonly session = new Session();
  private readonly seen = new Set<string>();

  constructor() {
    this.session.connect();
    this.session.post('Profiler.enable');
    this.session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  /** How many places ran since the last call that never had before. */
  takeNew(): number {
    let found = 0;
    this.session.post('Profiler.takePreciseCoverage', (error, taken) => {
      if (error) throw error;
      for (const { url, functions } of taken.result) {
        if (!url.endsWith(__filename)) continue;
        for (const { startOffset, endOffset, count } of functions.flatMap(({ ranges }) => ranges)) {
          const place = `${startOffset}-${endOffset}`;
          if (count === 0 || this.seen.has(place)) continue;
          this.seen.add(place);
          found++;
        }
      }
    });
    return found;
  }
}
