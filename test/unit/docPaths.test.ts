import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';

const PAGES = ['README.md', 'README.ja.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'];
const DOCS = readdirSync('docs')
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`);

const FOLDER = /^(?:src|webview|test|docs|catalog|schemas|l10n|samples)\/[\w./-]*$/;
const SOURCE = /^[\w./-]+\.(?:ts|cjs|mjs)$/;

const SOURCES = ['src', 'webview', 'test'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
    (name) => `/${folder}/${name.replaceAll(sep, '/')}`,
  ),
);

/** Names in code of files and folders that do not exist. A source file may be named without its folder. */
function missing(text: string): readonly string[] {
  const names = [...text.matchAll(/`([^`\n]+)`/g)].map(([, name = '']) => name);
  const isSource = (name: string): boolean => SOURCES.some((path) => path.endsWith(`/${name}`));
  return names.filter((name) =>
    FOLDER.test(name) ? !existsSync(name) : SOURCE.test(name) && !isSource(name),
  );
}

suite('files and folders that the docs name', () => {
  for (const page of [...PAGES, ...DOCS]) {
    test(`exist: ${page}`, () => {
      assert.deepEqual(missing(readFileSync(page, 'utf8')), []);
    });
  }

  test('a name is that of a file or a folder', () => {
    const text = 'See `src/core/text`, `src/core/gone/`, `gone.ts`, `docPaths.test.ts`, `a.yaml`.';
    assert.deepEqual(missing(text), ['src/core/gone/', 'gone.ts']);
  });
});
