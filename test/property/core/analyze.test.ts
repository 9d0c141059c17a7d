import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import editions from 'virtual:catalog';
import type { Analysis } from '../../../src/core/analyze';
import { analyze, analyzeParsed } from '../../../src/core/analyze';
import { ITEM_FIELDS } from '../../../src/core/format/fields';
import type { ItemField } from '../../../src/core/format/fields';
import { parseText } from '../../../src/core/parse/yaml/parseText';
import { checklistText } from '../../support/checklists';
import type { RandomEdit } from '../../support/randomEdits';
import { applyRandomEdit, randomEdit } from '../../support/randomEdits';

const RUNS = { numRuns: Number(process.env['KAKUNIN_RUNS'] ?? 40) };
const TIMEOUT = 300_000;
const options = { editions, today: '2026-11-23' };
const samples = ['denshi-karte', 'receipt', 'pacs'].map((name) =>
  readFileSync(`samples/aobadai-${name}.kakunin.yaml`, 'utf8'),
);

/** Everything an analysis tells, also what it makes only when asked. */
function told({ checklist, problems }: Analysis): unknown {
  const rows = checklist?.rows.map((row) => ({
    id: row.id,
    entry: row.entry,
    answer: row.answer,
    status: row.status,
    fields: (Object.keys(ITEM_FIELDS) as ItemField[]).map((field) => row.field(field)),
  }));
  const head = [checklist?.edition?.id, checklist?.head('医療機関'), checklist?.items?.keySpan];
  return JSON.parse(JSON.stringify({ head, rows, problems }));
}

const start = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...samples) },
  { weight: 1, arbitrary: checklistText },
);

/** What analyses know of each other must not show: the whole text, read and checked anew, decides. */
function assertSameAfterEach(text: string, edits: readonly RandomEdit[]): number {
  let known = analyze(text, options);
  let byRows = 0;
  assert.deepEqual(told(known), told(analyzeParsed(parseText(text), options)));
  for (const edit of edits) {
    const next = applyRandomEdit(known.parsed.text, edit);
    const again = analyze(next, options, known);
    const whole = analyzeParsed(parseText(next), options);
    assert.deepEqual(told(again), told(whole), JSON.stringify(edit));
    if (again.parsed.rows) byRows++;
    // Typing goes on from what can be read; what cannot is looked at once.
    if (again.parsed.errors.length === 0) known = again;
  }
  return byRows;
}

test('an analysis that keeps what it knows is the same as a new one, after every edit', () => {
  let byRows = 0;
  const edits = fc.array(randomEdit, { minLength: 1, maxLength: 15 });
  fc.assert(
    fc.property(start, edits, (text, list) => {
      byRows += assertSameAfterEach(text, list);
    }),
    RUNS,
  );
  assert.ok(byRows > RUNS.numRuns / 2, `${byRows} times row by row`);
}).timeout(TIMEOUT);

test('another day or head is another answer for rows that did not change', () => {
  const [text = ''] = samples;
  const before = analyze(text, options);
  const later = { ...options, today: '2027-06-01' };
  assert.deepEqual(told(analyze(text, later, before)), told(analyzeParsed(parseText(text), later)));
});
