import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { isOwnId } from '../../../../src/core/format/ids';
import { bothRows } from '../../../../src/core/conflict/bothRows';
import type { Choice, KeptSide } from '../../../../src/core/conflict/choice';
import { seenOf } from '../../../../src/core/conflict/choice';
import { readDuplicates } from '../../../../src/core/conflict/duplicates';
import { planResolution } from '../../../../src/core/conflict/planResolution';
import type { Conflict } from '../../../../src/core/conflict/readConflict';
import { isContested, readConflict } from '../../../../src/core/conflict/readConflict';
import { rowsOfSide } from '../../../../src/core/conflict/rowLines';
import { parseText } from '../../../../src/core/parse/yaml/parseText';
import type { Plain } from '../../../support/dress/plainData';
import { isPlainMap, plainData, valueAt } from '../../../support/dress/plainData';
import type { ConflictStyle } from './git';
import { mergeByGit } from './git';

/** A search takes as long as its runs; each of them starts git. */
const TIMEOUT = 300_000;
const RUNS = { numRuns: Math.ceil(Number(process.env['KAKUNIN_RUNS'] ?? 600) / 10) };

/** A row of one's own as somebody writes it, comments and all. */
const ownRow = fc.record({
  remark: fc.constantFrom('', '', '', '  # 追加した行\n', '  # 独自の行\n', '\n'),
  note: fc.constantFrom('', ' # 回線'),
  title: fc.constantFrom('遠隔読影端末', '保守回線', '"持込端末: 1"', "'予備機'"),
  content: fc.constantFrom(
    '内容: 端末を病院が管理する',
    '内容: 回線は使用時のみ開く',
    '内容: |\n      一\n      二\n      三',
    '内容: |-\n      一\n      弐\n      三',
    '内容: "使用時のみ開く"',
  ),
  answer: fc.constantFrom('', '    初回確認:\n', '    初回確認: はい\n', '    初回確認: いいえ\n'),
  rest: fc.constantFrom('', '', '    備考: 受領した\n', '    役割分担:\n      主担当: 共同\n'),
  end: fc.constantFrom('', '', '', '    # 7月に確認\n', '\n'),
  inBraces: fc.constantFrom(false, false, false, true),
});

type OwnRow = typeof ownRow extends fc.Arbitrary<infer Row> ? Row : never;

function written(
  id: string,
  { remark, note, title, content, answer, rest, end, inBraces }: OwnRow,
) {
  if (inBraces) return `${remark}  ${id}: {項目: ${title}, 備考: 括弧}\n`;
  return `${remark}  ${id}:${note}\n    項目: ${title}\n    ${content}\n${answer}${rest}${end}`;
}

/** What a side adds to Part 1 in the file, at one of the places where people put rows of their own. */
const addition = fc.record({
  rows: fc.array(ownRow, { minLength: 1, maxLength: 2 }),
  first: fc.constantFrom(1, 1, 1, 2),
  place: fc.constantFrom('end', 'end', 'end', 'top'),
  remark: fc.constantFrom('', '', '', '確認した'),
});

type Addition = typeof addition extends fc.Arbitrary<infer Added> ? Added : never;

const START = `kakunin: 1
様式: 令和6年6月
項目:
  # A 事業者選定
  P1-A-1: # 開示
    初回確認: はい
  P1-C-3:
    初回確認:
@TOP@  # 独自の行
@BEFORE@@END@  P2-A-1: # 責任
    初回確認: いいえ
    備考: 確認中@REMARK@
`;

function fileWith(before: string, added?: Addition): string {
  const rows = added?.rows
    .map((row, index) => written(`P1-X-${added.first + index}`, row))
    .join('');
  return START.replace('@BEFORE@', before)
    .replace('@TOP@', added?.place === 'top' ? (rows ?? '') : '')
    .replace('@END@', added?.place === 'end' ? (rows ?? '') : '')
    .replace('@REMARK@', added?.remark ?? '');
}

const merged = fc
  .record({
    before: fc.constantFrom('', '', '  P1-X-7:\n    項目: 前からの行\n    内容: そのまま\n'),
    ours: addition,
    theirs: addition,
    newline: fc.constantFrom('\n', '\n', '\r\n'),
    style: fc.constantFrom<ConflictStyle>('merge', 'merge', 'diff3', 'zdiff3'),
    markerSize: fc.constantFrom(7, 7, 15),
  })
  .map(({ before, ours, theirs, newline, style, markerSize }) => {
    const write = (added?: Addition): string => fileWith(before, added).replaceAll('\n', newline);
    const versions = { base: write(), ours: write(ours), theirs: write(theirs) };
    return { ...versions, text: mergeByGit(versions, style, markerSize) };
  });

/** Independent of the code under test: the rows of one's own as another reader has them. */
function ownRows(text: string): ReadonlyMap<string, Plain> {
  const rows = valueAt(plainData(text), ['項目']);
  return new Map(isPlainMap(rows) ? [...rows].filter(([id]) => isOwnId(id)) : []);
}

/** One row that both sides have, whose values are chosen: it is about the same. */
function isOneRow(a: Plain | undefined, b: Plain | undefined): boolean {
  const about = (row: Plain | undefined, key: string): Plain | undefined => valueAt(row, [key]);
  return ['項目', '内容'].every((key) => isDeepStrictEqual(about(a, key), about(b, key)));
}

/** The next choice that somebody makes who wants to lose no row of their own. */
function nextChoice(text: string, chance: () => number): Choice | undefined {
  const conflict = readConflict(text);
  if (!conflict) {
    const [first] = readDuplicates(parseText(text));
    if (!first) return undefined;
    const side = first.newId === undefined ? 'ours' : 'both';
    return { region: 0, path: first.path, side, seen: first.seen };
  }
  for (const { id } of [...rowsOfSide(conflict.ours), ...rowsOfSide(conflict.theirs)]) {
    const both = bothRows(conflict, id);
    if (both) return { region: 0, path: ['項目', id], side: 'both', seen: both.seen };
  }
  return keepWhatIsThere(conflict, chance);
}

function keepWhatIsThere(conflict: Conflict, chance: () => number): Choice {
  const region = 0;
  const side: KeptSide = chance() % 2 ? 'ours' : 'theirs';
  const { slots } = conflict.regions[0]!;
  const slot = slots?.find(isContested);
  if (!slot) return { region, path: null, side, seen: seenOf(conflict.text, conflict.regions[0]!) };
  const { path, ours, theirs } = slot;
  const wanted = ours === '' ? 'theirs' : theirs === '' ? 'ours' : side;
  return { region, path, side: wanted, seen: { ours, theirs } };
}

/** The lines that are between no markers. */
function linesOutside(text: string): readonly string[] {
  return text.replace(/^<{7,} [^]*?^>{7,}[^\n]*\n/gm, '').split('\n');
}

function assertInOrder(lines: readonly string[], text: string): void {
  let at = 0;
  for (const line of lines) {
    const found = `${text}\n`.indexOf(`${line}\n`, at);
    assert.notEqual(found, -1, `${JSON.stringify(line)} is gone from\n${text}`);
    at = found + line.length + 1;
  }
}

suite('rows of one’s own that both branches added, merged by git', () => {
  test('stay, all of them, where both are kept; nothing else changes', () => {
    const seen = { both: 0, apart: 0, whole: 0 };
    fc.assert(
      fc.property(merged, fc.infiniteStream(fc.nat()), ({ ours, theirs, text }, numbers) => {
        let now = text;
        let isWhole = false;
        let lines = linesOutside(text);
        for (let tries = 0; tries < 40; tries++) {
          const choice = nextChoice(now, () => numbers.next().value as number);
          if (!choice) break;
          const plan = planResolution(parseText(now), [choice]);
          assert.ok(plan.ok, `${JSON.stringify([choice, plan])}\n${now}`);
          if (choice.side === 'both') seen[readConflict(now) ? 'both' : 'apart']++;
          if (choice.path === null) isWhole = true;
          // Where git has put the rows at two places, the key of the second is outside of markers.
          if (!readConflict(now)) lines = lines.filter((line) => !/^ {2}P1-X-\d+:/.test(line));
          now = plan.parsed.text;
        }
        assert.deepEqual(parseText(now).errors, [], now);
        assert.doesNotMatch(now, /^[<=>|]{7}/m);
        assertInOrder(lines, now);
        if (isWhole) {
          seen.whole++;
          return;
        }
        const found = [...ownRows(now).values()];
        const sides = [ownRows(ours), ownRows(theirs)] as const;
        for (const [index, side] of sides.entries()) {
          for (const [id, row] of side) {
            if (isOneRow(row, sides[1 - index]!.get(id))) continue;
            const isThere = found.some((each) => isDeepStrictEqual(each, row));
            assert.ok(isThere, `lost: ${id} of side ${index}\n${now}`);
          }
        }
        const ids = [...now.matchAll(/^ {2}(P1-X-\d+):/gm)].map(([, id]) => id);
        assert.equal(new Set(ids).size, ids.length);
        assert.equal(/\r\n/.test(now), /\r\n/.test(ours));
        assert.doesNotMatch(now, ours.includes('\r\n') ? /[^\r]\n/ : /\r/);
      }),
      RUNS,
    );
    if (process.env['KAKUNIN_RUNS']) console.log(seen);
    assert.ok(seen.both > RUNS.numRuns / 4 && seen.apart > 0, JSON.stringify(seen));
    assert.ok(seen.whole < RUNS.numRuns / 20, JSON.stringify(seen));
  }).timeout(TIMEOUT);
});
