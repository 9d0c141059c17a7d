// npm test: installs what is missing, runs every check, and sums them up. The last line is
// `N passed, N failed`, with `, N skipped` where tests were skipped. Node's own modules only.
import { stripVTControlCharacters } from 'node:util';
import { ensureDebianPackages, ensureNodeModules, ensureServer, root } from './vscode/install.mjs';
import { tryRun } from './vscode/process.mjs';

/** Every test in both versions of VS Code, as before a release; takes twice as long. */
const inEveryVersion = process.argv.includes('--every-version');

/**
 * A window with its server and extensions: one at a time, as fast as two cores can. The tests of the
 * interface run in the newest VS Code, those of the page in the oldest, and those of what VS Code's
 * versions do differently in both.
 */
const inVsCode = [
  {
    title: 'integration in VS Code 1.100',
    script: 'test:integration',
    env: inEveryVersion ? {} : { KAKUNIN_PART: 'versions' },
  },
  { title: 'integration in VS Code 1.139', script: 'test:latest', env: {} },
  {
    title: 'end to end in Chromium',
    script: 'test:e2e',
    env: inEveryVersion ? { KAKUNIN_EVERY_VERSION: '1' } : {},
  },
];

/** What has no window runs beside them and gives way to them. */
const besides = [
  { title: 'unit', script: 'test:unit' },
  { title: 'properties', script: 'test:property' },
  { title: 'processes', script: 'test:process' },
  { title: 'properties, 10,000 runs', script: 'test:properties' },
  { title: 'format check', script: 'format:check' },
  { title: 'lint', script: 'lint' },
  { title: 'types', script: 'types' },
  { title: 'installed from a clean clone', script: 'test:install' },
];

async function install() {
  await ensureNodeModules();
  await ensureDebianPackages();
  if (process.env.KAKUNIN_VSCODE_DESKTOP !== '1') await ensureServer('1.139');
  await ensureServer('1.100');
}

/**
 * What mocha counted in its output: `'  3 passing (2s)\n  1 failing'` → 3 passed, 1 failed.
 *
 * @param {string} output
 */
function countTests(output) {
  const counts = { passing: 0, failing: 0, pending: 0 };
  for (const [, number, what] of stripVTControlCharacters(output).matchAll(
    /^ *(\d+) (passing|failing|pending)\b/gm,
  )) {
    counts[what] += Number(number);
  }
  return { passed: counts.passing, failed: counts.failing, skipped: counts.pending };
}

async function runStep({ title, script, env: extra }, { waits }) {
  console.log(`… ${title}`);
  const start = Date.now();
  const env = { ...process.env, ...extra, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }) };
  const { code, output } = await tryRun('npm', ['run', '--silent', script], {
    cwd: root,
    env,
    waits,
  });
  console.log(`\n━━ ${title} (npm run ${script})\n\n${output}`);
  const counts = countTests(output);
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  const seconds = (Date.now() - start) / 1000;
  console.log(`\n${title}: ${counts.failed === 0 ? 'ok' : 'FAILED'} in ${seconds.toFixed(1)} s`);
  return { title, seconds, ...counts };
}

async function runRow(steps, options) {
  const results = [];
  for (const step of steps) results.push(await runStep(step, options));
  return results;
}

function printTable(results) {
  console.log(`\n━━ all steps\n`);
  for (const { title, seconds, passed, failed, skipped } of results) {
    const tests = passed + failed + skipped === 0 ? '' : `${passed} passed, ${failed} failed`;
    const also = skipped > 0 ? `, ${skipped} skipped` : '';
    const state = failed === 0 ? 'ok    ' : 'FAILED';
    console.log(
      `${state}  ${title.padEnd(30)} ${seconds.toFixed(1).padStart(6)} s  ${tests}${also}`,
    );
  }
}

/** Prints the last line. No test at all is a failure too. */
function finish(results) {
  const sum = (name) => results.reduce((total, result) => total + result[name], 0);
  const [passed, failed, skipped] = ['passed', 'failed', 'skipped'].map(sum);
  if (passed === 0) console.log('\nNo test passed.');
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

try {
  await install();
  const start = Date.now();
  const rows = [runRow(besides, { waits: true }), runRow(inVsCode, { waits: false })];
  const results = (await Promise.all(rows)).flat();
  printTable(results);
  console.log(`\n${((Date.now() - start) / 1000).toFixed(1)} s in all`);
  finish(results);
} catch (error) {
  console.log(`\nNothing was tested: ${error.message}`);
  finish([{ passed: 0, failed: 1, skipped: 0 }]);
}
