import assert from 'node:assert/strict';
import editions from 'virtual:catalog';
import { analyze } from '../../../../src/core/analyze';
import { rowsOf } from '../../../../src/core/catalog/lookup';
import { buildView } from '../../../../src/core/view/buildView';
import { translateTo } from '../../../../src/language';
import { stageOf } from '../../../../webview/head/stage';

const HEAD = 'kakunin: 1\n様式: 令和6年6月\n医療機関: 青葉台病院\n';
const ids = editions.flatMap((edition) => rowsOf(edition).map(({ id }) => id));

function stage(items: string): string {
  const text = HEAD + (items && `項目:\n${items}`);
  const analysis = analyze(text, { editions, today: '2026-11-23' });
  const view = buildView(analysis, editions, translateTo('ja'));
  assert.ok(view.kind === 'table');
  return stageOf(view);
}

const all = (values: string): string => ids.map((id) => `  ${id}: ${values}\n`).join('');

suite('how far a checklist is', () => {
  test('new until a row says something, whatever the head says', () => {
    assert.equal(stage(''), 'new');
    assert.equal(stage('  P1-A-1: {}\n'), 'new');
    assert.equal(stage('  P1-A-1: {初回確認: いいえ}\n'), 'under-way');
    assert.equal(stage('  P2-C-4: {備考: 見積もりを待つ}\n'), 'under-way');
    assert.equal(stage('  P1-X-1: {項目: 院内の規程}\n'), 'under-way');
  });

  test('done when no row is 未確認 or 未完了', () => {
    assert.equal(stage(all('{初回確認: はい}')), 'done');
    assert.equal(stage(all('{初回確認: 対象外}')), 'done');
    assert.equal(stage(all('{初回確認: いいえ}')), 'under-way');
    assert.equal(stage(all('{初回確認: いいえ, 完了日: 2026-11-20}')), 'done');
    const answered = all('{初回確認: はい}');
    assert.equal(stage(answered.replace('P1-A-1: {初回確認: はい}', 'P1-A-1: {}')), 'under-way');
  });
});
