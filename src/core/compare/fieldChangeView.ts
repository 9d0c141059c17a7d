import { fieldPath, HEAD_FIELDS, ITEM_FIELDS } from '../model/fields';
import type { FieldChange } from './comparison';
import type { FieldChangeView, PieceView } from './comparisonView';
import { wordsOf } from './words';

/** A change of a text word by word, of a date or a choice as a whole. */
export function fieldChangeView(change: FieldChange): FieldChangeView {
  const kind = { ...HEAD_FIELDS, ...ITEM_FIELDS }[change.field].kind;
  const path = fieldPath(change.field);
  const { field, before, after } = change;
  if (kind !== 'text' || before === null || after === null) return wholeChangeView(change, path);
  const words = wordsOf(before, after);
  const without = (kind: 'added' | 'removed'): readonly PieceView[] =>
    words
      .filter((word) => word.kind !== kind)
      .map((word) => ({ text: word.text, changed: word.kind !== 'same' }));
  return { field, label: path.join(' '), before: without('added'), after: without('removed') };
}

/** Of a key with that way to it. */
export function wholeChangeView(
  { before, after }: Pick<FieldChange, 'before' | 'after'>,
  path: readonly string[],
): FieldChangeView {
  const field = path.join('.');
  return { field, label: path.join(' '), before: whole(before), after: whole(after) };
}

function whole(text: string | null): readonly PieceView[] | null {
  return text === null ? null : [{ text, changed: true }];
}
