import assert from 'node:assert/strict';
import editions from 'virtual:catalog';
import { analyze } from '../../../../../src/core/analyze';
import { buildView } from '../../../../../src/core/view/buildView';
import { changedPlaces } from '../../../../../src/core/view/difference/changedPlaces';
import type { TableView } from '../../../../../src/core/view/tableView';
import { translateTo } from '../../../../../src/language';

const HEAD =
  'kakunin: 1\n様式: 令和6年6月\n医療機関: 甲\n初回確認日:\n  Part1: 2026-09-07\n項目:\n';
const ROWS = '  P1-A-1:\n    初回確認: いいえ\n    期限: 2026-10-01\n  P2-A-1:\n    備考: 台帳\n';
const OWN = '  P1-X-1:\n    項目: 保守回線\n    内容: 使用時のみ開く\n';

function view(text: string): TableView {
  const analysis = analyze(text, { editions, today: '2026-11-23' });
  const shown = buildView(analysis, editions, translateTo('ja'));
  assert.ok(shown.kind === 'table');
  return shown;
}

/** `P1-A-1 備考`, `医療機関`, `-P1-X-1`. */
function changed(before: string, after: string): readonly string[] {
  const { places, gone } = changedPlaces(view(before), view(after));
  const names = places.map(({ item, field }) => (item === null ? field : `${item} ${field}`));
  return [...names, ...gone.map((id) => `-${id}`)];
}

suite('the places that differ between two views', () => {
  const cases: Readonly<Record<string, readonly [after: string, ...places: string[]]>> = {
    none: [HEAD + ROWS],
    'a comment only': [`# メモ\n${HEAD}${ROWS}`],
    'an answer, whose problems and status change with it': [
      HEAD + ROWS.replace('いいえ', 'はい'),
      'P1-A-1 初回確認',
    ],
    'a value in the panel that goes': [
      HEAD + ROWS.replace('    期限: 2026-10-01\n', ''),
      'P1-A-1 期限',
    ],
    'several, in the order of the form: the head first': [
      HEAD.replace('甲', '乙').replace('09-07', '09-08') + ROWS.replace('台帳', '台帳を見た'),
      '医療機関',
      '初回確認日.Part1',
      'P2-A-1 備考',
    ],
    'a row of the form that the file did not have': [
      `${HEAD}${ROWS}  P2-A-2:\n    初回確認:\n`,
      'P2-A-2 初回確認',
    ],
    'an own row that comes': [HEAD + ROWS + OWN, 'P1-X-1 初回確認'],
  };
  for (const [name, [after, ...places]] of Object.entries(cases)) {
    test(name, () => assert.deepEqual(changed(HEAD + ROWS, after), places));
  }

  test('an own row that goes has no place', () => {
    assert.deepEqual(changed(HEAD + ROWS + OWN, HEAD + ROWS), ['-P1-X-1']);
  });
});
