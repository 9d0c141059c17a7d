import assert from 'node:assert/strict';
import editions from 'virtual:catalog';
import { rowById } from '../../../../src/core/catalog/lookup';
import type { Edition } from '../../../../src/core/catalog/types';
import { referenceGroups, referenceViews } from '../../../../src/core/guidance/references';
import { translateTo } from '../../../../src/language';

const [edition] = editions as readonly [Edition];

const viewsOf = (id: string) => {
  const views = referenceViews(rowById(edition, id)!.item.references, edition);
  return new Map(views.map((view) => [view.text, view]));
};

suite('references of a row', () => {
  test('name document, edition, volume and section, and lead to the document of the catalog', () => {
    const view = viewsOf('P2-B-4').get('厚労省ガイドライン 第6.0版 システム運用編 13.1.2');
    assert.deepEqual(view, {
      text: '厚労省ガイドライン 第6.0版 システム運用編 13.1.2',
      basis: 'printed',
      document: 'mhlw-6.0',
      newer: '厚労省ガイドライン 第7.0版',
    });
  });

  test('say that a newer edition exists only where the row has no reference to it', () => {
    const both = viewsOf('P2-C-3');
    assert.ok(both.has('厚労省ガイドライン 第7.0版 システム運用編 17 遵守事項①②③'));
    assert.equal(both.get('厚労省ガイドライン 第6.0版 経営管理編 5.2')?.newer, undefined);
    assert.equal(both.get('2省ガイドライン 第1.1版 4.2')?.newer, undefined);
    assert.equal(both.get('2省ガイドライン 第1.1版 3.2.1')?.newer, '2省ガイドライン 第2.0版');
  });

  test('a hover says it in words', () => {
    const { references } = rowById(edition, 'P2-A-1')!.item;
    assert.deepEqual(referenceGroups(references, edition, translateTo('ja')), [
      {
        title: '参照するガイドライン (様式または別添に記載)',
        items: ['2省ガイドライン 第1.1版 (新しい版: 2省ガイドライン 第2.0版)'],
      },
    ]);
  });

  test('an id that the catalog does not know is shown as it is', () => {
    const reference = { document: 'constructor', basis: 'related' } as const;
    assert.deepEqual(referenceViews([reference], edition), [
      { text: 'constructor', basis: 'related', document: 'constructor' },
    ]);
  });
});
