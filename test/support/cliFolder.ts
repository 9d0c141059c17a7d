import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Io } from '../../src/cli/io';
import { nodeGit } from '../../src/cli/nodeGit';
import { nodeFiles } from '../../src/cli/nodeIo';
import { nodePrinter } from '../../src/cli/printing/nodePrinter';
import { run } from '../../src/cli/run';
import { RULES } from '../../src/core/rules/index';
import { severitiesFor } from '../../src/core/rules/severities';
import { translateTo } from '../../src/language';

/** The folder the command runs in; empty before each test. */
export let folder: string;

/** To be called once in a suite that uses the functions below. */
export function useFolder(): void {
  suiteSetup(() => {
    folder = mkdtempSync(join(tmpdir(), 'kakunin-cli-'));
  });
  suiteTeardown(() => {
    rmSync(folder, { recursive: true });
    // The language is one for the process, and other tests take Japanese for granted.
    translateTo('ja');
  });
  setup(() => {
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  });
}

export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** `kakunin <argv>` in the folder, in English, on 2026-11-23, with nothing on standard input. */
export function kakunin(argv: readonly string[], changes: Partial<Io> = {}): Outcome {
  const printed = { out: '', err: '' };
  const status = start(argv, changes, printed);
  if (typeof status !== 'number') throw new Error(`${argv.join(' ')} does not end at once`);
  return { status, ...printed };
}

/** The same for a command that ends later. */
export async function kakuninLater(
  argv: readonly string[],
  changes: Partial<Io> = {},
): Promise<Outcome> {
  const printed = { out: '', err: '' };
  const status = await start(argv, changes, printed);
  return { status, ...printed };
}

function start(
  argv: readonly string[],
  changes: Partial<Io>,
  printed: { out: string; err: string },
): ReturnType<typeof run> {
  return run(argv, {
    cwd: folder,
    env: {},
    locale: 'en-US',
    files: nodeFiles(folder),
    git: nodeGit(folder),
    printPage: nodePrinter(process.env),
    stdin: () => new Uint8Array(),
    output: 'pipe',
    stdout: (text) => void (printed.out += text),
    bytes: (content) => void (printed.out += `${content.length} bytes`),
    stderr: (text) => void (printed.err += text),
    today: () => '2026-11-23',
    ...changes,
  });
}

/** Options that silence all rules but these, so that a new rule does not change what is tested. */
export function only(...rules: readonly string[]): readonly string[] {
  return RULES.filter((rule) => !rules.includes(rule.id) && severitiesFor(rule).includes('off'))
    .map(({ id }) => ['--rule', `${id}=off`])
    .flat();
}

export function write(name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}

export function read(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}
