import assert from 'node:assert/strict';
import fc from 'fast-check';
import editions from 'virtual:catalog';
import { planEdits } from '../../../../src/core/edit/plan/planEdits';
import { parseText } from '../../../../src/core/parse/yaml/parseText';
import { refusalMessage } from '../../../../src/core/problems/refusalMessage';
import { applyEdits } from '../../../../src/core/text/applyEdits';
import { translateTo } from '../../../../src/language';
import { assertFaithful } from '../../../support/dress/assertFaithful';
import { inverseOf, substance } from '../../../support/dress/inverse';
import type { Case } from '../../../support/dress/operations';
import { anyCase } from '../../../support/dress/operations';
import { plainData } from '../../../support/dress/plainData';
import { Tally } from '../../../support/dress/tally';

const TIMEOUT = 600_000;
const RUNS = { numRuns: Number(process.env['KAKUNIN_RUNS'] ?? 400) };
const t = translateTo('en');

/** Does what the case says, and looks at it; gives what came of it. */
function outcomeOf({ text, change }: Case): string {
  const before = plainData(text);
  fc.pre(before !== undefined);
  const plan = planEdits(parseText(text), [change], editions);
  if (!plan.ok) {
    assert.ok(!('edits' in plan));
    assert.notEqual(refusalMessage(plan.refusal, t), '');
    return plan.refusal.code;
  }
  assertFaithful(text, plan.edits, change);
  const after = applyEdits(text, plan.edits);
  const back = after === text ? undefined : inverseOf(change, before);
  if (!back) return 'made';
  const undone = planEdits(parseText(after), back, editions);
  if (!undone.ok) return 'made, not taken back';
  assert.deepEqual(substance(plainData(undone.parsed.text)), substance(before), after);
  return 'made and taken back';
}

const KINDS = ['set', 'unset', 'rename', 'remove', 'add-rows', 'order-rows', 'move-row'];

suite('an operation on a checklist in any dress', () => {
  test('changes what was meant and no other byte, or refuses and says why', () => {
    const tally = new Tally();
    fc.assert(
      fc.property(anyCase, (each) => {
        tally.count(each.change.kind, each.dress, outcomeOf(each));
      }),
      RUNS,
    );
    if (process.env['KAKUNIN_RUNS']) console.log(tally.toString());
    // A writer that refuses everything would pass: what can be written is to be written.
    for (const kind of KINDS) {
      const name = `operation ${kind}`;
      assert.ok(tally.of(name, /^made/) > RUNS.numRuns / 40, `${name}\n${tally.toString()}`);
    }
    const refused = (name: string): number => tally.of(name, /unwritable|not-readable|not taken/);
    assert.ok(refused('plain') <= tally.of('plain', /./) / 100, tally.toString());
    assert.ok(refused('dressed') <= tally.of('dressed', /./) / 25, tally.toString());
    for (const dress of tally.names('dress')) {
      // Of a rare dress few are tried, and many of those may be refused for what the file says.
      const isRare = tally.of(dress, /./) < 15;
      const mostly = tally.of(dress, /^made/) > refused(dress);
      assert.ok(isRare || mostly, `${dress}\n${tally.toString()}`);
    }
  }).timeout(TIMEOUT);
});
