import assert from 'node:assert/strict';
import fc from 'fast-check';
import editions from 'virtual:catalog';
import { rowsOf } from '../../../../src/core/catalog/lookup';
import type { Choice } from '../../../../src/core/conflict/choice';
import { seenOf } from '../../../../src/core/conflict/choice';
import { contestedAt, contestedIn } from '../../../../src/core/conflict/contested';
import type { Difference } from '../../../../src/core/conflict/differences';
import { leavesOf, pathName, repeatedKeys } from '../../../../src/core/conflict/leaves';
import type { SideName } from '../../../../src/core/conflict/markers';
import { planResolution } from '../../../../src/core/conflict/planResolution';
import { readConflict } from '../../../../src/core/conflict/readConflict';
import type { Operation } from '../../../../src/core/edit/operation/operation';
import { planEdits } from '../../../../src/core/edit/plan/planEdits';
import type { ItemField } from '../../../../src/core/format/fields';
import { ITEM_FIELDS } from '../../../../src/core/format/fields';
import { parseText } from '../../../../src/core/parse/yaml/parseText';
import type { ConflictStyle } from './git';
import { mergeByGit } from './git';

/** A search takes as long as its runs; each of them starts git. */
const TIMEOUT = 300_000;
const RUNS = { numRuns: Math.ceil(Number(process.env['KAKUNIN_RUNS'] ?? 600) / 10) };

const [edition] = editions;
assert.ok(edition);
const IDS = rowsOf(edition)
  .slice(0, 6)
  .map(({ id }) => id);

const VALUES = ['はい', 'いいえ', '2024-07-22', 'a: b # c', '一\n二\n三', '一\n弐\n三', '12'];

/** What people do to a checklist: mostly values, sometimes rows of their own, a row taken out. */
const change: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 8, arbitrary: setting(fc.constantFrom(...IDS, 'P1-X-1', 'P1-X-2')) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('医療機関', '契約.種別', '初回確認日.Part1').chain((field) =>
      fc.constantFrom(...VALUES).map((value): Operation => {
        return { kind: 'set', item: null, field: field as '医療機関', value };
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(...IDS)
      .map((id): Operation => ({ kind: 'remove', path: ['項目', id] })),
  },
);

function setting(item: fc.Arbitrary<string>): fc.Arbitrary<Operation> {
  const field = fc.constantFrom(...(Object.keys(ITEM_FIELDS) as ItemField[]));
  const value = fc.option(fc.constantFrom(...VALUES), { freq: 4 });
  return fc
    .tuple(item, field, value)
    .map(([id, name, text]): Operation =>
      text === null
        ? { kind: 'unset', item: id, field: name }
        : { kind: 'set', item: id, field: name, value: text },
    );
}

/** A line put in behind the nth, as people comment. */
const remark = fc.record({ line: fc.nat(60), text: fc.constantFrom('# 注', '  # 注記', '') });

const side = fc.record({
  changes: fc.array(change, { maxLength: 12 }),
  remarks: fc.array(remark, { maxLength: 2 }),
});

function changed(base: string, { changes, remarks }: { changes: Operation[]; remarks: Remark[] }) {
  let parsed = parseText(base);
  for (const operation of changes) {
    const plan = planEdits(parsed, [operation], editions);
    if (plan.ok) parsed = plan.parsed;
  }
  const lines = parsed.text.split('\n');
  for (const { line, text } of remarks) lines.splice(line % lines.length, 0, text);
  const text = lines.join('\n');
  return parseText(text).errors.length === 0 ? text : parsed.text;
}

interface Remark {
  readonly line: number;
  readonly text: string;
}

const START = `kakunin: 1
様式: 令和6年6月
医療機関: 青葉台病院
項目:
  # A
${IDS.map((id, index) => `  ${id}: # 項目 ${index}\n    初回確認:\n${index % 2 ? '    備考: 確認中\n' : ''}`).join('')}`;

const merged = fc
  .record({
    base: side,
    ours: side,
    theirs: side,
    newline: fc.constantFrom('\n', '\r\n'),
    style: fc.constantFrom<ConflictStyle>('merge', 'diff3', 'zdiff3'),
    markerSize: fc.constantFrom(7, 7, 8, 15, 60),
  })
  .map(({ base, ours, theirs, newline, style, markerSize }) => {
    const start = changed(START, base);
    const write = (text: string): string => text.replaceAll('\n', newline);
    const versions = {
      base: write(start),
      ours: write(changed(start, ours)),
      theirs: write(changed(start, theirs)),
    };
    return mergeByGit(versions, style, markerSize);
  });

/** Everything outside of the regions. */
function around(text: string): readonly string[] {
  const { regions } = readConflict(text) ?? { regions: [] };
  const ends = [0, ...regions.map(({ span }) => span.end)];
  return ends.map((end, index) => text.slice(end, regions[index]?.span.start));
}

/** Everything there is to choose now. */
function open(text: string): readonly Omit<Choice, 'side'>[] {
  const conflict = readConflict(text);
  return (conflict?.regions ?? []).flatMap((each, region) => [
    { region, path: null, seen: seenOf(text, each) },
    ...(each.slots ?? []).flatMap((slot) =>
      slot.ours === slot.theirs ? [] : [{ region, path: slot.path, seen: slot }],
    ),
  ]);
}

function contested(text: string, { region, path }: Choice): readonly Difference[] {
  const conflict = readConflict(text)!;
  if (path === null) return contestedAt(conflict, region);
  const slot = conflict.regions[region]!.slots!.find(
    (each) => pathName(each.path) === pathName(path),
  );
  const sides = { ours: leavesOf(conflict.ours), theirs: leavesOf(conflict.theirs) };
  return slot ? contestedIn(slot, sides) : [];
}

function conflictHasRepeats(text: string): boolean {
  const { ours, theirs } = readConflict(text)!;
  return [ours, theirs].some((side) => repeatedKeys(leavesOf(side)).size > 0);
}

suite('a merge by git, resolved by random choices', () => {
  test('has no markers left, reads as chosen, and is the same outside of the regions', () => {
    const seen = { conflicts: 0, slots: 0, whole: 0, refused: 0, unreadable: 0 };
    fc.assert(
      fc.property(merged, fc.infiniteStream(fc.nat()), (text, numbers) => {
        if (!text.includes('<<<<<<<')) return;
        if (!readConflict(text)) {
          seen.unreadable++;
          return;
        }
        seen.conflicts++;
        const outside = around(text);
        const expected = new Map<string, string | null>();
        let now = text;
        for (let tries = 0; readConflict(now); tries++) {
          const all = open(now);
          const nth = (): number => numbers.next().value as number;
          const name: SideName = nth() % 2 ? 'ours' : 'theirs';
          const one = all[nth() % all.length]!;
          // What hangs together is chosen together.
          const chosen = tries < 30 ? [one] : all.filter(({ path }) => path === null);
          const choices = chosen.map((each) => ({ ...each, side: name }));
          const plan = planResolution(parseText(now), choices);
          if (!plan.ok) {
            seen.refused++;
            assert.equal(plan.refusal.code, 'conflict-linked');
            assert.ok(tries < 60, 'can be ended');
            continue;
          }
          for (const choice of choices) {
            seen[choice.path ? 'slots' : 'whole']++;
            for (const { path, ours, theirs } of contested(now, choice)) {
              expected.set(pathName(path), name === 'ours' ? ours : theirs);
            }
          }
          now = plan.parsed.text;
        }
        assert.doesNotMatch(now, /^(<{7}|\|{7}|={7}|>{7})/m);
        const { root, errors } = parseText(now);
        assert.ok(root?.kind === 'map');
        // What was there twice on a side, because git has merged two rows of one id, still is.
        const mayRepeat = conflictHasRepeats(text);
        assert.deepEqual(
          errors.filter(({ code }) => !(mayRepeat && code === 'DUPLICATE_KEY')),
          [],
        );
        const leaves = leavesOf({ text: now, root });
        for (const [key, value] of expected)
          assert.equal(leaves.get(key)?.text ?? null, value, key);
        let at = 0;
        for (const piece of outside) {
          const found = now.indexOf(piece, at);
          assert.notEqual(found, -1, JSON.stringify(piece));
          at = found + piece.length;
        }
        assert.ok(now.startsWith(outside[0]!) && now.endsWith(outside.at(-1)!));
      }),
      RUNS,
    );
    assert.ok(seen.slots > seen.refused, JSON.stringify(seen));
    if (process.env['KAKUNIN_RUNS']) console.log(seen);
  }).timeout(TIMEOUT);
});
