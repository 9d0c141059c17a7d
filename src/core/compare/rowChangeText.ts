import type { Translate } from '../problems/translate';
import type { FieldChange, RowChange } from './comparison';

/** Longer texts are cut: one line is to say what it is about, not all of it. */
const LONGEST = 40;

/** The change of a row in one line: `初回確認 いいえ → はい · 完了日 → 2026-10-05`. */
export function rowChangeText({ kind, fields }: RowChange, t: Translate): string {
  const changes = fields.map(fieldText);
  if (kind === 'added') return [t('Row added'), ...changes].join(' · ');
  if (kind === 'removed') return t('Row removed');
  return changes.length > 0 ? changes.join(' · ') : t('Other keys of the row');
}

function fieldText({ field, before, after }: FieldChange): string {
  const name = field.replace('.', ' ');
  const from = before === null ? '' : `${short(before)} `;
  return `${name} ${from}→ ${after === null ? '—' : short(after)}`;
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const letters = Array.from(line);
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : line;
}
