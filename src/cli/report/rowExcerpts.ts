import type { Operation } from '../../core/edit/operation';
import { ITEMS_KEY } from '../../core/format/fields';
import { hasConflictMarkers } from '../../core/parse/conflict';
import type { Parsed } from '../../core/parse/parseText';
import { parseText } from '../../core/parse/parseText';
import type { Entry, Node } from '../../core/parse/tree';
import { lineStart } from '../../core/text/lines';
import type { TextEdit } from '../../core/text/span';

/** The head of a checklist and some of its rows: a checklist too, of whole lines. */
export interface Excerpt {
  readonly parsed: Parsed;
  /** Edits of the excerpt as edits of the whole text; `undefined` where one is not inside the rows. */
  moved(edits: readonly TextEdit[]): readonly TextEdit[] | undefined;
}

/**
 * For operations on one row of a plainly written checklist: an excerpt in which they come to the
 * same edits as in the whole text. `undefined` where that is not sure.
 */
export function rowExcerpts(
  parsed: Parsed,
): (operations: readonly Operation[]) => Excerpt | undefined {
  let found: Rows | undefined;
  return (operations) => {
    const row = rowOfAll(operations);
    if (row === undefined) return undefined;
    found ??= plainRows(parsed);
    const index = found.indexes.get(row);
    return index === undefined ? undefined : excerptAround(parsed.text, found.rows, index);
  };
}

/** The row that all of them work in, and look at nothing outside it. */
function rowOfAll([first, ...rest]: readonly Operation[]): string | undefined {
  const row = first && rowOf(first);
  return rest.every((operation) => rowOf(operation) === row) ? row : undefined;
}

function rowOf(operation: Operation): string | undefined {
  switch (operation.kind) {
    case 'set':
    case 'unset':
      return operation.item ?? undefined;
    case 'rename':
    case 'remove': {
      const [top, row, ...inRow] = operation.path;
      return top === ITEMS_KEY && inRow.length > 0 ? row : undefined;
    }
    case 'add-rows':
    case 'order-rows':
    case 'type-half-width':
      return undefined;
  }
}

interface Rows {
  readonly rows: readonly Entry[];
  /** By id, of those rows that an excerpt can be made for. */
  readonly indexes: ReadonlyMap<string, number>;
}

const NO_ROWS: Rows = { rows: [], indexes: new Map() };

/** The rows where each stands on lines of its own, behind all else, and shares nothing with others. */
function plainRows({ text, root, errors }: Parsed): Rows {
  if (errors.length > 0 || root?.kind !== 'map' || root.flow || sharesValues(root)) return NO_ROWS;
  const holder = root.entries.at(-1);
  const items = holder?.value;
  if (holder?.key !== ITEMS_KEY || items?.kind !== 'map' || items.flow) return NO_ROWS;
  if (hasConflictMarkers(text) || !items.entries.every((row) => isOnOwnLine(text, row))) {
    return NO_ROWS;
  }
  const indexes = new Map<string, number>();
  for (const [index, { key, value }] of items.entries.entries()) {
    // An empty row takes its indentation from rows farther away.
    if (value?.kind === 'map' && !value.flow) indexes.set(key, index);
  }
  return { rows: items.entries, indexes };
}

function sharesValues(node: Node | undefined): boolean {
  if (node?.anchor !== undefined || node?.kind === 'alias') return true;
  if (node?.kind !== 'map') return false;
  return node.entries.some(({ key, value }) => key === '<<' || sharesValues(value));
}

function isOnOwnLine(text: string, { span, keySpan }: Entry): boolean {
  const margin = text.slice(lineStart(text, span.start), span.start);
  return span.start === keySpan.start && /^ +$/.test(margin);
}

/** The head, the row, and the rows before and behind it with all that stands between them. */
function excerptAround(text: string, rows: readonly Entry[], index: number): Excerpt {
  const startOf = (row: number): number | undefined => {
    const entry = rows[row];
    return entry && lineStart(text, entry.span.start);
  };
  const head = startOf(0) ?? 0;
  const start = startOf(index - 1) ?? head;
  const end = startOf(index + 2) ?? text.length;
  const parsed = parseText(text.slice(0, head) + text.slice(start, end));
  const away = start - head;
  return {
    parsed,
    moved: (edits) =>
      edits.every((edit) => edit.start >= head)
        ? edits.map((edit) => ({ ...edit, start: edit.start + away, end: edit.end + away }))
        : undefined,
  };
}
