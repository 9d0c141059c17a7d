import { reportJson } from './json';
import { reportMarkdown } from './markdown';
import type { ComparisonReporter } from './report';
import { reportText } from './text';

const REPORTERS = {
  text: reportText,
  markdown: reportMarkdown,
  json: reportJson,
} as const satisfies Record<string, ComparisonReporter>;

/** What `diff --format` takes. A format is added by a file and a line here. */
export const COMPARISON_FORMATS = Object.keys(REPORTERS);

/** The reporter of that format; of `text` for none. */
export function comparisonReporter(format: string | undefined): ComparisonReporter {
  const reporters: Readonly<Record<string, ComparisonReporter>> = REPORTERS;
  return reporters[format ?? 'text'] ?? reportText;
}
