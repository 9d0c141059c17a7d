import editions from 'virtual:catalog';
import type { Version } from '../../src/core/compare/compare';
import { compare } from '../../src/core/compare/compare';
import { buildChecklist } from '../../src/core/model/checklist';
import type { Parsed } from '../../src/core/parse/parsed';
import { reparse } from '../../src/core/parse/rows/reparse';
import { formOfRows } from './formOfRows';
import type { Section } from './measure';
import { median, rounded } from './measure';

const SIZES = [
  { times: 1, runs: 40 },
  { times: 10, runs: 15 },
  { times: 100, runs: 5 },
];

/** Comparing two files, beside reading both of them: what it adds to reading. */
export function comparing(): Section {
  const rows = SIZES.flatMap(({ times, runs }) => {
    const [edition] = editions;
    if (!edition) throw new Error('The catalog is empty');
    const before = formOfRows(edition, times);
    const some = changeEvery(before, 20);
    return [
      measure('1 row in 20', before, some, { times, runs }),
      measure('every row', before, changeEvery(before, 1), { times, runs }),
    ];
  });
  return { title: 'Comparing two files (goal: ≤ 0.2 × reading both)', rows };
}

/** The text with another answer in each row of so many. */
function changeEvery(text: string, rows: number): string {
  let row = 0;
  return text.replace(/初回確認:.*$/gm, (line) =>
    row++ % rows === 0 ? `初回確認: 対象外\n    合意文書: 契約書 第${row}条` : line,
  );
}

function measure(
  changed: string,
  before: string,
  after: string,
  { times, runs }: (typeof SIZES)[number],
): Section['rows'][number] {
  const taken: { both: number; shared: number; ours: number }[] = [];
  for (let run = -Math.ceil(runs / 3); run < runs; run++) {
    const start = performance.now();
    read(before);
    read(after);
    const middle = performance.now();
    const old = read(before);
    const now = read(after, old.parsed);
    const compared = performance.now();
    // Nothing of these two was asked for yet: what is found in a row is kept.
    const { rows } = compare(old, now);
    const end = performance.now();
    if (rows.length === 0) throw new Error('Nothing compared');
    // The first runs warm up.
    if (run < 0) continue;
    taken.push({ both: middle - start, shared: compared - middle, ours: end - compared });
  }
  const [both, shared, ours] = (['both', 'shared', 'ours'] as const).map((name) =>
    median(taken.map((each) => each[name])),
  ) as [number, number, number];
  return {
    rows: 38 * times,
    changed,
    'reading both': rounded(both),
    'reading both, rows shared': rounded(shared),
    comparing: rounded(ours, 3),
    'comparing ÷ reading both': rounded(ours / both, 3),
  };
}

function read(text: string, previous?: Parsed): Version {
  const parsed = reparse(text, previous);
  const checklist = buildChecklist(parsed, editions);
  if (!checklist) throw new Error('No checklist');
  return { parsed, checklist };
}
