import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../cli/failure';
import type { Io } from '../cli/io';
import { workflowCommand } from '../cli/report/workflowCommand';
import type { Translate } from '../core/problems/translate';
import type { Language } from '../language';
import { translateTo } from '../language';
import type { Check } from './checkChecklists';
import { checkAsSarif, checkChecklists } from './checkChecklists';
import { findCheckout } from './checkout';
import type { Chosen } from './chooseRange';
import { chooseRange } from './chooseRange';
import { commentOn } from './commentOn';
import type { Compared } from './compareVersions';
import { changedChecklists, compareVersions } from './compareVersions';
import { readEvent } from './event';
import type { Environment, Inputs } from './inputs';
import { inputLanguage, readInputs } from './inputs';
import { problemsMarkdown } from './problemsMarkdown';

/** Waits before the API is asked again. */
export type Pause = () => Promise<void>;

interface World {
  readonly env: Environment;
  readonly io: Io;
  readonly t: Translate;
  readonly language: Language;
  readonly pause: Pause;
}

/**
 * The step of `action.yml`: checks and compares checklists, and gives the exit status. Whatever comes
 * from files, branches or the API reaches the log only inside of workflow commands.
 */
export async function runAction(env: Environment, io: Io, pause: Pause): Promise<number> {
  const language = inputLanguage(env);
  const t = translateTo(language);
  try {
    return await act(readInputs(env, t), { env, io, t, language, pause });
  } catch (error) {
    const known = error instanceof Failure;
    io.stdout(workflowCommand('error', known ? error.message : String((error as Error).stack)));
    return 1;
  }
}

async function act(given: Inputs, surroundings: World): Promise<number> {
  const { io, paths } = findCheckout(given.paths, surroundings);
  const world = { ...surroundings, io };
  const inputs = { ...given, paths };
  const { env } = world;
  const event = readEvent(env, (path) => io.files.read(path));
  const chosen = chooseRange(event, inputs.base, world);
  if (chosen.kind === 'none' && chosen.warning) {
    io.stdout(workflowCommand('warning', chosen.warning));
  }
  const check = checkChosen(chosen, inputs, world);
  const compared = chosen.kind === 'range' ? compareVersions(chosen, inputs, world) : undefined;
  writeSummary(check, compared, world);
  const sarifFile = inputs.sarif ? writeSarif(inputs, world) : '';
  writeOutputs(
    {
      errors: check?.counts.error ?? 0,
      warnings: check?.counts.warning ?? 0,
      'agreement-changed': compared?.differs ?? false,
      'sarif-file': sarifFile,
    },
    env,
  );
  if (chosen.kind === 'range' && compared && event.pullRequest) {
    const told = { ...compared, range: chosen };
    const hindrance = await commentOn(event.pullRequest, told, given, world);
    if (hindrance) io.stdout(workflowCommand(hindrance.severity, hindrance.message));
  }
  return check && !check.passed ? 1 : 0;
}

/** Checks what changed, or everything; `undefined` where nothing did. */
function checkChosen(chosen: Chosen, inputs: Inputs, world: World): Check | undefined {
  const { io, t } = world;
  const onlyChanged = chosen.kind === 'range' && !inputs.all;
  const files = onlyChanged ? changedChecklists(chosen, inputs, world) : undefined;
  if (files?.length === 0) {
    io.stdout(`${t('No checklist to check.')}\n`);
    return undefined;
  }
  const check = checkChecklists(files, inputs, world);
  io.stdout(check.annotations);
  if (check.remarks !== '') {
    io.stdout(workflowCommand(check.passed ? 'notice' : 'error', check.remarks));
  }
  return check;
}

function writeSummary(
  check: Check | undefined,
  compared: Compared | undefined,
  { env, t }: World,
): void {
  const parts = [
    ...(check ? [problemsMarkdown(check, t)] : []),
    ...(compared ? [compared.markdown] : []),
  ];
  append(env['GITHUB_STEP_SUMMARY'], `${parts.join('\n')}\n`);
}

function writeSarif(inputs: Inputs, { env, io, language }: World): string {
  const file = join(env['RUNNER_TEMP'] || '.', 'kakunin.sarif');
  writeFileSync(file, checkAsSarif(inputs, io, language));
  return file;
}

function writeOutputs(
  outputs: Readonly<Record<string, string | number | boolean>>,
  env: Environment,
): void {
  const lines = Object.entries(outputs).map(([name, value]) => `${name}=${String(value)}\n`);
  append(env['GITHUB_OUTPUT'], lines.join(''));
}

/** The runner names a file for each step. */
function append(file: string | undefined, text: string): void {
  if (file) appendFileSync(file, text);
}
