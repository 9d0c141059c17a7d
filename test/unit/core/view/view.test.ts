import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import editions from 'virtual:catalog';
import { analyze } from '../../../../src/core/analyze';
import { rowsOf } from '../../../../src/core/catalog/lookup';
import { buildView } from '../../../../src/core/view/buildView';
import type { DocumentView, RowView, TableView } from '../../../../src/core/view/tableView';
import { translateTo } from '../../../../src/language';

const t = translateTo('ja');

function view(text: string): DocumentView {
  return buildView(analyze(text, { editions, today: '2026-11-23' }), editions, t);
}

function table(text: string): TableView {
  const shown = view(text);
  assert.ok(shown.kind === 'table');
  return shown;
}

function rows(shown: TableView): readonly RowView[] {
  return shown.parts.flatMap(({ sections }) =>
    sections.flatMap(({ items }) => items.flatMap((item) => item.rows)),
  );
}

const value = (row: RowView | undefined, field: string): string | null | undefined =>
  row?.cells.find((cell) => cell.field === field)?.value;

suite('the view of a checklist', () => {
  test('has the 38 rows of the form, in its order, and the rows of its own behind', () => {
    const [edition] = editions;
    assert.ok(edition);
    const ids = rowsOf(edition).map(({ id }) => id);
    const pacs = table(readFileSync('samples/aobadai-pacs.kakunin.yaml', 'utf8'));
    assert.deepEqual(
      rows(pacs).map(({ id }) => id),
      [...ids, 'P2-X-1'],
    );
  });

  test('keeps the order of the form whatever the order of the file, and shows rows left out', () => {
    const shown = table(
      'kakunin: 1\n様式: 令和6年6月\n項目:\n  P1-A-2-1: {備考: b}\n  P1-A-1: {備考: a}\n',
    );
    assert.equal(rows(shown).length, 38);
    assert.deepEqual(
      rows(shown)
        .slice(0, 3)
        .map((row) => [row.id, row.present, value(row, '備考')]),
      [
        ['P1-A-1', true, 'a'],
        ['P1-A-2-1', true, 'b'],
        ['P1-A-2-2', false, null],
      ],
    );
  });

  test('loses no row of the file, whatever its id', () => {
    const shown = table(
      'kakunin: 1\n様式: 令和6年6月\n項目:\n  P2-Z-9: {備考: a}\n  何か: {備考: b}\n',
    );
    assert.deepEqual(
      rows(shown)
        .filter((row) => row.own)
        .map(({ id }) => id),
      ['何か', 'P2-Z-9'],
    );
  });

  test('tells altered text, marks of terms, progress and problems with their fixes', () => {
    const shown = table(
      'kakunin: 1\n様式: 令和6年6月\n項目:\n  P1-A-1: {内容: 別の文, 初回確認: いいえ}\n  P1-B-1: {初回確認: はい}\n  P1-C-1: {初回確認: 対象外}\n',
    );
    const [first, second] = rows(shown);
    assert.equal(first?.altered, true);
    assert.deepEqual(first.content, [{ text: '別の文' }]);
    assert.equal(second?.altered, false);
    assert.deepEqual(
      first.problems.map(({ rule }) => rule),
      ['text-altered', 'completion-date-missing'],
    );
    assert.deepEqual(first.problems.slice(1), [
      {
        rule: 'completion-date-missing',
        severity: 'warning',
        message:
          '初回確認が「いいえ」で、期限も完了日もありません。いつまでに行うか、または完了した日を記入してください。',
        field: '完了日',
        fixes: [
          { id: 'add-deadline', title: '期限の欄を追加' },
          { id: 'add-completion-date', title: '完了日 2026-11-23 を記入' },
        ],
      },
    ]);
    assert.deepEqual(shown.progress, {
      done: 1,
      total: 37,
      counts: { 未確認: 35, 確認済: 1, 未完了: 1, 完了: 0, 対象外: 1 },
    });
    const sla = rows(shown).find(({ id }) => id === 'P2-A-6');
    assert.ok(sla?.content.some(({ mark }) => mark === 5));
  });

  test('shows an overdue 期限 first in its row, and counts it by itself', () => {
    const late = table(
      'kakunin: 1\n様式: 令和6年6月\n項目:\n  P1-A-1: {内容: 別の文, 初回確認: いいえ, 期限: 2026-11-22}\n  P1-B-1: {初回確認: いいえ, 期限: 2026-11-23}\n',
    );
    const problems = rows(late).map((row) => row.problems.map(({ rule }) => rule));
    assert.deepEqual(problems.slice(0, 2), [['overdue', 'text-altered'], []]);
    assert.equal(late.overdueCount, 1);
    // The table goes to the 期限: the day that has passed stays until there is another one.
    assert.deepEqual(
      rows(late)[0]?.problems[0]?.fixes.map(({ id, goesTo }) => ({ id, goesTo })),
      [
        { id: 'choose-deadline', goesTo: '期限' },
        { id: 'add-completion-date', goesTo: undefined },
      ],
    );
  });

  test('counts unanswered rows by Part, and says which Part and which rows a problem of the file is about', () => {
    const shown = table(
      'kakunin: 1\n様式: 令和6年6月\n項目:\n  P1-A-1:\n  P2-A-1: {初回確認: はい}\n  P2-C-5: {初回確認: はい, 合意文書: SLA}\n  何か:\n',
    );
    // 15 rows of Part 1 and the row that names no Part; 23 rows of Part 2 without the two answered ones.
    assert.deepEqual(shown.unanswered, { Part1: 16, Part2: 21 });
    const about = shown.problems.map(({ rule, part, rows: named }) => ({ rule, part, named }));
    assert.deepEqual(
      about.filter(({ rule }) => rule === 'items-unanswered' || rule === 'agreement-missing'),
      [
        { rule: 'items-unanswered', part: 'Part1', named: undefined },
        { rule: 'agreement-missing', part: undefined, named: ['P2-A-1'] },
      ],
    );
  });

  test('gives text without its final line break, and locks what is no text', () => {
    const shown = table(
      'kakunin: 1\n様式: 令和6年6月\n項目:\n  P1-A-1:\n    備考: |\n      一\n      二\n    合意文書: [a]\n',
    );
    const [first] = rows(shown);
    assert.equal(value(first, '備考'), '一\n二');
    assert.deepEqual(
      first?.cells.find(({ field }) => field === '合意文書'),
      { field: '合意文書', value: null, locked: true },
    );
  });
});

suite('what is no table is told, with its place', () => {
  const cases: readonly (readonly [text: string, reason: string, lines: readonly number[]])[] = [
    ['', 'empty', []],
    ['# 注だけ\n', 'empty', []],
    ['a: 1\n', 'other-yaml', []],
    ['- a\n', 'other-yaml', []],
    ['ただの文\n', 'other-yaml', []],
    ['kakunin: 1\n\n項目: [\n', 'syntax', [3]],
    ['kakunin: 1\n項目:\n\tP1-A-1:\n', 'syntax', [3]],
    ['kakunin: 1\nkakunin: 1\n項目: [\n', 'syntax', [2]],
    ['a: 1\n<<<<<<< x\nb: 1\n=======\nb: 2\n>>>>>>> y\n', 'merge-conflict', [2]],
    ['kakunin: 1\n<<<<<<< x\n項目: [\n=======\n項目:\n>>>>>>> y\n', 'merge-conflict', [2]],
    ['kakunin: 1\n<<<<<<< x\n項目:\n>>>>>>> y\n', 'merge-conflict', [2]],
  ];
  for (const [text, reason, lines] of cases) {
    test(`${JSON.stringify(text)} is ${reason}`, () => {
      const shown = view(text);
      assert.ok(shown.kind === 'unreadable');
      assert.equal(shown.reason, reason);
      assert.deepEqual(shown.places.map(({ line }) => line).slice(0, 1), lines);
    });
  }
});
