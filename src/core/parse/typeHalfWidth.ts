import { applyEdits } from '../text/applyEdits';
import type { TextEdit } from '../text/span';
import { findSignLookAlikes } from './findSignLookAlikes';
import type { Parsed } from './parseText';
import { parseText } from './parseText';

export interface HalfWidth {
  readonly edits: readonly TextEdit[];
  /** The text after them, which has no syntax error. */
  readonly parsed: Parsed;
}

/** The whole text is read once or twice more: so long a text is left to people. */
const LONGEST = 300_000;

/**
 * Edits that type the half-width sign wherever a look-alike stands for one, and change nothing else:
 * only where the text can be read after them. `undefined` where that is not certain.
 */
export function typeHalfWidth(text: string): HalfWidth | undefined {
  if (text.length > LONGEST) return undefined;
  for (const spacesForWide of [2, 1] as const) {
    const { edits } = findSignLookAlikes(text, spacesForWide);
    if (edits.length === 0) return undefined;
    const parsed = parseText(applyEdits(text, edits));
    if (parsed.errors.length === 0) return { edits, parsed };
  }
  return undefined;
}
