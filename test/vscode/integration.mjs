// Runs the suite in out/test/integration inside the extension host of a real VS Code.
//   --latest       the newest VS Code instead of the oldest that we support
//   --suite PATH   another suite
// With KAKUNIN_VSCODE_DESKTOP=1 it is a desktop VS Code, downloaded; else one in Chromium, made of npm and
// Debian packages.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { ensureDebianPackages, ensureServer, root } from './install.mjs';
import { makeWorkspace } from './workspace.mjs';

const { values } = parseArgs({
  options: { latest: { type: 'boolean' }, suite: { type: 'string' } },
});

/** Which VS Code `runTests` is to start. */
async function whichVsCode() {
  if (process.env.KAKUNIN_VSCODE_DESKTOP === '1') {
    return { version: values.latest ? 'stable' : '1.100.3' };
  }
  if (values.latest) process.env.KAKUNIN_VSCODE = '1.139';
  await ensureDebianPackages();
  await ensureServer();
  return { vscodeExecutablePath: fileURLToPath(new URL('stand-in.mjs', import.meta.url)) };
}

async function main() {
  const suite = resolve(values.suite ?? join(root, 'out', 'test', 'integration', 'index.js'));
  if (!existsSync(suite)) throw new Error(`${suite} is not there: build it first.`);
  const vscode = await whichVsCode();
  await runTests({
    ...vscode,
    extensionDevelopmentPath: root,
    extensionTestsPath: suite,
    launchArgs: [await makeWorkspace()],
  });
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error.message);
    process.exit(1);
  },
);
