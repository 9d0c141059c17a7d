import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runAction } from '../../../src/action/runAction';
import { nodeGit } from '../../../src/cli/nodeGit';
import { nodeFiles, nodeIo } from '../../../src/cli/nodeIo';
import { folder } from '../../support/cliFolder';
import { ACTION, stepVariables } from './actionFile';

/** What a job of the runner comes to. */
export interface Job {
  readonly status: number;
  /** The log, and what the runner takes in it for commands. */
  readonly log: string;
  readonly commands: readonly Command[];
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

export interface Command {
  readonly name: string;
  readonly properties: string;
  readonly text: string;
}

export interface JobOptions {
  /** What `GITHUB_EVENT_PATH` holds. */
  readonly event?: unknown;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Where the checkout is, if not in the folder of the tests. */
  readonly workspace?: string;
  /** In a process of its own, which is slower. */
  readonly asProgram?: boolean;
}

/** Runs the step "Check and compare" of `action.yml` in the folder of the tests, as the runner does. */
export async function runJob(options: JobOptions = {}): Promise<Job> {
  const { event, inputs = {}, env = {}, workspace = folder, asProgram = false } = options;
  const temp = mkdtempSync(join(tmpdir(), 'kakunin-runner-'));
  const file = (name: string, content: string): string => {
    writeFileSync(join(temp, name), content);
    return join(temp, name);
  };
  const step = ACTION.runs.steps.find(({ name }) => name === 'Check and compare')!;
  const variables = {
    PATH: process.env['PATH'],
    HOME: temp,
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'aobadai/contracts',
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(event ?? {})),
    GITHUB_STEP_SUMMARY: file('summary.md', ''),
    GITHUB_OUTPUT: file('output.txt', ''),
    RUNNER_TEMP: temp,
    ...stepVariables(step, { token: '', ...inputs }),
    ...env,
  };
  try {
    const run = asProgram ? runProgram : runHere;
    const { status, log } = await run(variables, workspace);
    const outputs = readFileSync(variables.GITHUB_OUTPUT, 'utf8').trimEnd().split('\n');
    return {
      status,
      log,
      commands: commandsIn(log),
      summary: readFileSync(variables.GITHUB_STEP_SUMMARY, 'utf8'),
      outputs: valuesOf(outputs),
    };
  } finally {
    rmSync(temp, { recursive: true });
  }
}

const REAL_IO = nodeIo();

interface Ended {
  readonly status: number;
  readonly log: string;
}

async function runHere(env: NodeJS.ProcessEnv, cwd: string): Promise<Ended> {
  let log = '';
  const print = (text: string): void => void (log += text);
  const files = nodeFiles(cwd);
  const git = nodeGit(cwd);
  const io = { ...REAL_IO, cwd, env, files, git, stdout: print, stderr: print };
  return { status: await runAction(env, io, () => Promise.resolve()), log };
}

function runProgram(env: NodeJS.ProcessEnv, cwd: string): Promise<Ended> {
  return new Promise((done, fail) => {
    const program = resolve('out/test/process/action/action.main.mjs');
    const child = spawn(process.execPath, [program], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let log = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => void (log += text));
    }
    child.on('error', fail);
    child.on('close', (status) => done({ status: status ?? -1, log }));
  });
}

/** `name=value` each. */
export function valuesOf(pairs: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      return [name, value] as const;
    }),
  );
}

/**
 * As the runner reads a log: `::name properties::text` at the start of a line, and of old
 * `##[name properties]text` anywhere in it.
 */
function commandsIn(log: string): readonly Command[] {
  return log.split(/\r\n|\r|\n/).flatMap((line) => {
    const [, name = '', properties = '', text = ''] =
      /^\s*::([^\s:]+)(?: (.*?))?::(.*)$/.exec(line) ??
      /##\[(\S+?)(?: (.*?))?\](.*)/.exec(line) ??
      [];
    return name === '' ? [] : [{ name, properties: unescape(properties), text: unescape(text) }];
  });
}

function unescape(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}
