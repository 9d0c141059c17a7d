import { applyEdits } from '../../text/applyEdits';
import type { TextEdit } from '../../text/span';
import { findPunctuationLookAlikes } from '../findPunctuationLookAlikes';
import type { Parsed } from '../parsed';
import { parseText } from './parseText';

export interface HalfWidth {
  readonly edits: readonly TextEdit[];
  /** The text after them, which has no syntax error. */
  readonly parsed: Parsed;
}

/**
 * UTF-16 code units. A longer text is not fixed automatically, because all of it is parsed once or
 * twice more.
 */
const LONGEST = 300_000;

/**
 * Edits that replace look-alikes by the ASCII punctuation they were meant as, and change nothing else.
 * `undefined` unless the text parses without errors after the edits.
 */
export function typeHalfWidth(text: string): HalfWidth | undefined {
  if (text.length > LONGEST) return undefined;
  for (const spacesForWide of [2, 1] as const) {
    const { edits } = findPunctuationLookAlikes(text, spacesForWide);
    if (edits.length === 0) return undefined;
    const parsed = parseText(applyEdits(text, edits));
    if (parsed.errors.length === 0) return { edits, parsed };
  }
  return undefined;
}
