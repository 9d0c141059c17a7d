import { fieldPath, HEAD_FIELDS, ITEM_FIELDS } from '../format/fields';
import { lookAlikeText } from '../problems/lookAlikeText';
import type { Translate } from '../problems/translate';
import type { FieldChange } from './comparison';
import type { FieldChangeView, PieceView } from './comparisonView';
import type { WordPiece } from './words';
import { wordsOf } from './words';

/** A change of a text word by word, of a date or a choice as a whole. */
export function fieldChangeView(change: FieldChange, t: Translate): FieldChangeView {
  const { kind } = { ...HEAD_FIELDS, ...ITEM_FIELDS }[change.field];
  const path = fieldPath(change.field);
  const { field, before, after } = change;
  if (kind !== 'text' || before === null || after === null) return wholeChangeView(change, path, t);
  const words = wordsOf(before, after);
  const [old, now] = [piecesOf(words, 'removed'), piecesOf(words, 'added')];
  return { field, label: path.join(' '), before: old, after: now, ...noteOn(change, t) };
}

/** Of a key with that way to it. */
export function wholeChangeView(
  { before, after }: Pick<FieldChange, 'before' | 'after'>,
  path: readonly string[],
  t: Translate,
): FieldChangeView {
  const field = path.join('.');
  const texts = { before: whole(before), after: whole(after) };
  return { field, label: path.join(' '), ...texts, ...noteOn({ before, after }, t) };
}

function noteOn(
  { before, after }: Pick<FieldChange, 'before' | 'after'>,
  t: Translate,
): Pick<FieldChangeView, 'lookAlike'> {
  const sentence = lookAlikeText(before, after, t);
  return sentence === undefined ? {} : { lookAlike: sentence };
}

function whole(text: string | null): readonly PieceView[] | null {
  return text === null ? null : [{ text, changed: true }];
}

/** The text of one side: what is the same, and what is only there. */
function piecesOf(words: readonly WordPiece[], only: 'removed' | 'added'): readonly PieceView[] {
  const pieces: PieceView[] = [];
  for (const [index, { kind, text }] of words.entries()) {
    if (kind !== 'same' && kind !== only) continue;
    const changed = kind !== 'same' || isCrumb(words, index);
    const last = pieces.at(-1);
    if (last?.changed === changed) pieces.splice(-1, 1, { text: last.text + text, changed });
    else pieces.push({ text, changed });
  }
  return pieces;
}

/** One letter that is the same between two changes by chance: to tell it apart helps no reader. */
function isCrumb(words: readonly WordPiece[], index: number): boolean {
  const isChange = (at: number): boolean => (words[at]?.kind ?? 'same') !== 'same';
  const text = words[index]?.text ?? '';
  return text.length === 1 && text !== '\n' && isChange(index - 1) && isChange(index + 1);
}
