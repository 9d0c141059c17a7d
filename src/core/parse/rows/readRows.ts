import { ITEMS_KEY } from '../../format/fields';
import type { Budget } from '../budget';
import type { HeadText, RowText } from '../plainRows';
import type { Node } from '../tree';
import { parseText } from '../yaml/parseText';
import { readSimpleRow } from './simpleRow';

interface Reading<Known> {
  readonly known: Known | undefined;
  readonly budget: Budget;
}

/** Reads the text above the rows. `undefined` if 項目, whose offset is `key`, is not its last key. */
export function readHead(
  text: string,
  key: number,
  { known, budget }: Reading<HeadText>,
): HeadText | undefined {
  if (known?.text === text) return budget.spend(known.cost) ? known : undefined;
  const { root, errors, cost } = parsePart(text, budget);
  if (errors.length > 0 || root?.kind !== 'map' || root.flow || root.anchor) return undefined;
  const last = root.entries.at(-1);
  const isItems = last?.key === ITEMS_KEY && last.keySpan.start === key && !last.value;
  return isItems ? { text, root, cost } : undefined;
}

/**
 * Reads the rows that begin at `starts`; rows with the same text are taken from `known`. `undefined` if one
 * of them cannot be read alone, or if the budget does not cover them.
 */
export function readRows(
  text: string,
  { starts, end }: { readonly starts: readonly number[]; readonly end: number },
  { known, budget }: Reading<readonly RowText[]>,
): readonly RowText[] | undefined {
  const byText = new Map(known?.map((row) => [row.text, row]));
  const rows: RowText[] = [];
  for (const [index, start] of starts.entries()) {
    const lines = text.slice(start, starts[index + 1] ?? end);
    const row = byText.get(lines) ?? readSimpleRow(lines);
    const read = row ? budget.spend(row.cost) && row : readRow(lines, budget);
    if (!read) return undefined;
    rows.push(read);
  }
  return rows;
}

/** A text with so many brackets may be nested too deeply for `parseText`; see `tooDeepAt`. */
const MOST_BRACKETS = 50;

function readRow(text: string, budget: Budget): RowText | undefined {
  if (text.split(/[[{]/, MOST_BRACKETS).length === MOST_BRACKETS) return undefined;
  const { root, errors, cost } = parsePart(text, budget);
  if (errors.length > 0 || root?.kind !== 'map' || root.flow) return undefined;
  const [entry, ...more] = root.entries;
  if (!entry || more.length > 0 || !isSelfContained(root)) return undefined;
  return { text, cost, entry, facts: [] };
}

/**
 * Whether the node has no alias, no anchor and no list, so that it does not depend on the rest of
 * the text.
 */
function isSelfContained(node: Node | undefined): boolean {
  if (!node) return true;
  if (node.kind === 'alias' || node.anchor !== undefined) return false;
  // A checklist has no lists: whether an item has an anchor is not looked up.
  if (node.kind === 'sequence') return false;
  return node.kind === 'scalar' || node.entries.every(({ value }) => isSelfContained(value));
}

/** Parses a part of a text, and returns what it cost of the budget of the whole. */
function parsePart(text: string, budget: Budget) {
  const { lexemes, byPackage } = budget.spent;
  const parsed = parseText(text, budget);
  const { spent } = budget;
  const cost = { lexemes: spent.lexemes - lexemes, byPackage: spent.byPackage - byPackage };
  return { ...parsed, cost };
}
