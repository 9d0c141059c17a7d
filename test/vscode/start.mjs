// npm start: installs what is missing, builds, and opens the samples in VS Code with this extension: in the
// desktop VS Code where `code` is on the PATH, else in the browser.
//   --port N    where the browser finds it; a free port when left out
//   --browser   in the browser also where there is `code`
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  cacheFolder,
  defaultVersion,
  ensureDebianPackages,
  ensureNodeModules,
  ensureServer,
  root,
} from './install.mjs';
import { findCommand, run, withProgress } from './process.mjs';
import { startServer } from './server.mjs';

const { values } = parseArgs({
  options: { port: { type: 'string' }, browser: { type: 'boolean' } },
});
const samples = join(root, 'samples');

const settings = {
  'workbench.startupEditor': 'none',
  'telemetry.telemetryLevel': 'off',
  'security.workspace.trust.enabled': false,
  'git.openRepositoryInParentFolders': 'always',
  'chat.disableAIFeatures': true,
};

async function main() {
  const port = portOf(values.port);
  await ensureNodeModules();
  await withProgress('building the extension', () =>
    run(process.execPath, ['esbuild.js'], { cwd: root }),
  );
  const code = values.browser ? undefined : findCommand('code');
  if (code) await openDesktop(code);
  else await serve(port);
}

function portOf(text) {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`--port ${text}: a port is a number from 1 to 65535.`);
}

async function openDesktop(code) {
  console.log(`opening ${samples} in VS Code (${code}) …`);
  const child = spawn(
    code,
    ['--new-window', `--extensionDevelopmentPath=${root}`, '--disable-workspace-trust', samples],
    { stdio: 'inherit', shell: process.platform === 'win32' },
  );
  const ended = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (ended !== 0) throw new Error(`code ended with ${ended}.`);
}

async function serve(port) {
  console.log('no `code` on the PATH: VS Code will be shown in the browser.');
  await ensureDebianPackages(['ripgrep', 'git']);
  await ensureServer();
  const stopped = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, resolve);
  });
  const server = await startServer({
    port,
    settings,
    folder: samples,
    extensionPath: root,
    token: randomUUID(),
    dataDir: join(cacheFolder, `start-${defaultVersion()}`),
  });
  console.log(`
  ブラウザーで次のアドレスを開いてください（終了は Ctrl+C）:
  Open this address in a browser (Ctrl+C ends it):

  ${server.url}
`);
  const why = await Promise.race([stopped, server.ended.then(() => 'ended')]);
  if (why === 'ended') throw new Error('The VS Code server ended by itself.');
  console.log('\n終了します / stopping …');
  await server.stop();
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error.message);
    process.exit(1);
  },
);
