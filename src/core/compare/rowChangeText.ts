import type { ExcerptPiece } from './changeExcerpt';
import { changeExcerpt } from './changeExcerpt';
import type { Translate } from '../problems/translate';
import { spellOutHiddenCharacters } from '../text/hiddenCharacters';
import type { FieldChange, RowChange } from './comparison';
import type { PieceView } from './comparisonView';
import { fieldChangeView } from './fieldChangeView';

/** Longer texts are cut: one line is to say what it is about, not all of it. */
const LONGEST = 40;

/** The change of a row in one line: `初回確認 いいえ → はい · 完了日 → 2026-10-05`. */
export function rowChangeText({ kind, fields }: RowChange, t: Translate): string {
  const changes = fields.map((change) => fieldText(change, t));
  if (kind === 'added') return [t('Row added'), ...changes].join(' · ');
  if (kind === 'removed') return t('Row removed');
  return changes.length > 0 ? changes.join(' · ') : t('Other keys of the row');
}

/** Of a text that was changed only the words that changed; where both look the same, that. */
function fieldText(change: FieldChange, t: Translate): string {
  const { label, before, after, lookAlike } = fieldChangeView(change, t);
  if (lookAlike !== undefined) return `${label} ${lookAlike}`;
  const [old, now] = shortened(changedIn(before), changedIn(after));
  return `${label} ${before ? `${old} ` : ''}→ ${now}`;
}

function changedIn(pieces: readonly PieceView[] | null): string {
  const changed = (pieces ?? []).filter((piece) => piece.changed).map(({ text }) => text);
  return spellOutHiddenCharacters(changed.join('…'));
}

/** Both cut to their beginnings or, where these are the same, from where they differ. */
function shortened(before: string, after: string): readonly [before: string, after: string] {
  const [old, now] = [short(before) || '—', short(after) || '—'];
  if (old !== now || before === after) return [old, now];
  const size = { longest: LONGEST, context: LONGEST / 4, change: LONGEST / 2 };
  const excerpt = changeExcerpt(before, after, size);
  return [lineOf(excerpt.before), lineOf(excerpt.after)];
}

function lineOf(pieces: readonly ExcerptPiece[]): string {
  const texts = pieces.map(({ kind, text }) => (kind === 'cut' ? '…' : text));
  return texts.join('').replace(/\s+/g, ' ');
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const letters = Array.from(line);
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : line;
}
