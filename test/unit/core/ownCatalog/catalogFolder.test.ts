import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { folderSteps } from '../../../../src/core/ownCatalog/catalogFolder';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  contributes: {
    configuration: { properties: Record<string, { pattern?: string; default?: unknown }> };
  };
};
const setting = manifest.contributes.configuration.properties['kakunin.catalogs'];

suite('the folder of catalogs', () => {
  const inside = ['.kakunin', 'docs/catalogs', 'a/./b/', './a', '院内の手引き', '..a/b..', ''];
  const outside = [
    ['..', '../x', 'a/../../x', 'a/..', '/etc', '//host/share', 'C:/x', 'C:\\x'],
    ['a\\..\\..\\x', 'file:///etc', '~\u0000', '**', '{a,b}', 'a\nb', 'a'.repeat(300)],
  ].flat();

  test('is inside the workspace', () => {
    for (const path of inside) assert.ok(folderSteps(path), path);
    assert.deepEqual(folderSteps('a/./b/'), ['a', 'b']);
    assert.deepEqual(folderSteps(''), []);
  });

  test('what could lead out is refused', () => {
    for (const path of outside) assert.equal(folderSteps(path), undefined, path);
  });

  test('the manifest marks the same in the settings', () => {
    const pattern = new RegExp(setting?.pattern ?? '', 'u');
    // A text box of the settings takes none of these.
    const isTyped = (path: string): boolean => path.length <= 255 && !/\s|~/.test(path);
    for (const path of inside) assert.ok(pattern.test(path), path);
    for (const path of outside.filter(isTyped)) {
      assert.ok(!pattern.test(path), path);
    }
    assert.equal(setting?.default, '.kakunin');
  });
});
