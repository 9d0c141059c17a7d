import assert from 'node:assert/strict';
import fc from 'fast-check';
import editions from 'virtual:catalog';
import { analyze } from '../../../../src/core/analyze';
import type { Version } from '../../../../src/core/compare/compare';
import { compare } from '../../../../src/core/compare/compare';
import { operationsOf } from '../../../../src/core/compare/operations';
import { planEdits } from '../../../../src/core/edit/plan/planEdits';
import { applyEdits } from '../../../../src/core/text/applyEdits';
import { checklistText } from '../../../support/checklists';
import { applyRandomEdit, randomEdit } from '../../../support/randomEdits';
import { version } from '../../../support/version';

const RUNS = { numRuns: Number(process.env['KAKUNIN_RUNS'] ?? 50) };
const TIMEOUT = 300_000;

function readable(text: string): Version | undefined {
  const { parsed, checklist } = analyze(text, { editions, today: '2026-11-23' });
  return checklist && { parsed, checklist };
}

const anyText = checklistText.filter((text) => readable(text) !== undefined);

suite('comparing any two checklists', () => {
  test('a checklist with itself: nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const one = version(text);
        const { difference, head, rows, others } = compare(one, version(text));
        assert.equal(difference, 'nothing');
        assert.deepEqual([head, rows, others], [[], [], []]);
      }),
      RUNS,
    );
  });

  test('the other way round is the same with sides changed', () => {
    fc.assert(
      fc.property(anyText, anyText, (oneText, otherText) => {
        const [one, other] = [version(oneText), version(otherText)];
        const there = compare(one, other);
        const back = compare(other, one);
        assert.deepEqual(
          there.rows.map(({ id, fields }) => [
            id,
            fields.map(({ before, after }) => [after, before]),
          ]),
          back.rows.map(({ id, fields }) => [
            id,
            fields.map(({ before, after }) => [before, after]),
          ]),
        );
        assert.deepEqual(there.unchanged, back.unchanged);
        assert.equal(there.difference, back.difference);
      }),
      RUNS,
    );
  });

  test('every row is told once', () => {
    fc.assert(
      fc.property(anyText, anyText, (oneText, otherText) => {
        const [one, other] = [version(oneText), version(otherText)];
        const { rows, unchanged } = compare(one, other);
        const ids = [one, other].flatMap(({ checklist }) => checklist.rows.map(({ id }) => id));
        assert.deepEqual(
          [...rows.map(({ id }) => id), ...unchanged].sort(),
          [...new Set(ids)].sort(),
        );
      }),
      RUNS,
    );
  });

  test('comments, blank lines, line ends and a BOM are dress', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const one = version(text);
        const other = text.includes('\r\n')
          ? text.replaceAll('\r\n', '\n')
          : text.replaceAll('\n', '\r\n');
        const bom = text.startsWith('\ufeff') ? other.slice(1) : `\ufeff${other}`;
        const dressed = bom.replace(/(\r?\n)項目:/, '$1# 注$1$1項目:');
        assert.equal(compare(one, version(dressed)).difference, 'dress');
      }),
      RUNS,
    );
  });

  test('order is dress', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const one = version(text);
        const plan = planEdits(one.parsed, [{ kind: 'order-rows' }], editions);
        if (!plan.ok) return;
        const ordered = applyEdits(text, plan.edits);
        const expected = ordered === text ? 'nothing' : 'dress';
        assert.equal(compare(one, version(ordered)).difference, expected);
      }),
      RUNS,
    );
  });

  test('the operations bring one to what the other says', () => {
    const counts = { applied: 0, refused: 0 };
    fc.assert(
      fc.property(anyText, anyText, (oneText, otherText) => {
        const [one, other] = [version(oneText), version(otherText)];
        const comparison = compare(one, other);
        if (comparison.others.length > 0) return;
        const plan = planEdits(one.parsed, operationsOf(comparison), editions);
        counts[plan.ok ? 'applied' : 'refused'] += 1;
        if (!plan.ok) {
          // The writer would have to change a block that keeps the blank lines below it.
          assert.match(oneText, /[|>]\+/, plan.refusal.code);
          return;
        }
        const text = applyEdits(oneText, plan.edits);
        assert.notEqual(compare(version(text), other).difference, 'agreement');
      }),
      RUNS,
    );
    assert.ok(counts.applied > 20 && counts.refused * 10 < counts.applied, JSON.stringify(counts));
  });

  test('never throws, whatever was typed into the text', () => {
    fc.assert(
      fc.property(anyText, fc.array(randomEdit, { maxLength: 4 }), (text, edits) => {
        const after = readable(edits.reduce(applyRandomEdit, text));
        if (after) compare(version(text), after);
      }),
      RUNS,
    );
  });

  test('rows read one by one and rows read as a whole compare alike', () => {
    fc.assert(
      fc.property(anyText, anyText, (oneText, otherText) => {
        const [one, other] = [version(oneText), version(otherText)];
        const { text, root, errors } = other.parsed;
        const whole = { ...other, parsed: { text, root, errors } };
        assert.deepEqual(compare(one, whole), compare(one, other));
      }),
      RUNS,
    );
  });
}).timeout(TIMEOUT);
