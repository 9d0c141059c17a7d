import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type * as Service from '@actions/languageservice';
import { buildSync } from 'esbuild';
import { TextDocument } from 'vscode-languageserver-textdocument';

/**
 * What GitHub's own language service says of `action.yml` or of a workflow, `3: message` each; `name` is
 * the path of the file, from which it knows which of the two it is.
 */
export async function githubProblems(name: string, text: string): Promise<readonly string[]> {
  // It remembers what it read at an address, so each text has one of its own.
  asked += 1;
  const document = TextDocument.create(`file:///${asked}/${name}`, 'yaml', 1, text);
  const problems = await service().validate(document, {});
  return problems.map(({ range, message }) => `${range.start.line + 1}: ${message}`);
}

let asked = 0;
let loaded: typeof Service | undefined;

/** Its modules import JSON in a way that only bundlers take. */
function service(): typeof Service {
  if (loaded) return loaded;
  const outfile = resolve('out/test/process/action/languageService.js');
  mkdirSync('out/test/process/action', { recursive: true });
  buildSync({
    stdin: { contents: "export { validate } from '@actions/languageservice';", resolveDir: '.' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
  });
  loaded = createRequire(outfile)(outfile) as typeof Service;
  return loaded;
}
