import editions from 'virtual:catalog';
import type { Operation } from '../../src/core/edit/operation/operation';
import { planEdits } from '../../src/core/edit/plan/planEdits';
import { reparse } from '../../src/core/parse/rows/reparse';
import { formOfRows } from './formOfRows';
import type { Section } from './measure';
import { median, rounded } from './measure';

const SIZES = [
  { times: 1, edits: 900 },
  { times: 10, edits: 300 },
  { times: 100, edits: 90 },
];
/** A row in the middle of the form. */
const item = 'P2-A-6';

/** Writing one value: edit after edit, each of the text that the one before left, and each of one text. */
export function editing(): Section {
  const [edition] = editions;
  if (!edition) throw new Error('The catalog is empty');
  const rows = SIZES.map(({ times, edits }) => {
    const first = reparse(formOfRows(edition, times), undefined);
    let last = first;
    const inTurn: number[] = [];
    const onOne: number[] = [];
    for (let edit = 0; edit < edits; edit++) {
      const change = changeOf(edit);
      inTurn.push(timed(() => (last = planned(last, change))));
      onOne.push(timed(() => planned(first, change)));
    }
    return {
      rows: 38 * times,
      'one after another': rounded(median(inTurn.slice(edits / 3)), 3),
      'on one text': rounded(median(onOne.slice(edits / 3)), 3),
    };
  });
  return { title: 'Writing one value', rows };
}

function changeOf(edit: number): Operation {
  const value = `${edit} 回目の編集`;
  return edit % 3 === 2
    ? { kind: 'unset', item, field: '期限' }
    : { kind: 'set', item, field: edit % 3 === 0 ? '備考' : '期限', value };
}

function planned(parsed: ReturnType<typeof reparse>, change: Operation) {
  const plan = planEdits(parsed, [change], editions);
  if (!plan.ok) throw new Error(plan.refusal.code);
  return plan.parsed;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
