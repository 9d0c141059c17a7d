import { lookAlikeText } from '../problems/lookAlikeText';
import type { Translate } from '../problems/translate';
import { spellOutHiddenCharacters } from '../text/hiddenCharacters';
import type { ExcerptSegment } from './changeExcerpt';
import { changeExcerpt } from './changeExcerpt';

const SIZE = { longest: 120, context: 20, change: 60 };

/** Both values in one line, shortened around what differs: `（空欄） → 2026-10-05`. Where both look the same, how they differ. */
export function changeLine(before: string, after: string, t: Translate): string {
  const lookAlike = lookAlikeText(before, after, t);
  if (lookAlike !== undefined) return lookAlike;
  const excerpt = changeExcerpt(before, after, SIZE);
  const [old, now] = [excerpt.before, excerpt.after].map((side) => {
    const line = spellOutHiddenCharacters(excerptLine(side));
    return line === '' ? t('(empty)') : line;
  });
  return `${old ?? ''} → ${now ?? ''}`;
}

/** The segments in one line, with `…` for omitted text. */
export function excerptLine(segments: readonly ExcerptSegment[]): string {
  const texts = segments.map(({ kind, text }) => (kind === 'cut' ? '…' : text));
  return texts.join('').replace(/\s+/g, ' ');
}
