// VS Code as a server on this machine, to be looked at with a browser.
import { existsSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defaultVersion, ensureServer } from './install.mjs';
import { atExit, killInGroup, startChild, stopChild } from './process.mjs';

const readyTimeoutMs = 60_000;

/** What makes tests repeatable: nothing is saved, fetched or shown that nobody asked for. */
export const testSettings = {
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.reduceMotion': 'on',
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'window.autoDetectColorScheme': false,
  'window.restoreWindows': 'none',
  'files.autoSave': 'off',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'git.openRepositoryInParentFolders': 'never',
  'git.autofetch': false,
  'security.workspace.trust.enabled': false,
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
};

/**
 * Of VS Code's own extensions, those that meet a checklist. The hundred others cost a window a quarter of
 * its start. Without an extension for GitHub VS Code goes on waiting for one.
 */
const fewExtensions = [
  ...['git', 'git-base', 'github-authentication', 'json', 'merge-conflict', 'yaml'],
  ...['theme-defaults', 'theme-modern-icons', 'theme-seti'],
  // VS Code 1.100 would start these in the page, where they fail with a message over the table.
  ...['configuration-editing', 'emmet', 'extension-editing', 'json-language-features'],
  ...['markdown-language-features', 'npm', 'typescript-language-features'],
];

/**
 * Starts VS Code as a server of this machine alone.
 *
 * @param {object} [options]
 * @param {string} [options.version] `1.100` or `1.139`
 * @param {string} [options.folder] the folder, or the `.code-workspace` file, that `url` opens
 * @param {string} [options.extensionPath] the extension that `url` takes along
 * @param {number} [options.port] a free one when left out
 * @param {string} [options.token] what a browser must know to get in; open to all on this machine when left out
 * @param {string} [options.dataDir] keeps its state there; a fresh folder, removed at `stop`, when left out
 * @param {boolean} [options.asksForTrust] the window asks whether to trust the folder
 * @param {string} [options.extensionsDir] installed extensions; none when left out
 * @param {boolean} [options.isLean] of VS Code's own extensions it has only those that meet a checklist
 * @param {object} [options.settings] user settings, where `dataDir` has none yet
 * @returns {Promise<Server>}
 *
 * @typedef {{ folder?: string, extensionPath?: string, testsPath?: string }} Opened absolute paths
 * @typedef {object} Server
 * @property {number} port
 * @property {string} url
 * @property {(what: Opened) => string} workbenchUrl the address of a workbench with that open
 * @property {Promise<unknown>} ended
 * @property {() => Promise<void>} killExtensionHost as a crash does: it has no time for anything
 * @property {() => Promise<void>} stop
 */
export async function startServer(options = {}) {
  const build = await ensureServer(options.version ?? defaultVersion());
  const port = options.port ?? (await freePort());
  const data = options.dataDir ?? (await temporaryFolder('kakunin-vscode-'));
  await writeSettings(data, options.settings ?? testSettings);
  await speakJapanese(data);
  const lean = options.isLean ? await leaveOutExtensions(build, data) : [];
  const child = startChild(build.node, [...serverArgs(build, port, data, options), ...lean], {
    env: serverEnv(),
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await listening(child);
  const workbench = (what) => workbenchUrl(port, options.token, what);
  const killExtensionHost = () => killInGroup(child.pid, '--type=extensionHost');
  const stop = async () => {
    await stopChild(child);
    if (!options.dataDir) await removeFolder(data);
  };
  const url = workbench(options);
  return { port, url, workbenchUrl: workbench, ended, killExtensionHost, stop };
}

function serverArgs(build, port, data, { token, extensionsDir, asksForTrust }) {
  const entry = token ? ['--connection-token', token] : ['--without-connection-token'];
  const trust = asksForTrust ? [] : ['--disable-workspace-trust'];
  return [
    build.main,
    ...['--host', '127.0.0.1', '--port', String(port), ...entry],
    ...['--accept-server-license-terms', '--telemetry-level', 'off', ...trust],
    ...['--server-data-dir', data, '--user-data-dir', data],
    ...['--extensions-dir', extensionsDir ?? join(data, 'extensions')],
    ...build.args,
  ];
}

async function leaveOutExtensions({ main }, data) {
  const all = join(dirname(dirname(main)), 'extensions');
  const few = join(data, 'builtin');
  await mkdir(few);
  // Not every version has each of them.
  const there = fewExtensions.filter((name) => existsSync(join(all, name)));
  for (const name of there) await symlink(join(all, name), join(few, name));
  return ['--builtin-extensions-dir', few];
}

/** Without a marketplace; and started from a terminal of VS Code, its variables would lead this one astray. */
function serverEnv() {
  const misleading = /^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/;
  const entries = Object.entries(process.env).filter(([name]) => !misleading.test(name));
  return { ...Object.fromEntries(entries), EXTENSIONS_GALLERY: '{}' };
}

function listening(child) {
  return new Promise((resolve, reject) => {
    let log = '';
    const fail = (why) => {
      clearTimeout(timer);
      void stopChild(child);
      reject(new Error(`The VS Code server ${why}. Its log:\n${log}`));
    };
    const timer = setTimeout(() => fail('was not ready in time'), readyTimeoutMs);
    const read = (chunk) => {
      log = (log + chunk).slice(-20_000);
      if (!log.includes('Extension host agent listening')) return;
      clearTimeout(timer);
      resolve(undefined);
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    child.once('error', (error) => fail(`could not start: ${error.message}`));
    child.once('exit', (code, signal) => fail(`ended with ${code ?? signal}`));
  });
}

async function writeSettings(data, settings) {
  const file = join(data, 'User', 'settings.json');
  if (existsSync(file)) return;
  await mkdir(join(data, 'User'), { recursive: true });
  await writeFile(file, JSON.stringify(settings, undefined, 2));
}

/**
 * Makes a browser that asks for Japanese get `ja` as VS Code's language, and with it our extension in
 * Japanese. VS Code's own texts stay English: its translations are no npm package.
 */
async function speakJapanese(data) {
  const texts = join(data, 'ja.i18n.json');
  const pack = {
    hash: 'none',
    extensions: [{ extensionIdentifier: { id: 'kakunin.ja', uuid: 'kakunin.ja' }, version: '1' }],
    translations: { vscode: texts },
    label: '日本語',
  };
  // Without this file the language is English whatever the browser asks for.
  await writeFile(join(data, 'User', 'argv.json'), '{}');
  await writeFile(texts, JSON.stringify({ version: '1', contents: {} }));
  await writeFile(join(data, 'languagepacks.json'), JSON.stringify({ ja: pack }));
}

function workbenchUrl(port, token, { folder, extensionPath, testsPath }) {
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${pathToFileURL(path).pathname}`;
  const payload = [['skipWelcome', 'true']];
  if (extensionPath) payload.push(['extensionDevelopmentPath', remote(extensionPath)]);
  if (testsPath) payload.push(['extensionTestsPath', remote(testsPath)]);
  const url = new URL(`http://127.0.0.1:${port}/`);
  if (token) url.searchParams.set('tkn', token);
  const kind = folder?.endsWith('.code-workspace') ? 'workspace' : 'folder';
  if (folder) url.searchParams.set(kind, folder);
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** A fresh folder, gone at the latest when this process ends. */
export async function temporaryFolder(prefix) {
  const folder = await mkdtemp(join(tmpdir(), prefix));
  atExit(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/** Removes a folder in which a program that has just ended may still be writing. */
export const removeFolder = (folder) =>
  rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
