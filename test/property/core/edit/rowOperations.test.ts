import assert from 'node:assert/strict';
import fc from 'fast-check';
import editions from 'virtual:catalog';
import { comparePlaces, rowsOf, sortKey } from '../../../../src/core/catalog/lookup';
import { newChecklist } from '../../../../src/core/edit/proposal/newChecklist';
import type { Operation } from '../../../../src/core/edit/operation/operation';
import { planEdits } from '../../../../src/core/edit/plan/planEdits';
import type { Checklist } from '../../../../src/core/model/checklist';
import { buildChecklist } from '../../../../src/core/model/checklist';
import { parseText } from '../../../../src/core/parse/yaml/parseText';
import { plainValue } from '../../../../src/core/parse/plainValue';
import { applyEdits } from '../../../../src/core/text/applyEdits';
import { checklistText } from '../../../support/checklists';
import { assertMovesLines } from '../../../support/dress/movedLines';

const TIMEOUT = 300_000;
const RUNS = { numRuns: Number(process.env.KAKUNIN_RUNS ?? 400) };
const [edition] = editions;
assert.ok(edition);
const IDS = rowsOf(edition).map(({ id }) => id);
const OWN = ['P2-X-1', 'P2-X-2', 'P2-X-3'];

interface Changed {
  readonly text: string;
  readonly before: Checklist;
  readonly after: Checklist;
}

/** The text after the operation; `undefined` where it is refused, for a reason there may be. */
function changed(before: string, operation: Operation): Changed | undefined {
  const parsed = parseText(before);
  fc.pre(parsed.errors.length === 0);
  const plan = planEdits(parsed, [operation], editions);
  if (!plan.ok) {
    const reasons = ['shared', 'not-text', 'unwritable', 'fix-gone', 'key-taken'];
    assert.ok(reasons.includes(plan.refusal.code), plan.refusal.code);
    return undefined;
  }
  const text = applyEdits(before, plan.edits);
  const again = parseText(text);
  assert.deepEqual(again.errors, []);
  if (before.includes('\r\n')) assert.ok(!/[^\r]\n/.test(text), 'line ends stay CRLF');
  assert.equal(text.startsWith('\ufeff'), before.startsWith('\ufeff'));
  return {
    text,
    before: buildChecklist(parsed, editions)!,
    after: buildChecklist(again, editions)!,
  };
}

const idsOf = ({ rows }: Checklist): readonly string[] => rows.map(({ id }) => id);
const valuesOf = ({ rows }: Checklist): Readonly<Record<string, unknown>> =>
  Object.fromEntries(rows.map(({ id, entry }) => [id, plainValue(entry.value)]));

/** Every line, comments and blank lines too, in the order of the alphabet. */
const linesOf = (text: string): readonly string[] =>
  text
    .replace('\ufeff', '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .sort();

suite('rows on any checklist', () => {
  test('put into order: the same rows, line by line, in the order of the form', () => {
    let refused = 0;
    let made = 0;
    fc.assert(
      fc.property(checklistText, (text) => {
        const result = changed(text, { kind: 'order-rows' });
        if (!result) {
          refused++;
          return;
        }
        made++;
        const { before, after } = result;
        const ids = idsOf(before);
        assert.deepEqual(
          idsOf(after),
          ids.toSorted((a, b) => comparePlaces(sortKey(edition, a), sortKey(edition, b))),
        );
        assert.deepEqual(valuesOf(after), valuesOf(before));
        assert.deepEqual(linesOf(result.text), linesOf(text));
        assert.equal(changed(result.text, { kind: 'order-rows' })?.text, result.text);
      }),
      RUNS,
    );
    assert.ok(refused < made / 5, `${refused} refused, ${made} made`);
  }).timeout(TIMEOUT);

  test('added: each once, unanswered; no line that was there is gone', () => {
    let refused = 0;
    let made = 0;
    fc.assert(
      fc.property(checklistText, fc.subarray(IDS, { minLength: 1 }), (text, items) => {
        const result = changed(text, { kind: 'add-rows', items });
        if (!result) {
          refused++;
          return;
        }
        made++;
        const { before, after } = result;
        const old = idsOf(before);
        const added = items.filter((id) => !old.includes(id));
        assert.deepEqual(
          idsOf(after).filter((id) => !added.includes(id)),
          old,
        );
        const unanswered = added.map((id) => [id, { 初回確認: null }] as const);
        const values = { ...valuesOf(before), ...Object.fromEntries(unanswered) };
        assert.deepEqual(
          JSON.parse(JSON.stringify(valuesOf(after))),
          JSON.parse(JSON.stringify(values)),
        );
        assertNoLineGone(text, result.text);
      }),
      RUNS,
    );
    assert.ok(refused < made / 20, `${refused} refused, ${made} made`);
  }).timeout(TIMEOUT);

  test('added to a new checklist that has lost some: it is as new, its headings too', () => {
    const whole = newChecklist(edition);
    fc.assert(
      fc.property(fc.subarray(IDS), fc.boolean(), fc.boolean(), (lost, withHeadings, crlf) => {
        fc.pre(lost.length < IDS.length);
        const newline = crlf ? '\r\n' : '\n';
        const left = linesWithout(whole, new Set(lost), withHeadings).join(newline);
        const result = changed(left, { kind: 'add-rows', items: lost });
        assert.equal(result?.text, whole.replaceAll('\n', newline));
      }),
      RUNS,
    );
  }).timeout(TIMEOUT);

  test('moved: own rows in another order, line by line the same', () => {
    let refused = 0;
    let made = 0;
    const way = fc.constantFrom('before', 'after');
    const pair = fc.shuffledSubarray(OWN, { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(checklistText, pair, way, (text, [item = '', of = ''], place) => {
        const ids = idsOf(buildChecklist(parseText(text), editions) ?? assert.fail());
        fc.pre(ids.includes(item) && ids.includes(of));
        const result = changed(text, { kind: 'move-row', item, place, of });
        if (!result) {
          refused++;
          return;
        }
        made++;
        const others = ids.filter((id) => id !== item);
        const at = others.indexOf(of) + (place === 'after' ? 1 : 0);
        assert.deepEqual(idsOf(result.after), others.toSpliced(at, 0, item));
        assert.deepEqual(valuesOf(result.after), valuesOf(result.before));
        assert.deepEqual(linesOf(result.text), linesOf(text));
        assert.equal(result.text.length, text.length);
        assertMovesLines(text, result.text, item);
      }),
      RUNS,
    );
    assert.ok(refused < made / 20, `${refused} refused, ${made} made`);
  }).timeout(TIMEOUT);

  test('renamed: the same row under another name, at its place', () => {
    fc.assert(
      fc.property(checklistText, fc.nat(), fc.constantFrom(...IDS), (text, nth, to) => {
        const ids = idsOf(buildChecklist(parseText(text), editions) ?? assert.fail());
        const id = ids[nth % ids.length]!;
        const result = changed(text, { kind: 'rename', path: ['項目', id], to });
        assert.equal(result === undefined, ids.includes(to));
        if (!result) return;
        assert.deepEqual(
          idsOf(result.after),
          ids.map((each) => (each === id ? to : each)),
        );
        assert.deepEqual(valuesOf(result.after)[to], valuesOf(result.before)[id]);
      }),
      RUNS,
    );
  }).timeout(TIMEOUT);

  test('removed: that row and no other', () => {
    fc.assert(
      fc.property(checklistText, fc.nat(), (text, nth) => {
        const ids = idsOf(buildChecklist(parseText(text), editions) ?? assert.fail());
        const id = ids[nth % ids.length]!;
        const result = changed(text, { kind: 'remove', path: ['項目', id] });
        if (!result) return;
        const others = Object.entries(valuesOf(result.before)).filter(([each]) => each !== id);
        assert.deepEqual(valuesOf(result.after), Object.fromEntries(others));
      }),
      RUNS,
    );
  }).timeout(TIMEOUT);
});

/** The lines without those rows; without the headings, too, that then have no row. */
function linesWithout(
  text: string,
  lost: ReadonlySet<string>,
  withHeadings: boolean,
): readonly string[] {
  const isLost = (id: string): boolean => lost.has(id);
  const sectionOf = (id: string): string => id.split('-', 2).join('-');
  const gone = (group: (id: string) => boolean): boolean =>
    withHeadings && IDS.filter(group).every(isLost);
  const lines = text.split('\n');
  return lines.filter((line, index) => {
    const row = /^ {2}(P\S+):/.exec(line)?.[1] ?? /^ {2}(P\S+):/.exec(lines[index - 1] ?? '')?.[1];
    if (row !== undefined && !line.startsWith('  #')) return !isLost(row);
    if (!line.startsWith('  #')) return true;
    const below = lines.slice(index).find((each) => /^ {2}P/.test(each)) ?? '';
    const first = /^ {2}(P\S+):/.exec(below)?.[1] ?? '';
    if (line.startsWith('  # Part')) return !gone((id) => id.startsWith(first.slice(0, 3)));
    return !gone((id) => sectionOf(id) === sectionOf(first));
  });
}

function assertNoLineGone(before: string, after: string): void {
  const left = linesOf(after).slice();
  for (const line of linesOf(before)) {
    const index = left.indexOf(line);
    assert.notEqual(index, -1, `gone: ${line}`);
    left.splice(index, 1);
  }
}
