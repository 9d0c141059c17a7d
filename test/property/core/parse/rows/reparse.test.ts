import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Parsed } from '../../../../../src/core/parse/parsed';
import { parseText } from '../../../../../src/core/parse/yaml/parseText';
import { reparse } from '../../../../../src/core/parse/rows/reparse';
import { checklistText } from '../../../../support/checklists';
import { applyRandomEdit, randomEdit } from '../../../../support/randomEdits';

const RUNS = { numRuns: Number(process.env['KAKUNIN_RUNS'] ?? 40) };
const TIMEOUT = 300_000;
const samples = ['denshi-karte', 'receipt', 'pacs'].map((name) =>
  readFileSync(`samples/aobadai-${name}.kakunin.yaml`, 'utf8'),
);

const told = ({ root, errors }: Parsed): unknown => JSON.parse(JSON.stringify({ root, errors }));

suite('reading again what changed is the same as reading all', () => {
  test('after every one of many edits', () => {
    const start = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...samples) },
      { weight: 1, arbitrary: checklistText },
    );
    let byRows = 0;
    let whole = 0;
    fc.assert(
      fc.property(start, fc.array(randomEdit, { minLength: 1, maxLength: 12 }), (text, edits) => {
        let known = reparse(text, undefined);
        assert.deepEqual(told(known), told(parseText(text)));
        for (const edit of edits) {
          const next = applyRandomEdit(known.text, edit);
          const again = reparse(next, known);
          assert.deepEqual(told(again), told(parseText(next)), JSON.stringify(edit));
          if (again.rows) byRows++;
          else whole++;
          // Typing goes on from what can be read; what cannot is looked at once.
          if (again.errors.length === 0) known = again;
        }
      }),
      RUNS,
    );
    assert.ok(byRows > whole / 4, `${byRows} row by row, ${whole} whole`);
  }).timeout(TIMEOUT);

  test('after several edits at once', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.array(randomEdit, { minLength: 2, maxLength: 3 }),
        (text, edits) => {
          const next = edits.reduce(applyRandomEdit, text);
          assert.deepEqual(told(reparse(next, reparse(text, undefined))), told(parseText(next)));
        },
      ),
      RUNS,
    );
  }).timeout(TIMEOUT);

  test('keeps the rows between two changes', () => {
    const [text = ''] = samples;
    const before = reparse(text, undefined);
    const changed = text
      .replace('初回確認: いいえ', '初回確認: はい')
      .replace(/([^]*初回確認: ).*/, '$1対象外');
    const after = reparse(changed, before);
    const kept = after.rows?.rows.filter((row) => before.rows?.rows.includes(row)) ?? [];
    assert.equal(kept.length, 36);
  });

  test('keeps the rows over an error', () => {
    const [text = ''] = samples;
    const before = reparse(text, undefined);
    const broken = reparse(text.replace('初回確認: はい', '初回確認: "はい'), before);
    assert.ok(broken.errors.length > 0);
    const after = reparse(text.replace('初回確認: はい', '初回確認: いいえ'), broken);
    const kept = after.rows?.rows.filter((row) => before.rows?.rows.includes(row)) ?? [];
    assert.equal(kept.length, 37);
  });

  test('keeps the rows that were not touched', () => {
    const [text = ''] = samples;
    const before = reparse(text, undefined);
    const after = reparse(text.replace('初回確認: はい', '初回確認: いいえ'), before);
    const kept = after.rows?.rows.filter((row) => before.rows?.rows.includes(row)) ?? [];
    assert.equal(after.rows?.rows.length, 38);
    assert.equal(kept.length, 37);
    const head = reparse(text.replace('青葉台病院', '青葉台総合病院'), before);
    assert.deepEqual(head.rows?.rows, before.rows?.rows);
    assert.ok(head.rows?.rows.every((row, index) => row === before.rows?.rows[index]));
  });
});
