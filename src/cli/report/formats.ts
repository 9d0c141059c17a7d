import { reportGithub } from './github';
import { reportJson } from './json';
import type { CheckReporter } from './checkReport';
import { reportSarif } from './sarif';
import { reportText } from './text';

/** To add a format, add a file and a line here. */
const REPORTERS = {
  text: reportText,
  json: reportJson,
  github: reportGithub,
  sarif: reportSarif,
} as const satisfies Record<string, CheckReporter>;

/** Values of `check --format`. */
export const FORMATS = Object.keys(REPORTERS);

/** Whether the format is for a code host, which names files relative to the top of the repository. */
export function isForCodeHost(format: string | undefined): boolean {
  return format === 'github' || format === 'sarif';
}

/** The reporter of the format; without a format, that of `text`. */
export function reporterOf(format: string | undefined): CheckReporter {
  const reporters: Readonly<Record<string, CheckReporter>> = REPORTERS;
  return reporters[format ?? 'text'] ?? reportText;
}
