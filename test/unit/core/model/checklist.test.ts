import assert from 'node:assert/strict';
import editions from 'virtual:catalog';
import { buildChecklist } from '../../../../src/core/model/checklist';
import { reparse } from '../../../../src/core/parse/rows/reparse';
import { parseText } from '../../../../src/core/parse/yaml/parseText';

test('a checklist that was read by rows leaves nothing out', () => {
  const text = 'kakunin: 1\n様式: 令和6年6月\n項目:\n  P1-A-1:\n    初回確認: はい\n  P1-A-3:\n';
  const byRows = reparse(text, undefined);
  assert.ok(byRows.rows);
  const [whole, rows] = [parseText(text), byRows].map((each) => buildChecklist(each, editions));
  assert.deepEqual(rows?.top, whole?.top);
  assert.deepEqual(rows?.items, whole?.items);
});
