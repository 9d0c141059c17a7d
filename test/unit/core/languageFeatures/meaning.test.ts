import assert from 'node:assert/strict';
import schema from '../../../../schemas/checklist.schema.json';
import { HEAD_MEANINGS, ROW_MEANINGS } from '../../../../src/core/languageFeatures/keyMeanings';
import { meaningOf } from '../../../../src/core/languageFeatures/meaning';
import { translateTo } from '../../../../src/language';

interface SchemaNode {
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
}

/** Every key below the node, by its path: `['契約', '種別']`. */
function keysBelow(node: SchemaNode, path: readonly string[] = []): [string[], SchemaNode][] {
  return Object.entries(node.properties ?? {}).flatMap(([key, inner]) => [
    [[...path, key], inner] as [string[], SchemaNode],
    ...keysBelow(inner, [...path, key]),
  ]);
}

const KEYS = [
  ...keysBelow(schema),
  ...keysBelow(schema.$defs.item).map(
    ([path, node]) => [['項目', 'P1-A-1', ...path], node] as [string[], SchemaNode],
  ),
];

suite('what keys mean', () => {
  test('in Japanese it is what the JSON Schema says, of every key', () => {
    for (const [path, { title, description }] of KEYS) {
      const expected = { title, text: description };
      assert.deepEqual(meaningOf(path, translateTo('ja')), expected, path.join('.'));
    }
  });

  test('in English it is English, the form’s own words aside', () => {
    for (const [path] of KEYS) {
      const { title, text } = meaningOf(path, translateTo('en')) ?? assert.fail(path.join('.'));
      assert.match(title, /^[A-Z][\w ]+$/);
      assert.match(text, /^[A-Z].*\.$/);
    }
  });

  test('of what is no key of the format there is none', () => {
    const t = translateTo('en');
    for (const path of [
      [],
      ['項目', 'P1-A-1'],
      ['期限'],
      ['項目', 'P1-A-1', '契約'],
      ['toString'],
    ]) {
      assert.equal(meaningOf(path, t), undefined, path.join('.'));
    }
    const said = [...Object.keys(HEAD_MEANINGS), ...Object.keys(ROW_MEANINGS)];
    assert.equal(said.length, KEYS.length, 'a meaning of a key that the schema does not have');
  });
});
