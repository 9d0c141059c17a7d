import type { Io } from '../cli/io';
import type { Severity } from '../core/problems/report';
import type { Language } from '../language';
import type { Inputs } from './inputs';
import { kakunin } from './kakunin';

/** What there is to say of the checklists. */
export interface Check {
  /** Commands for the runner that show each problem at its line, then how many there are. */
  readonly annotations: string;
  readonly files: readonly FileReport[];
  readonly counts: Readonly<Record<Severity | 'files', number>>;
  /** What could not be read, or that there was nothing, a line each. */
  readonly remarks: string;
  /** Whether the job is to go on. */
  readonly passed: boolean;
}

/** As `kakunin check --format json` tells it. */
export interface FileReport {
  readonly path: string;
  readonly problems: readonly {
    readonly rule: string;
    readonly severity: Severity;
    readonly message: string;
    readonly range: { readonly start: { readonly line: number } };
  }[];
}

/** Checks these files; without any named, all checklists at the paths of the inputs. */
export function checkChecklists(
  files: readonly string[] | undefined,
  inputs: Inputs,
  { io, language }: { readonly io: Io; readonly language: Language },
): Check {
  const failOn = inputs.failOn === 'never' ? [] : ['--fail-on', inputs.failOn];
  // Each ended by NUL, so that any name may be in the list.
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
    readonly summary: Check['counts'];
  };
  const passed = status === 0 || (status === 1 && inputs.failOn === 'never');
  return { annotations: out, files: report.files, counts: report.summary, remarks: err, passed };
}

/** SARIF of all checklists at the paths: where only some were in it, alerts of the others would close. */
export function checkAsSarif(inputs: Inputs, io: Io, language: Language): string {
  const options = ['--format', 'sarif', ...commonOptions(inputs, language)];
  return kakunin(['check', ...options, '--', ...inputs.paths], io).out;
}

function commonOptions({ rules }: Inputs, language: Language): readonly string[] {
  return ['--lang', language, ...rules.flatMap((rule) => ['--rule', rule])];
}
