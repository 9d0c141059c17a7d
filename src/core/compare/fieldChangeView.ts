import { fieldPath, HEAD_FIELDS, ITEM_FIELDS } from '../format/fields';
import { lookAlikeText } from '../problems/lookAlikeText';
import type { Translate } from '../problems/translate';
import type { FieldChange } from './comparison';
import type { FieldChangeView, SegmentView } from './comparisonView';
import type { WordSegment } from './words';
import { wordsOf } from './words';

/** A change of a text is shown word by word; a change of a date or a choice, as a whole. */
export function fieldChangeView(change: FieldChange, t: Translate): FieldChangeView {
  const { kind } = { ...HEAD_FIELDS, ...ITEM_FIELDS }[change.field];
  const path = fieldPath(change.field);
  const { field, before, after } = change;
  if (kind !== 'text' || before === null || after === null) return wholeChangeView(change, path, t);
  const words = markedWords(before, after);
  return { field, label: path.join(' '), ...words, ...noteOn(change, t) };
}

/** Both texts, with the words marked in which they differ. */
export function markedWords(
  before: string,
  after: string,
): Readonly<Record<'before' | 'after', readonly SegmentView[]>> {
  const words = wordsOf(before, after);
  return { before: segmentsOf(words, 'removed'), after: segmentsOf(words, 'added') };
}

/** A change of the key with that path, as a whole. */
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

function whole(text: string | null): readonly SegmentView[] | null {
  return text === null ? null : [{ text, changed: true }];
}

/** The text of one version: unchanged segments, and those that only this version has. */
function segmentsOf(
  words: readonly WordSegment[],
  only: 'removed' | 'added',
): readonly SegmentView[] {
  const segments: SegmentView[] = [];
  for (const [index, { kind, text }] of words.entries()) {
    if (kind !== 'same' && kind !== only) continue;
    const changed = kind !== 'same' || isLoneCharacter(words, index);
    const last = segments.at(-1);
    if (last?.changed === changed) segments.splice(-1, 1, { text: last.text + text, changed });
    else segments.push({ text, changed });
  }
  return segments;
}

/**
 * Whether it is one unchanged character between two changes: showing it as unchanged would not help
 * the reader.
 */
function isLoneCharacter(words: readonly WordSegment[], index: number): boolean {
  const isChange = (at: number): boolean => (words[at]?.kind ?? 'same') !== 'same';
  const text = words[index]?.text ?? '';
  return text.length === 1 && text !== '\n' && isChange(index - 1) && isChange(index + 1);
}
