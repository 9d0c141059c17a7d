import assert from 'node:assert/strict';
import {
  asChecklistName,
  checklistKey,
  hasChecklistName,
  resemblesChecklistName,
  startsAsChecklist,
} from '../../../../src/core/text/checklistName';

suite('names of checklists', () => {
  test('capitals or not', () => {
    for (const name of ['a.kakunin.yaml', 'X.KAKUNIN.YAML', '契約/b.Kakunin.Yaml']) {
      assert.ok(hasChecklistName(name), name);
      assert.ok(!resemblesChecklistName(name), name);
    }
    for (const name of ['a.kakunin.yml', 'kakunin.yaml', 'a.yaml', '']) {
      assert.ok(!hasChecklistName(name), name);
    }
  });
  const copies: readonly (readonly [name: string, proper: string])[] = [
    ['a.kakunin - コピー.yaml', 'a - コピー.kakunin.yaml'],
    ['a.kakunin (1).yaml', 'a (1).kakunin.yaml'],
    ['a.kakunin copy.yaml', 'a copy.kakunin.yaml'],
    ['b.kakunin.yml', 'b.kakunin.yaml'],
    ['B.KAKUNIN.YML', 'B.kakunin.yaml'],
    ['a.kakunin-経理PC.yaml', 'a-経理PC.kakunin.yaml'],
    ['a.kakunin (甲 の競合コピー 2026-11-27).yaml', 'a (甲 の競合コピー 2026-11-27).kakunin.yaml'],
    [
      'a.kakunin.sync-conflict-20261127-101010-ABCDEFG.yaml',
      'a.sync-conflict-20261127-101010-ABCDEFG.kakunin.yaml',
    ],
    ['a.kakunin.yaml.txt', 'a.kakunin.yaml'],
  ];
  for (const [name, proper] of copies) {
    test(`${name} → ${proper}`, () => {
      assert.ok(resemblesChecklistName(name));
      assert.equal(asChecklistName(name), proper);
      assert.ok(hasChecklistName(asChecklistName(name)));
    });
  }
  test('names of other files', () => {
    for (const name of ['a.kakuninsho.yaml', 'kakunin.yaml', 'a.kakunin.yaml.bak', 'a.kakunin']) {
      assert.ok(!resemblesChecklistName(name), name);
    }
    assert.equal(asChecklistName('x.yml', 1), 'x-2.kakunin.yaml');
  });
  test('the key at the top level', () => {
    assert.equal(checklistKey('# 注\nkakunin: 1\n様式: 令和6年6月\n'), 4);
    for (const text of ['\ufeffkakunin: 1', '"kakunin": 1', 'kakunin：1', '様式: a\r\nkakunin:']) {
      assert.ok(startsAsChecklist(text), text);
    }
    for (const text of [
      'a:\n  kakunin: 1\n',
      '# kakunin: 1\n',
      'kakunin:\n  image: node:22\n',
      'kakunin: # 検査\n\n  # 画像\n  image: node:22\n',
      'kakunins: 1\n',
    ]) {
      assert.ok(!startsAsChecklist(text), text);
    }
  });
});
