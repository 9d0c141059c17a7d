import { ITEMS_KEY } from '../format/fields';
import type { Parsed } from './parseText';
import type { PlainRows, RowStarts } from './plainRows';
import { isSelfContained, shiftEntry } from './plainRows';
import { COST_OF_TEXT, lexemesIn, mostLexemesIn } from './readDocument';
import { readSimpleRow } from './simpleRow';
import type { Entry, MapNode } from './tree';

/** UTF-16 code units. A shorter text is always within `mostLexemes`. */
const NEVER_DENSE = 10_000;

/**
 * Splits the tree of the text, as if the head up to `from` and the rows had been read one by one.
 * `undefined` where rows of this text cannot be read one by one.
 */
export function splitIntoRows(
  parsed: Parsed,
  from: number,
  lines: RowStarts,
): PlainRows | undefined {
  const { text, root, errors } = parsed;
  if (errors.length > 0 || root?.kind !== 'map' || root.flow || root.anchor) return undefined;
  const items = root.entries.at(-1);
  const value = items?.value;
  if (items?.key !== ITEMS_KEY || value?.kind !== 'map' || value.flow) return undefined;
  const { starts, indent } = lines;
  const entries = value.entries;
  const isPlain = (entry: Entry, index: number): boolean =>
    entry.span.start === (starts[index] ?? 0) + indent && isSelfContained(entry.value);
  if (value.anchor || entries.length !== starts.length || !entries.every(isPlain)) return undefined;
  // A short text is always within the limit, so an upper bound is enough.
  const count = text.length < NEVER_DENSE ? mostLexemesIn : lexemesIn;
  const rows = entries.map((entry, index) => {
    const start = starts[index] ?? 0;
    const end = starts[index + 1] ?? text.length;
    const own = text.slice(start, end);
    const simple = readSimpleRow(own);
    if (simple) return simple;
    const lexemes = count(own);
    const byPackage = lexemes + COST_OF_TEXT;
    return { text: own, lexemes, byPackage, entry: shiftEntry(entry, -start), facts: [] };
  });
  const above = text.slice(0, from);
  const head = { text: above, lexemes: count(above) + 1, root: cutOff(root, items) };
  return { head, rows, ...lines };
}

/** The tree of a text that ends after the colon of `items`. */
function cutOff(root: MapNode, items: Entry): MapNode {
  const span = { start: items.span.start, end: items.afterColon ?? items.keySpan.end };
  return {
    ...root,
    span: { start: root.span.start, end: span.end },
    entries: [...root.entries.slice(0, -1), { ...items, value: undefined, span }],
  };
}
