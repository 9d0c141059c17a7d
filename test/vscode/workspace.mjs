// A folder to work in: a fresh copy of the samples, or files of one's own, in a git repository.
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from './install.mjs';
import { run } from './process.mjs';
import { temporaryFolder } from './server.mjs';

const identity = { 'user.name': 'Kakunin', 'user.email': 'kakunin@example.invalid' };
const config = { ...identity, 'core.autocrlf': 'false', 'core.quotePath': 'false' };

/**
 * @param {object} [options]
 * @param {'samples' | Record<string, string | Uint8Array>} [options.files] path below the folder → content
 * @param {boolean} [options.git] false: no repository
 * @returns {Promise<string>} the folder; it is gone when this process ends
 */
export async function makeWorkspace({ files = 'samples', git: asRepository = true } = {}) {
  const folder = await temporaryFolder('kakunin-work-');
  if (files === 'samples') await cp(join(root, 'samples'), folder, { recursive: true });
  else await writeFiles(folder, files);
  if (asRepository) await commitAll(folder);
  return folder;
}

async function writeFiles(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

async function commitAll(folder) {
  await git(folder, 'init', '-q', '-b', 'main');
  for (const [name, value] of Object.entries(config)) await git(folder, 'config', name, value);
  await git(folder, 'add', '-A');
  const noQuestions = ['--no-verify', '--no-gpg-sign', '--allow-empty'];
  await git(folder, 'commit', '-q', ...noQuestions, '-m', 'Start');
}

/** What git prints. Variables of an outer git, such as in a hook, are kept away from it. */
export async function git(folder, ...args) {
  const entries = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return await run('git', args, { cwd: folder, env: Object.fromEntries(entries) });
}
