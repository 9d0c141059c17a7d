// The extension as its users get it: a VSIX, installed into a folder of extensions.
import { join } from 'node:path';
import { ensureServer, root } from './install.mjs';
import { run } from './process.mjs';
import { temporaryFolder } from './server.mjs';

/** @type {Map<string | undefined, Promise<string>>} */
const installed = new Map();

/**
 * Packages the extension, which builds it, and installs it; once for all who ask.
 *
 * @param {string} [version] of VS Code
 * @returns {Promise<string>} a folder of extensions with it in it, for `startServer`
 */
export function installPackaged(version) {
  const known = installed.get(version) ?? packageAndInstall(version);
  installed.set(version, known);
  return known;
}

async function packageAndInstall(version) {
  await run('npm', ['run', '--silent', 'package'], { cwd: root });
  const { node, main } = await ensureServer(version);
  const folder = await temporaryFolder('kakunin-extensions-');
  const places = ['--server-data-dir', folder, '--extensions-dir', folder];
  const vsix = join(root, 'kakunin.vsix');
  await run(node, [main, '--accept-server-license-terms', ...places, '--install-extension', vsix]);
  return folder;
}
