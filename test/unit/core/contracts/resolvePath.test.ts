import assert from 'node:assert/strict';
import { resolvePath } from '../../../../src/core/contracts/resolvePath';

suite('a path that a file names', () => {
  for (const [file, named, expected] of [
    ['a/b/c.yaml', '../d.yaml', 'a/d.yaml'],
    ['c.yaml', 'd.yaml', 'd.yaml'],
    ['c.yaml', '../d.yaml', '../d.yaml'],
    ['../c.yaml', '../../d.yaml', '../../../d.yaml'],
    ['/a/c.yaml', './x//d.yaml', '/a/x/d.yaml'],
    ['file:///a/c.yaml', '../d e.yaml', 'file:///d e.yaml'],
    ['c:/a/c.yaml', '..\\d.yaml', 'c:/d.yaml'],
    ['a/c.yaml', '/d.yaml', '/d.yaml'],
    ['a/c.yaml', 'C:\\d.yaml', 'C:/d.yaml'],
  ] as const) {
    test(`${named} in ${file}`, () => assert.equal(resolvePath(file, named), expected));
  }
});
