import { printedName } from '../printedName';
import { escapeMarkdown } from '../../core/text/escapeMarkdown';

/** A file name as Markdown. */
export function markdownName(path: string): string {
  return `<code>${escapeMarkdown(printedName(path))}</code>`;
}
