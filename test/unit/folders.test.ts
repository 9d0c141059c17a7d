import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a reader can take in at a glance. */
const MOST_FILES = 25;
const MOST_LINES_OF_STYLE = 400;

const folders = ['src', 'webview'].flatMap((top) => [
  top,
  ...readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name)),
]);

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(folder, entry.name));

suite('folders that can be read at a glance', () => {
  test(`none has more than ${MOST_FILES} files`, () => {
    const crowded = folders.filter((folder) => filesOf(folder).length > MOST_FILES);
    assert.ok(folders.length > 20);
    assert.deepEqual(crowded, []);
  });

  test(`no style sheet has more than ${MOST_LINES_OF_STYLE} lines`, () => {
    const sheets = folders.flatMap(filesOf).filter((file) => file.endsWith('.css'));
    const long = sheets.filter(
      (file) => readFileSync(file, 'utf8').split('\n').length > MOST_LINES_OF_STYLE,
    );
    assert.ok(sheets.length > 10);
    assert.deepEqual(long, []);
  });
});
