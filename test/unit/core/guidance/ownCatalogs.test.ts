import assert from 'node:assert/strict';
import editions from 'virtual:catalog';
import { analyze } from '../../../../src/core/analyze';
import type { OwnCatalog } from '../../../../src/core/catalog/ownCatalog';
import type { Edition } from '../../../../src/core/catalog/types';
import { guidanceViews } from '../../../../src/core/guidance/guidance';
import { termsOf } from '../../../../src/core/guidance/ownTerms';
import { readyRowsFor } from '../../../../src/core/guidance/readyRows';
import { completionsAt } from '../../../../src/core/languageFeatures/completions';
import { hoverAt } from '../../../../src/core/languageFeatures/hover';
import { readCatalog } from '../../../../src/core/ownCatalog/readCatalog';
import { buildView } from '../../../../src/core/view/buildView';
import { translateTo } from '../../../../src/language';

const [edition] = editions as readonly [Edition];
const t = translateTo('ja');
const ours = edition.readyRows![0]!;

function catalog(text: string, file = 'aobadai.yaml'): OwnCatalog {
  const { catalog: found, problems } = readCatalog(text, file, editions);
  assert.ok(found, JSON.stringify(problems));
  return found;
}

const AOBADAI = catalog(`名称: 青葉台病院の手引き
加える行:
  - Part: Part2
    項目: ${ours.項目}
    内容: 院内の文言
    なぜ大切か: 院内の理由
  - {Part: Part1, 項目: 院内の行, 内容: 確かめている。}
手引き:
  P2-C-4:
    合意内容: 乙は、○分以内に報告する。
用語:
  サービス: 病院での意味
  サービス仕様: 長いほうの意味
`);
const OTHER = catalog('名称: 別の手引き\n用語:\n  サービス: 別の意味\n', 'b.yaml');
const catalogs = [AOBADAI, OTHER];
const label = '青葉台病院の手引き（このフォルダーのaobadai.yaml。公式の別添ではありません）';

suite('catalogs of one’s own beside ours', () => {
  test('guidance stands above ours, under a label that says whose it is', () => {
    const views = guidanceViews({ id: 'P2-C-4' }, { edition, catalogs }, t);
    assert.deepEqual(
      views.map((view) => [view.label, view.groups.map(({ kind }) => kind)]),
      [
        [label, ['wording']],
        [
          '独自の参考（公式の別添ではありません）',
          ['why', 'check', 'roles', 'wording', 'evidence'],
        ],
      ],
    );
    assert.deepEqual(views[0]?.groups[0]?.samples, [
      { field: '合意内容', value: '乙は、○分以内に報告する。' },
    ]);
    const others = guidanceViews({ id: 'P2-C-5' }, { edition, catalogs }, t);
    assert.equal(others.length, 1);
  });

  test('a ready row with the 項目 of ours replaces nothing: both are offered, and both guide', () => {
    const offered = readyRowsFor('P2', new Set(), { edition, catalogs });
    const same = offered.filter(({ row }) => row.項目 === ours.項目);
    assert.deepEqual(
      same.map(({ row, catalog: of }) => [row.内容, of?.file]),
      [
        ['院内の文言', 'aobadai.yaml'],
        [ours.内容, undefined],
      ],
    );
    assert.equal(offered.length, edition.readyRows!.length + 1);
    const row = { id: 'P2-X-1', title: ours.項目 };
    const whys = guidanceViews(row, { edition, catalogs }, t).map(
      ({ groups }) => groups[0]?.items[0],
    );
    assert.deepEqual(whys, ['院内の理由', ours.why]);
  });

  test('a ready row without guidance has no block of its own', () => {
    const row = { id: 'P1-X-1', title: '院内の行' };
    assert.deepEqual(guidanceViews(row, { edition, catalogs }, t), []);
  });

  test('a term is marked at its first place, the longer of two; the pieces are the text', () => {
    const terms = termsOf(edition, catalogs, t);
    const text = 'サービス仕様*4とサービスと、サービス。';
    const pieces = terms.split(text);
    assert.equal(pieces.map((piece) => piece.text).join(''), text);
    const last = edition.terms.length;
    assert.deepEqual(
      pieces.flatMap(({ mark, text: word }) => (mark === undefined ? [] : [[word, mark]])),
      [
        ['サービス仕様', last + 2],
        ['*4', 4],
        ['サービス', last + 1],
      ],
    );
    assert.equal(terms.all.at(-1)?.label?.startsWith('別の手引き（'), true);
    assert.deepEqual(terms.all.slice(0, last), edition.terms);
  });

  test('a term may have any character', () => {
    const odd = catalog('名称: a\n用語:\n  "a.*(b|c)[^$]{2}+?\\\\-/": x\n');
    const [piece] = termsOf(edition, [odd], t).split('a.*(b|c)[^$]{2}+?\\-/');
    assert.equal(piece?.mark, edition.terms.length + 1);
    assert.equal(termsOf(edition, [odd], t).split('axxb').length, 1);
  });

  const CHECKLIST = 'kakunin: 1\n様式: 令和6年6月\n項目:\n  P2-C-4:\n    合意内容:\n';
  const analysis = analyze(CHECKLIST, { editions, today: '2026-11-28' });

  test('the view has the terms in place, and is built again when the catalogs change', () => {
    const words = (view: ReturnType<typeof buildView>): readonly string[] => {
      const parts = view.kind === 'table' ? view.parts : [];
      assert.ok(parts.length > 0);
      const rows = parts.flatMap(({ sections }) =>
        sections.flatMap(({ items }) =>
          items.flatMap((item) => [...item.title, ...item.rows.flatMap((row) => row.content)]),
        ),
      );
      return rows.flatMap(({ mark, text }) => (mark === undefined || mark < 8 ? [] : [text]));
    };
    const before = buildView(analysis, editions, t);
    assert.deepEqual(words(before), []);
    assert.ok(words(buildView(analysis, editions, t, { catalogs })).includes('サービス'));
    assert.deepEqual(buildView(analysis, editions, t), before);
  });

  test('completion offers their samples before ours, under their label', () => {
    const source = { editions, catalogs, today: '2026-11-28', t };
    const found = completionsAt(analysis, CHECKLIST.length - 1, source)?.items ?? [];
    assert.deepEqual(
      found.map(({ detail }) => detail),
      [label, '独自の参考（公式の別添ではありません）'],
    );
    assert.equal(found[0]?.snippet, ' 乙は、${1:○}分以内に報告する。');
  });

  test('the hover of an id has their terms and their guidance', () => {
    const at = CHECKLIST.indexOf('P2-C-4');
    const own = catalog('名称: 院内\n手引き:\n  P2-C-4:\n    なぜ大切か: 院内の理由\n', 'c.yaml');
    const blocks = hoverAt(analysis, at, { editions, catalogs: [own], t })?.blocks ?? [];
    const lists = blocks.filter((block) => block.kind === 'list');
    const index = lists.findIndex(({ title }) => title.includes('院内（このフォルダーのc.yaml'));
    assert.deepEqual(lists[index]?.items, ['院内の理由']);
    assert.match(lists[index + 1]?.title ?? '', /独自の参考/);
  });
});
