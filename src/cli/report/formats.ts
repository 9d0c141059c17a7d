import { reportGithub } from './github';
import { reportJson } from './json';
import type { Reporter } from './report';
import { reportSarif } from './sarif';
import { reportText } from './text';

/** What `check --format` takes. A format is added by a file and a line here. */
export const REPORTERS = {
  text: reportText,
  json: reportJson,
  github: reportGithub,
  sarif: reportSarif,
} as const satisfies Record<string, Reporter>;

export const FORMATS = Object.keys(REPORTERS);

/** Whether a code host reads that format, which knows files from the top of the repository. */
export function isForCodeHost(format: string | undefined): boolean {
  return format === 'github' || format === 'sarif';
}

/** The reporter of that format; of `text` for none. */
export function reporterOf(format: string | undefined): Reporter {
  const reporters: Readonly<Record<string, Reporter>> = REPORTERS;
  return reporters[format ?? 'text'] ?? reportText;
}
