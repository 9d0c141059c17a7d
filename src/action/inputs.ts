import { Failure } from '../cli/failure';
import type { Translate } from '../core/problems/translate';
import type { Language } from '../language';

/** The environment variables of the step. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The inputs that a workflow gives under `with`. `action.yml` describes them and passes them on. */
export interface Inputs {
  readonly paths: readonly string[];
  readonly all: boolean;
  readonly failOn: (typeof THRESHOLDS)[number];
  /** `id=severity`. */
  readonly rules: readonly string[];
  readonly base: string | undefined;
  readonly comment: boolean;
  readonly token: string | undefined;
  readonly sarif: boolean;
  /** Whether the summary has the overview of the changed contracts and the matrix of their hospitals. */
  readonly overview: boolean;
  /** Whether the comparison includes 社内メモ. */
  readonly internal: boolean;
}

const THRESHOLDS = ['error', 'warning', 'information', 'never'] as const;

/** Japanese by default: the reviewers are in Japan, although the runners are not. */
export function inputLanguage(env: Environment): Language {
  return env['KAKUNIN_LANG'] === 'en' ? 'en' : 'ja';
}

/** Throws `Failure` for a value that an input does not accept. */
export function readInputs(env: Environment, t: Translate): Inputs {
  const text = (name: string): string | undefined => env[variableOf(name)]?.trim() || undefined;
  const lines = (name: string): readonly string[] =>
    (text(name) ?? '').split(/\r?\n/).filter((line) => line !== '');
  const choice = <T extends string>(name: string, choices: readonly T[], fallback: T): T =>
    chosen({ name, value: text(name) ?? fallback, choices }, t);
  const flag = (name: string, fallback: 'true' | 'false'): boolean =>
    choice(name, ['true', 'false'], fallback) === 'true';
  choice('lang', ['ja', 'en'], 'ja');
  refuseUnknownTimezone(env, t);
  const paths = lines('paths');
  return {
    paths: paths.length > 0 ? paths : ['.'],
    all: flag('all', 'false'),
    failOn: choice('fail-on', THRESHOLDS, 'error'),
    rules: lines('rules'),
    base: text('base'),
    comment: flag('comment', 'true'),
    token: text('token'),
    sarif: flag('sarif', 'false'),
    overview: flag('overview', 'true'),
    internal: flag('internal', 'false'),
  };
}

/** `fail-on` → `KAKUNIN_FAIL_ON`. */
function variableOf(input: string): string {
  return `KAKUNIN_${input.toUpperCase().replaceAll('-', '_')}`;
}

interface Given<T extends string> {
  readonly name: string;
  readonly value: string;
  readonly choices: readonly T[];
}

function chosen<T extends string>({ name, value, choices }: Given<T>, t: Translate): T {
  const found = choices.find((each) => each === value);
  if (found !== undefined) return found;
  const allowed = choices.join(t(', '));
  throw new Failure(t('{option} takes one of: {allowed}.', { option: name, allowed }));
}

/** Node treats an unknown time zone as UTC, which may give another day as today. */
function refuseUnknownTimezone({ TZ }: Environment, t: Translate): void {
  if (!TZ) return;
  try {
    new Intl.DateTimeFormat('en', { timeZone: TZ });
  } catch {
    throw new Failure(t('Unknown time zone "{zone}". An example is Asia/Tokyo.', { zone: TZ }));
  }
}
