import type { Io } from '../cli/io';
import type { Severity } from '../core/problems/report';
import type { Language } from '../language';
import type { Inputs } from './inputs';
import { kakunin } from './kakunin';

/** Result of a check. */
export interface CheckResult {
  /** Workflow commands that show each problem at its line, then the number of problems. */
  readonly annotations: string;
  readonly files: readonly FileReport[];
  readonly counts: Readonly<Record<Severity | 'files', number>>;
  /** What `check` wrote to the standard error: unreadable files, or that no checklist was found; one per line. */
  readonly remarks: string;
  /** Whether the job may continue. */
  readonly passed: boolean;
}

/** A file in the output of `kakunin check --format json`. */
export interface FileReport {
  readonly path: string;
  readonly problems: readonly {
    readonly rule: string;
    readonly severity: Severity;
    readonly message: string;
    readonly range: { readonly start: { readonly line: number } };
  }[];
}

/** Checks these files; if `files` is `undefined`, all checklists at the paths of the inputs. */
export function checkChecklists(
  files: readonly string[] | undefined,
  inputs: Inputs,
  { io, language }: { readonly io: Io; readonly language: Language },
): CheckResult {
  const failOn = inputs.failOn === 'never' ? [] : ['--fail-on', inputs.failOn];
  // Each path is ended by NUL, so that it may contain any character.
  const list = files?.map((file) => `${file}\0`).join('');
  const paths = list === undefined ? inputs.paths : ['-'];
  const check = (format: string) =>
    kakunin(
      ['check', '--format', format, ...failOn, ...commonOptions(inputs, language), '--', ...paths],
      io,
      list,
    );
  const { out, err, status } = check('github');
  const report = JSON.parse(check('json').out) as {
    readonly files: readonly FileReport[];
    readonly summary: CheckResult['counts'];
  };
  const passed = status === 0 || (status === 1 && inputs.failOn === 'never');
  return { annotations: out, files: report.files, counts: report.summary, remarks: err, passed };
}

/** SARIF of all checklists at the paths: GitHub would close the alerts of any that were left out. */
export function checkAsSarif(inputs: Inputs, io: Io, language: Language): string {
  const options = ['--format', 'sarif', ...commonOptions(inputs, language)];
  return kakunin(['check', ...options, '--', ...inputs.paths], io).out;
}

function commonOptions({ rules }: Inputs, language: Language): readonly string[] {
  return ['--lang', language, ...rules.flatMap((rule) => ['--rule', rule])];
}
