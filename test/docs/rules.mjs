// Writes what follows from the rules: the list of them, docs/rules.md, and the setting in the manifest.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, resolve } from 'node:path';
import { buildSync } from 'esbuild';

const require = createRequire(import.meta.url);

function load(file) {
  const outfile = resolve('out/docs', `${basename(file, '.ts')}.cjs`);
  buildSync({ entryPoints: [file], bundle: true, platform: 'node', outfile });
  return require(outfile);
}

const write = (path, make) => writeFileSync(path, make(readFileSync(path, 'utf8')));

const { RULES_INDEX, ruleFiles, rulesIndex } = load('test/docs/rulesIndex.ts');
const files = ruleFiles(readdirSync('src/core/rules', { recursive: true }));
write(RULES_INDEX, (present) => rulesIndex(files, present));
const { FROM_RULES } = load('test/docs/fromRules.ts');
for (const [path, make] of FROM_RULES) write(path, make);
