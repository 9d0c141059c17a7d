import { reportJson } from './json';
import { reportMarkdown } from './markdown';
import type { ComparisonReporter } from './comparisonReport';
import { reportText } from './text';

const REPORTERS = {
  text: reportText,
  markdown: reportMarkdown,
  json: reportJson,
} as const satisfies Record<string, ComparisonReporter>;

/** Values of `diff --format`. To add a format, add a file and a line here. */
export const COMPARISON_FORMATS = Object.keys(REPORTERS);

/** The reporter of the format; without a format, that of `text`. */
export function comparisonReporter(format: string | undefined): ComparisonReporter {
  const reporters: Readonly<Record<string, ComparisonReporter>> = REPORTERS;
  return reporters[format ?? 'text'] ?? reportText;
}
