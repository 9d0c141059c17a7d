import assert from 'node:assert/strict';
import type { SameRowPlace } from '../../../../src/core/contracts/sameRow';
import { completionsAt } from '../../../../src/core/languageFeatures/completions';
import { escapeSnippet } from '../../../../src/core/languageFeatures/snippet';
import { readField } from '../../../../src/core/parse/readField';
import { resolveAlias } from '../../../../src/core/parse/tree';
import { analysed, atCursor, source } from './atCursor';

const HEAD = 'kakunin: 1\n様式: 令和6年6月\n医療機関: 青葉台病院\n項目:\n  P2-C-4:\n';

/** The completions from others at the cursor, and what was asked for. */
function at(marked: string, ...texts: readonly string[]) {
  const { analysis, offset } = atCursor(marked);
  const asked: SameRowPlace[] = [];
  const sameRow = {
    textsFor: (place: SameRowPlace) => {
      asked.push(place);
      return texts.map((text) => ({ text, sources: [], more: 0 }));
    },
    names: () => ['乙社 · 検査 · a.kakunin.yaml', 'ほか1件'],
  };
  const found = completionsAt(analysis, offset, { ...source, sameRow });
  const items = found?.items.filter(({ kind }) => kind === 'same-row') ?? [];
  return { items, asked, span: found?.span, text: analysis.parsed.text };
}

/** The file after the completion was taken, as an editor that keeps white space makes it. */
function taken(marked: string, offer: string): string {
  const { items, span, text } = at(marked, offer);
  assert.ok(span && items[0]?.isIndented);
  const plain = items[0].snippet.replace(/\\([\\$}])/g, '$1');
  assert.equal(escapeSnippet(plain), items[0].snippet);
  return text.slice(0, span.start) + plain + text.slice(span.end);
}

suite('completion: what other checklists have in the same row', () => {
  test('in an empty field, with where it is from', () => {
    const { items, asked } = at(`${HEAD}    合意内容: ¦\n`, '乙が報告する');
    assert.deepEqual(asked, [{ item: 'P2-C-4', field: '合意内容', current: '' }]);
    const [item] = items;
    assert.deepEqual(
      [item?.label, item?.detail, item?.snippet],
      ['乙が報告する', '乙社 · 検査 · a.kakunin.yaml', '乙が報告する'],
    );
    assert.equal(item?.documentation, '乙が報告する\n\n乙社 · 検査 · a.kakunin.yaml\nほか1件');
  });

  test('below 役割分担, and without a space after the colon', () => {
    const marked = `${HEAD}    役割分担:\n      事業者:¦\n`;
    assert.equal(at(marked, 'a').asked[0]?.field, '役割分担.事業者');
    assert.equal(taken(marked, '一次対応'), marked.replace('¦', ' 一次対応'));
  });

  test('after the beginning of a text, which it replaces; nothing else is replaced', () => {
    const marked = `${HEAD}    備考: 契約書¦\n`;
    assert.equal(taken(marked, '契約書 第3条'), marked.replace('¦', ' 第3条'));
    assert.deepEqual(at(marked, '別紙').items, []);
    assert.deepEqual(at(`${HEAD}    備考: 契約¦書\n`, '契約書 第3条').items, []);
    assert.deepEqual(at(`${HEAD}    合意内容: ¦\n      乙が\n`, '乙が報告する').items, []);
  });

  for (const field of ['社内メモ', '担当者', '確認資料', '合意文書', '内容']) {
    test(`is not asked for in ${field}`, () => {
      assert.deepEqual(at(`${HEAD}    ${field}: ¦\n`, 'a').asked, []);
    });
  }

  test('not in the head', () => {
    assert.deepEqual(at('kakunin: 1\n備考: ¦\n', 'a').asked, []);
  });

  for (const offer of [
    ...[
      'はい: いいえ',
      '*1 別紙',
      '# 別紙',
      '「a」 #1',
      '- a',
      '12:30',
      'yes',
      '~',
      "'a",
      '"a"',
      '$1 ${2} \\n }',
    ],
    ...[
      '一行目\n二行目',
      '一行目\n\n  三行目',
      ' 字下げ\n二行目',
      '\n二行目',
      'a\t\n\tb',
      '末尾  ',
    ],
  ]) {
    test(`reads as the same text: ${JSON.stringify(offer)}`, () => {
      const text = taken(`${HEAD}    合意内容: ¦\n    備考: 契約書\n`, offer);
      const { checklist, parsed } = analysed(text);
      assert.deepEqual(parsed.errors, []);
      const row = resolveAlias(checklist?.rows[0]?.entry.value);
      assert.ok(row?.kind === 'map');
      assert.equal(readField(row, '合意内容')?.text, offer);
      assert.equal(readField(row, '備考')?.text, '契約書');
      assert.doesNotMatch(text, /^ +$/m);
    });
  }
});
