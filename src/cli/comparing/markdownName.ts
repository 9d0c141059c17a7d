import { printedName } from '../printedName';
import { escapeMarkdown } from './escapeMarkdown';

/** The name of a file in Markdown. */
export function markdownName(path: string): string {
  return `<code>${escapeMarkdown(printedName(path))}</code>`;
}
