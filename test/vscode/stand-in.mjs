#!/usr/bin/env node
// Stands in for the desktop VS Code that @vscode/test-electron would start, where nothing can be
// downloaded but the npm registry and Debian packages: takes the same arguments, runs the same tests in
// the same extension host, and ends with their exit code. KAKUNIN_VSCODE says which version: 1.100, 1.139;
// KAKUNIN_MINUTES how long it may take: 10.
import { format } from 'node:util';
import { openWorkbench } from './browser.mjs';
import { startServer } from './server.mjs';

/** How lines begin that VS Code writes about itself; they would stand between those of the tests. */
const ownLines =
  /^(Resolv(ing|ed) connection token|Creating a socket|\[(reconnection|Service Worker|AgentHost|AccountPolicy)|(Ignoring fetching|Updating) additional builtin|No extension gallery|ChatSessionStore|\[text file model\]|(IGNORING workspace edit: Error: )?vscode-remote:\S+ has changed in the meantime)/;

const timeoutMs = Number(process.env.KAKUNIN_MINUTES ?? 10) * 60_000;

/** `--extensionTestsPath=/a/b` → `/a/b`; the options that only a desktop has are left aside. */
function option(name) {
  const prefix = `--${name}=`;
  return process.argv.find((argument) => argument.startsWith(prefix))?.slice(prefix.length);
}

async function main() {
  const extensionPath = option('extensionDevelopmentPath');
  const testsPath = option('extensionTestsPath');
  const folder = process.argv.slice(2).find((argument) => !argument.startsWith('-'));
  if (!extensionPath || !testsPath || !folder) {
    console.error('Usage: --extensionDevelopmentPath=… --extensionTestsPath=… FOLDER');
    return 2;
  }
  const server = await startServer({ folder });
  try {
    return await runTests({ server, folder, extensionPath, testsPath });
  } finally {
    await server.stop();
  }
}

function show(line) {
  if (!ownLines.test(line)) console.log(line);
}

async function runTests(what) {
  const { context, tests } = await openWorkbench({
    ...what,
    language: process.env.KAKUNIN_LANGUAGE,
    onLog: (type, args) => show(format(...args)),
  });
  const ended = await Promise.race([tests, what.server.ended.then(() => 'the server is gone')]);
  await context.close();
  if (typeof ended === 'number') return ended;
  console.error(`The tests did not end by themselves: ${ended}.`);
  return 1;
}

setTimeout(() => {
  console.error(`The tests did not end within ${timeoutMs / 1000} s.`);
  process.exit(1);
}, timeoutMs);

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
