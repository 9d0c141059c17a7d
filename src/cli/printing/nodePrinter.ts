import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isProgram } from '../files/isProgram';
import type { Io, PrintOutcome } from '../io';
import { findBrowser } from './findBrowser';

/**
 * Prints by a browser of this machine. The page and the browser's profile are in a folder of their own, which only
 * this user can read and which is removed afterwards. The user's own profile and windows are not touched.
 */
export function nodePrinter(env: Io['env']): Io['printPage'] {
  return (page) => {
    const found = findBrowser({ platform: process.platform, env, isProgram: canPrint });
    if (!found) return { kind: 'no-browser' };
    if ('named' in found) return { kind: 'no-browser', named: found.named };
    const folder = fs.mkdtempSync(join(tmpdir(), 'kakunin-print-'));
    try {
      fs.writeFileSync(join(folder, 'page.html'), page, { mode: 0o600 });
      return printIn(folder, found.program);
    } finally {
      // On Windows the browser keeps files open for a moment.
      fs.rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    }
  };
}

/** A browser in a snap cannot read the system's temporary folder. */
function canPrint(program: string): boolean {
  return isProgram(program) && basename(fs.realpathSync(program)) !== 'snap';
}

const MOST_MILLISECONDS = 120_000;

function printIn(folder: string, program: string): PrintOutcome {
  // Loaded only when needed: loading it takes as long as checking a short file.
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const [pdf, log] = [join(folder, 'page.pdf'), join(folder, 'log.txt')];
  // A file and not a pipe: a process that outlives the browser would keep a pipe open.
  const stderr = fs.openSync(log, 'w');
  try {
    const { error } = spawnSync(program, browserArguments(folder, pdf), {
      stdio: ['ignore', 'ignore', stderr],
      timeout: MOST_MILLISECONDS,
      killSignal: 'SIGKILL',
      windowsHide: true,
    });
    if (error) return { kind: 'failed', program, reason: error.message };
  } finally {
    fs.closeSync(stderr);
  }
  const content = fs.existsSync(pdf) ? fs.readFileSync(pdf) : undefined;
  if (content?.subarray(0, 5).toString('latin1') === '%PDF-') return { kind: 'pdf', content };
  return { kind: 'failed', program, reason: lastLine(fs.readFileSync(log, 'utf8')) };
}

function browserArguments(folder: string, pdf: string): readonly string[] {
  return [
    ...['--headless', '--disable-gpu', '--no-first-run', '--no-default-browser-check'],
    ...['--disable-extensions', '--disable-sync', '--disable-component-update'],
    ...['--disable-background-networking', '--disable-default-apps'],
    // The page fetches nothing; this holds for the browser itself as well.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    // For root, as in containers, the sandbox does not start. The page has no script.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--user-data-dir=${join(folder, 'profile')}`,
    ...['--no-pdf-header-footer', `--print-to-pdf=${pdf}`],
    pathToFileURL(join(folder, 'page.html')).href,
  ];
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.trim() ?? '';
}
