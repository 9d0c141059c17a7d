import assert from 'node:assert/strict';
import { attentionOf, attentionText } from '../../../../src/core/compare/attention';
import { compare } from '../../../../src/core/compare/compare';
import { translateTo } from '../../../../src/language';
import { version } from '../../../support/version';

/** What a review says first of a row that changed so. */
function told(before: string, after: string): readonly string[] {
  const file = (row: string): string =>
    `kakunin: 1\n様式: 令和6年6月\n項目:\n  P1-A-1: {備考: a}\n${row === '' ? '' : `  P2-C-4: {${row}}\n`}`;
  const t = translateTo('en');
  const places = attentionOf(compare(version(file(before)), version(file(after))));
  return places.map((place) => `${place.id} ${attentionText(place, t)}`);
}

suite('what a reviewer must not miss', () => {
  teardown(() => translateTo('ja'));
  const cases: readonly (readonly [
    title: string,
    before: string,
    after: string,
    ...expected: readonly string[],
  ])[] = [
    [
      'back to いいえ',
      '初回確認: はい',
      '初回確認: いいえ, 期限: 2026-12-11',
      'Back to いいえ (はい → いいえ)',
    ],
    [
      'a 完了日 taken out',
      '初回確認: いいえ, 完了日: 2026-11-02',
      '初回確認: いいえ',
      'Back to 未完了 (完了日 2026-11-02 → (none))',
    ],
    [
      'another wording after 完了',
      '初回確認: いいえ, 完了日: 2026-11-02, 合意内容: 1時間',
      '初回確認: いいえ, 完了日: 2026-11-02, 合意内容: 2時間',
      '合意内容 changed after the row was settled',
    ],
    [
      'a later 期限',
      '初回確認: いいえ, 期限: 2026-11-13',
      '初回確認: いいえ, 期限: 2026-12-18',
      '期限 moved back (2026-11-13 → 2026-12-18)',
    ],
    ['no 期限 any more', '期限: 2026-11-13', '備考: 未定', '期限 moved back (2026-11-13 → (none))'],
    ['対象外', '初回確認: はい', '初回確認: 対象外', 'Now 対象外 (はい → 対象外)'],
    ['対象外 in a row that was added', '', '初回確認: 対象外', 'Now 対象外 ((none) → 対象外)'],
    [
      'several, by kind',
      '初回確認: はい, 合意内容: a, 期限: 2026-11-13',
      '初回確認: いいえ, 合意内容: b, 期限: 2026-12-18',
      'Back to いいえ (はい → いいえ)',
      '合意内容 changed after the row was settled',
      '期限 moved back (2026-11-13 → 2026-12-18)',
    ],
    ['an earlier 期限', '初回確認: いいえ, 期限: 2026-12-18', '初回確認: いいえ, 期限: 2026-11-13'],
    [
      'a 期限 that a completed row no longer needs',
      '初回確認: いいえ, 期限: 2026-12-18',
      '初回確認: いいえ, 完了日: 2026-11-13',
    ],
    ['a first wording', '初回確認: はい', '初回確認: はい, 合意内容: b'],
    ['a wording before it was settled', '合意内容: a', '初回確認: はい, 合意内容: b'],
    ['対象外 that stays', '初回確認: 対象外', '初回確認: 対象外, 備考: a'],
    ['a row that was removed', '初回確認: はい, 合意内容: a', ''],
  ];
  for (const [title, before, after, ...expected] of cases) {
    test(`${title}: ${expected.length === 0 ? 'nothing' : 'said'}`, () => {
      assert.deepEqual(
        told(before, after),
        expected.map((each) => `P2-C-4 ${each}`),
      );
    });
  }
});
