import assert from 'node:assert/strict';
import editions from 'virtual:catalog';
import { analyze } from '../../../../src/core/analyze';
import { rowsOf } from '../../../../src/core/catalog/lookup';
import type { Edition } from '../../../../src/core/catalog/types';
import { planEdits } from '../../../../src/core/edit/plan/planEdits';
import type { GuidanceView, GuidedRow } from '../../../../src/core/guidance/guidance';
import { guidanceViews } from '../../../../src/core/guidance/guidance';
import { samplesOf } from '../../../../src/core/guidance/samples';
import { applyEdits } from '../../../../src/core/text/applyEdits';
import { placeholdersIn } from '../../../../src/core/text/placeholders';
import { translateTo } from '../../../../src/language';

const [edition] = editions as readonly [Edition];
const t = translateTo('en');
const source = { editions, today: '2026-11-28' };

/** Our guidance: there is no own catalog. */
const guidanceView = (row: GuidedRow): GuidanceView | undefined =>
  guidanceViews(row, { edition, catalogs: [] }, t)[0];

suite('samples of the guidance', () => {
  test('are values of fields: a role each, the clause, and a document on each line', () => {
    const guidance = {
      why: 'w。',
      check: ['c'],
      roles: { 主担当: '事業者', 医療機関: 'h', 事業者: 'v' },
      wording: '乙は、○日以内に行う。\n甲は、行う。\n',
      evidence: ['a', 'b'],
    } as const;
    assert.deepEqual(samplesOf(guidance), [
      { field: '役割分担.主担当', value: '事業者' },
      { field: '役割分担.医療機関', value: 'h' },
      { field: '役割分担.事業者', value: 'v' },
      { field: '合意内容', value: '乙は、○日以内に行う。\n甲は、行う。' },
      { field: '確認資料', value: 'a\nb' },
    ]);
  });

  test('every sample of every row can be written into an empty row, and reads back', () => {
    for (const { id } of rowsOf(edition)) {
      const text = `kakunin: 1\n様式: 令和6年6月\n項目:\n  ${id}:\n    初回確認:\n`;
      const samples = samplesOf(edition.guidance![id]!);
      const operations = samples.map((sample) => ({ kind: 'set', item: id, ...sample }) as const);
      const plan = planEdits(analyze(text, source).parsed, operations, editions);
      assert.ok(plan.ok, id);
      const { checklist, problems } = analyze(applyEdits(text, plan.edits), source);
      const row = checklist?.rows.find((each) => each.id === id);
      for (const { field, value } of samples) {
        assert.equal(row?.field(field)?.text?.trimEnd(), value, `${id} ${field}`);
      }
      const errors = problems.filter(({ severity }) => severity === 'error');
      assert.deepEqual(errors, [], id);
    }
  });

  test('the panel gets groups in order, and only those with samples can be copied', () => {
    const view = guidanceView({ id: 'P2-C-4' });
    assert.deepEqual(
      view?.groups.map(({ kind, samples }) => [kind, samples.length]),
      [
        ['why', 0],
        ['check', 0],
        ['roles', 3],
        ['wording', 1],
        ['evidence', 1],
      ],
    );
    assert.equal(view.label, 'For reference, in our own words (not the official annex)');
    const without = guidanceView({ id: 'P1-B-3-1' });
    assert.deepEqual(
      without?.groups.map(({ kind }) => kind),
      ['why', 'check', 'evidence'],
    );
  });

  test('an own row that was made of a ready row has that guidance', () => {
    const [ready] = edition.readyRows!;
    const view = guidanceView({ id: 'P2-X-1', title: ready!.項目 });
    assert.equal(view?.groups[0]?.items[0], ready!.why);
    assert.equal(guidanceView({ id: 'P1-A', title: ready!.項目 }), undefined);
  });

  test('an own row and an unknown row have none', () => {
    assert.equal(guidanceView({ id: 'P2-X-1' }), undefined);
    assert.equal(guidanceView({ id: 'constructor' }), undefined);
  });
});

suite('placeholders of a clause', () => {
  const found = (clause: string): readonly string[] =>
    placeholdersIn(clause).map(({ start, end }) => `${start}-${end}`);

  test('○ and runs of ○, but not a ○ that is a bullet', () => {
    assert.deepEqual(found('乙は、○日以内に'), ['3-4']);
    assert.deepEqual(found('○○が行う\n別紙○'), ['0-2', '8-9']);
    assert.deepEqual(found('○ 甲が行う\n　○乙が行う'), []);
    assert.deepEqual(found('合意した'), []);
  });
});
