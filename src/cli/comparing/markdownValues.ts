import type { ChangeExcerpt, ExcerptSegment, ExcerptSize } from '../../core/compare/changeExcerpt';
import { changeExcerpt } from '../../core/compare/changeExcerpt';
import type { Translate } from '../../core/problems/translate';
import { escapeMarkdown } from '../../core/text/escapeMarkdown';

/** The two cells of a change. */
export interface Cells {
  readonly before: string;
  readonly after: string;
}

/** In longer values, and in values of several lines, the words that changed are marked. */
const SHORT = 60;

/** Longer values are folded; a summary stays visible. */
const LONG = 200;
const MOST_LINES = 5;

/** Characters of a value that are shown. Of a longer value, the changes and their context are shown. */
const MOST = 2_000;
const WHOLE: ExcerptSize = { longest: Infinity, context: Infinity, change: Infinity };
const AROUND_CHANGES: ExcerptSize = { longest: MOST, context: 100, change: 600 };

/** The values as cells. In values that are not short, removed and added words are marked. */
export function markdownValues(before: string | null, after: string | null, t: Translate): Cells {
  if (before === null || after === null) {
    return { before: wholeCell(before, t), after: wholeCell(after, t) };
  }
  if (isShort(before) && isShort(after)) {
    return { before: escapeMarkdown(before), after: escapeMarkdown(after) };
  }
  const isWhole = before.length <= MOST && after.length <= MOST;
  const excerpt = changeExcerpt(before, after, isWhole ? WHOLE : AROUND_CHANGES);
  const summaries = summariesOf(before, after);
  const note = noteOn(excerpt, t);
  const cell = (text: string, body: string, summary: string): string =>
    isLong(text) ? folded(summary, `${body}${note}`) : `${body}${note}`;
  return {
    before: cell(before, marked(excerpt.before, 'del'), summaries.before),
    after: cell(after, marked(excerpt.after, 'ins'), summaries.after),
  };
}

function noteOn({ hidden, isCut }: ChangeExcerpt, t: Translate): string {
  const notes = [
    ...(isCut ? [t('Part of a long change is not shown')] : []),
    ...(hidden > 0 ? [t('Changes not shown: {count}', { count: hidden })] : []),
  ];
  return notes.map((note) => `<br><em>${note}</em>`).join('');
}

function isShort(text: string): boolean {
  return text.length <= SHORT && !text.includes('\n');
}

function isLong(text: string): boolean {
  return text.length > LONG || text.split('\n', MOST_LINES + 1).length > MOST_LINES;
}

/** A value that only one version has. Nothing in it is marked. */
function wholeCell(text: string | null, t: Translate): string {
  if (text === null) return '';
  if (!isLong(text)) return escapeMarkdown(text);
  const shown = start(text, MOST);
  const left = text.length - shown.length;
  const note =
    left > 0 ? `…<br><em>${t('Characters not shown: {count}', { count: left })}</em>` : '';
  return folded(escapeMarkdown(beginning(text)), `${escapeMarkdown(shown)}${note}`);
}

function folded(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>${body}</details>`;
}

const BEGINNING = 24;
const IN_SUMMARY: ExcerptSize = { longest: BEGINNING, context: 8, change: BEGINNING };

/** The words around the first change, by which the folded values can be distinguished. */
function summariesOf(before: string, after: string): Cells {
  const excerpt = changeExcerpt(before, after, IN_SUMMARY);
  return {
    before: marked(excerpt.before.map(onOneLine), 'del'),
    after: marked(excerpt.after.map(onOneLine), 'ins'),
  };
}

function beginning(text: string): string {
  return `${start(text.trimStart().split('\n', 1)[0] ?? '', BEGINNING)}…`;
}

function onOneLine({ kind, text }: ExcerptSegment): ExcerptSegment {
  return { kind, text: text.replaceAll('\n', ' ') };
}

/** The first `length` code units; does not split a surrogate pair. */
function start(text: string, length: number): string {
  return text.slice(0, length).replace(/\p{Surrogate}$/u, '');
}

function marked(segments: readonly ExcerptSegment[], tag: 'del' | 'ins'): string {
  return segments
    .map(({ kind, text }) => {
      if (kind === 'cut') return '…';
      const shown = escapeMarkdown(text);
      return kind === 'changed' ? `<${tag}>${shown}</${tag}>` : shown;
    })
    .join('');
}
