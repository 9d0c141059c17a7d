import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import editions from 'virtual:catalog';
import { analyze } from '../../../../../src/core/analyze';
import type { Edition } from '../../../../../src/core/catalog/types';
import type { Operation } from '../../../../../src/core/edit/operation/operation';
import {
  addOwnRow,
  filledInFields,
  removeOwnRow,
} from '../../../../../src/core/edit/operation/ownRow';
import { planEdits } from '../../../../../src/core/edit/plan/planEdits';
import { readyRowsFor } from '../../../../../src/core/guidance/readyRows';
import { samplesOf } from '../../../../../src/core/guidance/samples';
import { applyEdits } from '../../../../../src/core/text/applyEdits';

const [edition] = editions as readonly [Edition];
const source = { edition, catalogs: [] };
const read = (text: string) => analyze(text, { editions, today: '2026-11-28' });

function edited(text: string, operations: readonly Operation[]): string {
  const plan = planEdits(read(text).parsed, operations, editions);
  assert.ok(plan.ok);
  return applyEdits(text, plan.edits);
}

const HEAD = 'kakunin: 1\n様式: 令和6年6月\n項目:\n';
const OFFICIAL = '  P2-C-5:\n    初回確認:\n';

suite('own rows', () => {
  test('are added at the end of their Part with the next id, unanswered', () => {
    const { id, operations } = addOwnRow(
      read(`${HEAD}  P1-A-1:\n    初回確認:\n  P1-X-3:\n    項目: a\n    内容: b\n${OFFICIAL}`)
        .checklist!,
      'P1',
      { 項目: 'c', 内容: 'd' },
    );
    assert.equal(id, 'P1-X-4');
    const before = `${HEAD}  P1-A-1:\n    初回確認:\n  P1-X-3:\n    項目: a\n    内容: b\n`;
    assert.equal(
      edited(before + OFFICIAL, operations),
      `${before}  P1-X-4:\n    項目: c\n    内容: d\n    初回確認:\n${OFFICIAL}`,
    );
  });

  test('never get an id that a removed row has had', () => {
    const { checklist } = read(`${HEAD}${OFFICIAL}  P2-X-2:\n    項目: a\n`);
    assert.equal(addOwnRow(checklist!, 'P2', {}, ['P1-X-9', 'P2-X-3']).id, 'P2-X-4');
    assert.equal(addOwnRow(checklist!, 'P2', {}, ['P1-X-9', 'P2-X-1']).id, 'P2-X-3');
    assert.equal(addOwnRow(checklist!, 'P1', {}, ['P1-X-9']).id, 'P1-X-10');
  });

  test('an empty one has its keys without values, and says what is missing', () => {
    const text = HEAD + OFFICIAL;
    const { operations } = addOwnRow(read(text).checklist!, 'P2', {});
    const after = edited(text, operations);
    assert.equal(after, `${text}  P2-X-1:\n    項目:\n    内容:\n    初回確認:\n`);
    assert.ok(read(after).problems.some(({ rule }) => rule === 'own-item-incomplete'));
  });

  test('each ready row can be added, with every sample, without an error', () => {
    const text = HEAD + OFFICIAL;
    const ready = readyRowsFor('P2', new Set(), source);
    assert.equal(ready.length, 14);
    for (const { row } of ready) {
      const { id, operations } = addOwnRow(read(text).checklist!, 'P2', row);
      const samples = samplesOf(row).map((each) => ({ kind: 'set', item: id, ...each }) as const);
      const { problems, checklist } = read(edited(text, [...operations, ...samples]));
      assert.deepEqual(
        problems.filter(({ severity }) => severity === 'error'),
        [],
      );
      assert.equal(checklist?.rows.at(-1)?.field('内容')?.text, row.内容);
    }
  });

  test('a ready row that is there already is not offered again', () => {
    const [first] = edition.readyRows!;
    const offered = readyRowsFor('P2', new Set([first!.項目]), source);
    assert.equal(offered.length, 13);
    assert.deepEqual(readyRowsFor('P1', new Set(), source), []);
  });

  test('removing one takes its lines and no others', () => {
    const text = `${HEAD}${OFFICIAL}  P2-X-1:\n    項目: a\n    内容: b\n  # 次\n  P2-X-2:\n    項目: c\n`;
    const after = edited(text, removeOwnRow('P2-X-1'));
    assert.equal(after, text.replace('  P2-X-1:\n    項目: a\n    内容: b\n', ''));
  });

  test('what is filled in beside the texts is named before a row is removed', () => {
    const row = (lines: string) =>
      read(`${HEAD}  P2-X-1:\n    項目: a\n    内容: b\n${lines}`).checklist!.rows[0]!;
    assert.deepEqual(filledInFields(row('    初回確認:\n')), []);
    const filled = row('    初回確認: はい\n    役割分担:\n      主担当: 共同\n    備考: [a]\n');
    assert.deepEqual(filledInFields(filled), ['初回確認', '役割分担.主担当', '備考']);
  });
});

suite('ready rows', () => {
  test('the schema of guidance and the form’s texts do not know them: they are ours', () => {
    const form = readFileSync('catalog/r6-06.yaml', 'utf8');
    for (const row of edition.readyRows!) {
      assert.ok(!form.includes(`項目: ${row.項目}\n`), row.項目);
      // How sure we are of a source is nothing for the list that users choose from.
      assert.doesNotMatch(row.source, /\([HML]\)/, row.項目);
      assert.match(row.why, /。$/);
    }
  });
});
