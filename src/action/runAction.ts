import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../cli/failure';
import { skippedReason } from '../cli/files/eachChecklist';
import type { Io } from '../cli/io';
import { workflowCommand } from '../cli/report/workflowCommand';
import type { Translate } from '../core/problems/translate';
import type { Language } from '../language';
import { translateTo } from '../language';
import type { CheckResult } from './checkChecklists';
import { checkAsSarif, checkChecklists } from './checkChecklists';
import { findCheckout } from './checkout';
import type { ChosenRange } from './chooseRange';
import { chooseRange } from './chooseRange';
import { commentOn } from './commentOn';
import type { CommitRange } from './compareVersions';
import { changedChecklists, compareVersions } from './compareVersions';
import { readEvent } from './event';
import type { Environment, Inputs } from './inputs';
import { inputLanguage, readInputs } from './inputs';
import { changedWithOtherName } from './otherNames';
import { problemsMarkdown } from './problemsMarkdown';
import { reviewContracts } from './reviewContracts';

/** Waits before a request to the API is retried. */
export type Pause = () => Promise<void>;

interface ActionContext {
  readonly env: Environment;
  readonly io: Io;
  readonly t: Translate;
  readonly language: Language;
  readonly pause: Pause;
}

/**
 * The step of `action.yml`: checks and compares checklists and returns the exit status. Text from files,
 * branches or the API reaches the log only inside workflow commands.
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

async function act(given: Inputs, start: ActionContext): Promise<number> {
  const { io, paths } = findCheckout(given.paths, start);
  const context = { ...start, io };
  const inputs = { ...given, paths };
  const { env } = context;
  const event = readEvent(env, (path) => io.files.read(path));
  const chosen = chooseRange(event, inputs.base, context);
  if (chosen.kind === 'none' && chosen.warning) {
    io.stdout(workflowCommand('warning', chosen.warning));
  }
  const check = checkChosen(chosen, inputs, context);
  const compared = chosen.kind === 'range' ? compareAll(chosen, inputs, context) : undefined;
  const problems = check ? [problemsMarkdown(check, context.t)] : [];
  const parts = compared ? [compared.findings, compared.markdown, compared.overview] : [];
  writeSummary([...problems, ...parts], env);
  const sarifFile = inputs.sarif ? writeSarif(inputs, context) : '';
  writeOutputs(
    {
      errors: check?.counts.error ?? 0,
      warnings: check?.counts.warning ?? 0,
      'agreement-changed': compared?.differs ?? false,
      'sarif-file': sarifFile,
    },
    env,
  );
  if (compared && event.pullRequest) {
    const failure = await commentOn(event.pullRequest, compared, given, context);
    if (failure) io.stdout(workflowCommand(failure.severity, failure.message));
  }
  return check && !check.passed ? 1 : 0;
}

/** The changed checklists, and their hospitals' contracts, in both versions. */
function compareAll(range: CommitRange, inputs: Inputs, context: ActionContext) {
  return {
    range,
    ...compareVersions(range, inputs, context),
    ...reviewContracts(range, inputs, context),
  };
}

/** Checks the changed files or all files; `undefined` if no file changed. */
function checkChosen(
  chosen: ChosenRange,
  inputs: Inputs,
  context: ActionContext,
): CheckResult | undefined {
  const { io, t } = context;
  const range = chosen.kind === 'range' && !inputs.all ? chosen : undefined;
  const files = range && changedChecklists(range, inputs, context);
  // A check of whole folders reports these itself.
  for (const file of range ? changedWithOtherName(range, inputs, context) : []) {
    io.stdout(workflowCommand('warning', skippedReason(t), { file }));
  }
  if (files?.length === 0) {
    io.stdout(`${t('No checklist to check.')}\n`);
    return undefined;
  }
  const check = checkChecklists(files, inputs, context);
  io.stdout(check.annotations);
  if (check.remarks !== '') {
    io.stdout(workflowCommand(check.passed ? 'notice' : 'error', check.remarks));
  }
  return check;
}

/** `parts`: Markdown; an empty one is left out. */
function writeSummary(parts: readonly string[], env: Environment): void {
  append(env['GITHUB_STEP_SUMMARY'], `${parts.filter((part) => part !== '').join('\n')}\n`);
}

function writeSarif(inputs: Inputs, { env, io, language }: ActionContext): string {
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

/** Appends to a file that the runner names for the step, if it names one. */
function append(file: string | undefined, text: string): void {
  if (file) appendFileSync(file, text);
}
