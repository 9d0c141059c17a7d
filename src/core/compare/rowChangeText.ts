import type { ExcerptSegment } from './changeExcerpt';
import { changeExcerpt } from './changeExcerpt';
import type { Translate } from '../problems/translate';
import { spellOutHiddenCharacters } from '../text/hiddenCharacters';
import type { FieldChange, RowChange } from './comparison';
import type { SegmentView } from './comparisonView';
import { fieldChangeView } from './fieldChangeView';

/** Characters. Longer texts are cut, because one line has room for a hint only. */
const LONGEST = 40;

/** The change of a row in one line: `初回確認 いいえ → はい · 完了日 → 2026-10-05`. */
export function rowChangeText({ kind, fields }: RowChange, t: Translate): string {
  const changes = fields.map((change) => fieldChangeText(change, t));
  if (kind === 'added') return [t('Row added'), ...changes].join(' · ');
  if (kind === 'removed') return t('Row removed');
  return changes.length > 0 ? changes.join(' · ') : t('Other keys of the row');
}

/** `初回確認 いいえ → はい`: only the words that changed; where both versions look the same, how they differ. */
export function fieldChangeText(change: FieldChange, t: Translate): string {
  const { label, before, after, lookAlike } = fieldChangeView(change, t);
  if (lookAlike !== undefined) return `${label} ${lookAlike}`;
  const [old, now] = shortened(changedIn(before), changedIn(after));
  return `${label} ${before ? `${old} ` : ''}→ ${now}`;
}

function changedIn(segments: readonly SegmentView[] | null): string {
  const changed = (segments ?? []).filter((segment) => segment.changed).map(({ text }) => text);
  return spellOutHiddenCharacters(changed.join('…'));
}

/** Shortens both to their beginnings or, where the beginnings are the same, to the part that differs. */
function shortened(before: string, after: string): readonly [before: string, after: string] {
  const [old, now] = [short(before) || '—', short(after) || '—'];
  if (old !== now || before === after) return [old, now];
  const size = { longest: LONGEST, context: LONGEST / 4, change: LONGEST / 2 };
  const excerpt = changeExcerpt(before, after, size);
  return [lineOf(excerpt.before), lineOf(excerpt.after)];
}

function lineOf(segments: readonly ExcerptSegment[]): string {
  const texts = segments.map(({ kind, text }) => (kind === 'cut' ? '…' : text));
  return texts.join('').replace(/\s+/g, ' ');
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const letters = Array.from(line);
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : line;
}
