import assert from 'node:assert/strict';
import { definitionAt } from '../../../../src/core/languageFeatures/definition';
import { catalogText } from '../../../../src/core/languageFeatures/catalogText';
import type { HoverBlock } from '../../../../src/core/languageFeatures/hover';
import { hoverAt } from '../../../../src/core/languageFeatures/hover';
import { translateTo } from '../../../../src/language';
import { atCursor, source } from './atCursor';

const HEAD = 'kakunin: 1\n様式: 令和6年6月\n';

function blocks(marked: string): readonly HoverBlock[] {
  const { analysis, offset } = atCursor(marked);
  return hoverAt(analysis, offset, source)?.blocks ?? [];
}

function said(marked: string): string {
  return blocks(marked)
    .map((block) => {
      if (block.kind === 'list') return [block.title, ...block.items].join('\n');
      return block.kind === 'problem' ? `${block.text} (${block.rule})` : block.text;
    })
    .join('\n');
}

suite('hover', () => {
  test('on an id: 項目, 内容, where it stands, references by how we know them, terms', () => {
    const text = said(`${HEAD}項目:\n  P1¦-A-1:\n    初回確認: はい\n`);
    assert.match(text, /^P1-A-1 事業者からの開示資料の確認\n事業者から開示を受けた/);
    assert.match(text, /Part 1 主に医療機関が実施する項目 › A 事業者選定・事業者管理/);
    assert.match(text, /related by subject.*\n小規模医療機関等向けガイダンス 第6\.0版 3\.5\n/);
    assert.match(text, /Terms .*\n\*1 サービス仕様適合開示書: /);
    assert.doesNotMatch(text, /\*4 BCP/);
  });

  test('printed references come apart from related ones', () => {
    const [edition] = source.editions;
    const item = edition?.parts
      .flatMap(({ sections }) => sections.flatMap(({ items }) => items))
      .find(({ references }) => new Set(references.map(({ basis }) => basis)).size === 2);
    assert.ok(item);
    const lists = blocks(`${HEAD}項目:\n  ${item.rows[0]?.id}¦:\n    初回確認:\n`).filter(
      (block) => block.kind === 'list' && block.title.startsWith('Guidelines'),
    );
    assert.deepEqual(
      lists.map((block) => 'items' in block && block.items.length),
      ['printed', 'related'].map(
        (basis) => item.references.filter((each) => each.basis === basis).length,
      ),
    );
  });

  test('on an id: guidance, short, at the end and marked as our own', () => {
    const found = blocks(`${HEAD}項目:\n  P2-C¦-4:\n    初回確認: はい\n`).slice(-2);
    assert.deepEqual(
      found.map((block) => 'items' in block && [block.title.split(' (')[0], block.items.length]),
      [
        ['Why it matters', 1],
        ['What to check', 4],
      ],
    );
    for (const block of found) {
      assert.match(
        'title' in block ? block.title : '',
        /in our own words \(not the official annex\)/,
      );
    }
    assert.doesNotMatch(said(`${HEAD}項目:\n  P1-X¦-1:\n    項目: 停電\n`), /our own words/);
  });

  test('on an id in a remark, and where the text does not parse', () => {
    assert.match(said(`${HEAD}項目:\n  P1-A-1:\n    備考: P2-C¦-4 を参照\n`), /事故発生時の報告/);
    assert.match(said(`${HEAD}項目:\n  P1-A¦-1:\n    備考: [\n`), /開示資料の確認/);
    assert.equal(said(`${HEAD}項目:\n  P1-A-1:\n    備考: P2-C¦-99 を参照\n`), '');
  });

  test('on an altered row: the text of the file, marked as such', () => {
    const text = said(`${HEAD}項目:\n  P1-A¦-1:\n    内容: 独自の文言\n    初回確認:\n`);
    assert.match(text, /^P1-A-1 事業者からの開示資料の確認\n独自の文言\nAltered\n/);
    assert.match(
      said(`${HEAD}項目:\n  P1-A¦-1:\n    項目: 別の題\n`),
      /^P1-A-1 別の題\n事業者から/,
    );
  });

  test('on a row of one’s own', () => {
    const text = said(`${HEAD}項目:\n  P1-X¦-1:\n    項目: 停電\n    内容: 備える\n`);
    assert.equal(text, 'P1-X-1 停電\n備える\nA row of your own');
  });

  test('on a key: what it means at its place', () => {
    const row = `${HEAD}項目:\n  P1-A-1:\n    初回確認: はい\n    役割分担:\n      `;
    assert.match(said(`契¦約:\n  種別: 新規\n${HEAD}項目:\n`), /^Contract\nThe contract that/m);
    assert.match(said(`${row}医療¦機関: a\n`), /Role of the hospital\nWhat the hospital does/);
    assert.match(said(`${HEAD}医療¦機関: a\n項目:\n`), /Hospital\nThe name of the hospital/);
    assert.match(said(`${HEAD}項¦目:\n  P1-A-1:\n    初回確認:\n`), /Rows\nThe rows of/);
  });

  test('on a key: in the language of the reader', () => {
    const { analysis, offset } = atCursor(`${HEAD}医療¦機関: a\n項目:\n`);
    const found = hoverAt(analysis, offset, { ...source, t: translateTo('ja') });
    assert.deepEqual(found?.blocks, [
      { kind: 'title', text: '医療機関' },
      { kind: 'text', text: '契約の当事者である医療機関の名称。' },
    ]);
  });

  test('on a key of any row', () => {
    const ids = ['P1-A-1', 'P1-A-2-1', 'P1-A-2-2', 'P1-B-1', 'P2-C-4'];
    for (const id of ids) {
      const rows = ids.map((each) => `  ${each}:\n    備${each === id ? '¦' : ''}考: a\n`);
      assert.match(said(`${HEAD}項目:\n${rows.join('')}`), /^Remarks\nThe 備考 column/, id);
    }
  });

  test('on a value with a problem: message, rule and ways out', () => {
    const text = said(`${HEAD}項目:\n  P1-A-1:\n    初回確認: いい¦え\n`);
    assert.match(
      text,
      /^P1-A-1 事業者からの開示資料の確認: 初回確認 is いいえ.*\(completion-date-missing\)\nQuick fixes\nAdd/,
    );
  });

  test('nothing on text and on comments', () => {
    assert.equal(said(`${HEAD}項目:\n  P1-A-1: # 開示¦資料\n    初回確認: はい\n`), '');
    assert.equal(said(`${HEAD}事業者: みど¦り野\n項目:\n`), '');
  });
});

suite('definition', () => {
  test('an id leads to its place in the catalog', () => {
    const { analysis, offset } = atCursor(`${HEAD}項目:\n  P2-C¦-4:\n    初回確認:\n`);
    const found = definitionAt(analysis, offset, source.editions);
    assert.ok(found);
    const { text, places } = catalogText(found.edition, source.t);
    const { start, end } = places.get(found.id)!;
    assert.equal(text.slice(start, end), 'P2-C-4');
    assert.match(text.slice(end), /^ 事故発生時の報告\n\n事故発生時の対応方法/);
  });

  test('the catalog text has every row once, and the Parts, sections and terms', () => {
    const [edition] = source.editions;
    assert.ok(edition);
    const { text, places } = catalogText(edition, source.t);
    assert.equal(places.size, 38);
    for (const [id, { start, end }] of places) assert.equal(text.slice(start, end), id);
    assert.equal(text.match(/^## Part/gm)?.length, 2);
    assert.equal(text.match(/^### [A-C] /gm)?.length, 6);
    assert.match(text, /- \*7 トラフィック: /);
  });

  test('an id of no edition, or of one’s own, leads nowhere', () => {
    for (const id of ['P1-X¦-1', 'P1-A¦-99', 'x¦']) {
      const { analysis, offset } = atCursor(`${HEAD}項目:\n  ${id}:\n    初回確認:\n`);
      assert.equal(definitionAt(analysis, offset, source.editions), undefined);
    }
  });
});
