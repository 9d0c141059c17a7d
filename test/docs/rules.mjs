// Writes docs/rules.md from what the rules say of themselves; with `--check` only tells if it is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const PAGE = 'docs/rules.md';

const { outputFiles } = await build({
  entryPoints: ['src/core/problems/help/rulesPage.ts'],
  bundle: true,
  format: 'esm',
  write: false,
});
const source = Buffer.from(outputFiles[0].contents).toString('base64');
const { rulesPage } = await import(`data:text/javascript;base64,${source}`);
const page = rulesPage();
if (!process.argv.includes('--check')) writeFileSync(PAGE, page);
else if (readFileSync(PAGE, 'utf8') !== page) {
  console.error(`${PAGE} is stale: run npm run docs`);
  process.exitCode = 1;
}
