import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import editions from 'virtual:catalog';
import { formOfRows } from './formOfRows';
import type { Section } from './measure';
import { median, rounded } from './measure';

const HOSPITALS = 100;
const VENDORS = 10;
const RUNS = 5;
const CLI = resolve('dist/cli.js');
const COMMANDS = ['check', 'overview', 'matrix', 'due'] as const;

/**
 * The commands that read all contracts beside `check` on the same files, in processes of their own. They take turns,
 * and the ratios are of the same round: others on the machine slow all of a round down alike.
 */
export function contracts(): Section {
  const [edition] = editions;
  if (!edition) throw new Error('The catalog is empty');
  const folder = mkdtempSync(join(tmpdir(), 'kakunin-bench-'));
  try {
    const text = formOfRows(edition, 1);
    for (let hospital = 0; hospital < HOSPITALS; hospital++) {
      const own = text.replace('青葉台病院', `青葉台病院 ${hospital}`);
      for (let vendor = 0; vendor < VENDORS; vendor++) {
        writeFileSync(join(folder, `${hospital}-${vendor}.kakunin.yaml`), own);
      }
    }
    writeFileSync(join(folder, 'cpu.cjs'), REPORT_CPU);
    const title = `${HOSPITALS * VENDORS} contracts by the command line (goal: at most 1.1 × check)`;
    return { title, rows: measure(folder) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The process says last on its standard error how much time of the processors it took, in microseconds. */
const REPORT_CPU = `process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  require('node:fs').writeSync(2, '\\n' + (user + system));
});`;

interface Taken {
  readonly ms: number;
  readonly cpu: number;
}

function measure(cwd: string): Section['rows'] {
  const rounds = Array.from({ length: RUNS }, () => COMMANDS.map((command) => run(command, cwd)));
  return COMMANDS.map((command, at) => {
    const own = (of: (taken: Taken, check: Taken) => number): number =>
      median(
        rounds.flatMap((round) => {
          const [taken, check] = [round[at], round[0]];
          return taken && check ? [of(taken, check)] : [];
        }),
      );
    return {
      command,
      ms: rounded(own(({ ms }) => ms)),
      cpu: rounded(own(({ cpu }) => cpu)),
      '÷ check': rounded(own(({ ms }, check) => ms / check.ms)),
      'cpu ÷ check': rounded(own(({ cpu }, check) => cpu / check.cpu)),
    };
  });
}

function run(command: string, cwd: string): Taken {
  const start = performance.now();
  const argv = ['--require', './cpu.cjs', CLI, command, '--today', '2026-11-23'];
  const { status, stderr } = spawnSync(process.execPath, argv, {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ms = performance.now() - start;
  const told = stderr.toString();
  if (status === null || status === 2) throw new Error(told);
  return { ms, cpu: Number(told.split('\n').at(-1)) / 1000 };
}
