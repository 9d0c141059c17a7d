// Starting and ending other programs. Node's own modules only: this runs before anything is installed.
import { spawn } from 'node:child_process';
import { constants, accessSync } from 'node:fs';
import { setPriority, constants as osConstants } from 'node:os';
import { delimiter, join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';

const { priority } = osConstants;
const progressEveryMs = 10_000;
const graceMs = 3_000;
/** @type {Set<() => void>} */
const cleanups = new Set();

/**
 * Runs a program to its end. Its output is shown only when it fails.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined> }} [options]
 * @returns {Promise<string>} what it wrote to stdout and stderr
 */
export async function run(command, args, options = {}) {
  const { code, output } = await tryRun(command, args, options);
  if (code === 0) return output;
  const end = output.trimEnd().slice(-4_000);
  throw new Error(`${command} ${args.join(' ')} ended with ${code}.\n${end}`);
}

/**
 * As `run`, but a program that fails is an answer and not an error.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {object} [options] those of `run`, and:
 * @param {boolean} [options.waits] it and what it starts give way to everything else on this machine
 */
export function tryRun(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (options.waits && child.pid) setPriority(child.pid, priority.PRIORITY_BELOW_NORMAL);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (chunk) => (output += chunk));
    }
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: code ?? signal, output }));
  });
}

/**
 * Says what is going on, again every ten seconds, and how long it took.
 *
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(title, work) {
  const start = Date.now();
  const elapsed = () => `${Math.round((Date.now() - start) / 1000)} s`;
  console.log(`${title} …`);
  const timer = setInterval(() => console.log(`  … ${elapsed()}`), progressEveryMs);
  try {
    const result = await work();
    console.log(`  done in ${elapsed()}`);
    return result;
  } finally {
    clearInterval(timer);
  }
}

/** Starts a program that runs until `stopChild`, and that dies with us at the latest. */
export function startChild(command, args, options = {}) {
  const child = spawn(command, args, {
    ...options,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  atExit(() => {
    if (child.exitCode === null) signalGroup(child, 'SIGKILL');
  });
  return child;
}

/** Ends a program of `startChild` and everything it started itself. */
export async function stopChild(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  signalGroup(child, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), graceMs);
  await ended;
  clearTimeout(timer);
  signalGroup(child, 'SIGKILL');
}

/**
 * Kills at once the programs of a group whose command line has that word.
 *
 * @param {number | undefined} group the id of the program of `startChild`
 * @param {string} word
 */
export async function killInGroup(group, word) {
  const { output } = await tryRun('ps', ['-e', '-o', 'pgid=,pid=,args=']);
  const lines = output.split('\n').map((line) => line.trim().split(/\s+/));
  const found = lines.filter(([pgid, , ...args]) => Number(pgid) === group && args.includes(word));
  if (found.length === 0) throw new Error(`No program with ${word} is running.`);
  for (const [, pid] of found) process.kill(Number(pid), 'SIGKILL');
}

function signalGroup(child, signal) {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch {
    // Already gone.
  }
}

/**
 * Has something done when this process ends, Ctrl+C included. It must be synchronous.
 *
 * @param {() => void} cleanup
 */
export function atExit(cleanup) {
  if (cleanups.size === 0) watchSignals();
  cleanups.add(cleanup);
}

function watchSignals() {
  process.once('exit', () => cleanups.forEach((cleanup) => cleanup()));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // Another listener ends the process in its own way.
      if (process.listenerCount(signal) === 1) process.exit(130);
    });
  }
}

/**
 * Where a command is on the PATH: `'git'` → `'/usr/bin/git'`, or undefined.
 *
 * @param {string} command
 */
export function findCommand(command) {
  const names = process.platform === 'win32' ? [`${command}.cmd`, `${command}.exe`] : [command];
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) {
      if (folder !== '' && isExecutable(join(folder, name))) return join(folder, name);
    }
  }
  return undefined;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
