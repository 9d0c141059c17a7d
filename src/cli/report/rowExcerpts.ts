import { pathOf } from '../../core/edit/operation/paths';
import type { Operation } from '../../core/edit/operation/operation';
import { ITEMS_KEY } from '../../core/format/fields';
import type { Parsed } from '../../core/parse/parsed';
import { parseText } from '../../core/parse/yaml/parseText';
import type { PlainRows } from '../../core/parse/plainRows';
import type { TextEdit } from '../../core/text/span';

/** The head of a checklist and some of its rows, as whole lines. It is a checklist itself. */
export interface Excerpt {
  readonly parsed: Parsed;
  /** Converts edits of the excerpt to edits of the whole text; `undefined` if one is outside the rows. */
  moved(edits: readonly TextEdit[]): readonly TextEdit[] | undefined;
}

/**
 * Returns a function that makes an excerpt for operations on one row of a text that was read by rows. The
 * operations give the same edits in the excerpt as in the whole text; `undefined` if that is not certain.
 */
export function rowExcerpts({
  text,
  rows,
}: Pick<Parsed, 'text' | 'rows'>): (operations: readonly Operation[]) => Excerpt | undefined {
  let indexes: ReadonlyMap<string, number> | undefined;
  return (operations) => {
    const row = rowOfAll(operations);
    if (!rows || row === undefined) return undefined;
    indexes ??= indexesOf(rows);
    const index = indexes.get(row);
    return index === undefined ? undefined : excerptAround(text, rows, index);
  };
}

/** The row, if all operations read and change only that row. */
function rowOfAll([first, ...rest]: readonly Operation[]): string | undefined {
  const row = first && rowOf(first);
  return rest.every((operation) => rowOf(operation) === row) ? row : undefined;
}

function rowOf(operation: Operation): string | undefined {
  const [top, row, ...inRow] = pathOf(operation);
  return top === ITEMS_KEY && inRow.length > 0 ? row : undefined;
}

/** By id, the rows for which an excerpt can be made. */
function indexesOf({ rows }: PlainRows): ReadonlyMap<string, number> {
  const indexes = new Map<string, number>();
  for (const [index, { entry }] of rows.entries()) {
    // An empty row takes its indentation from rows farther away.
    if (entry.value?.kind === 'map' && !entry.value.flow) indexes.set(entry.key, index);
  }
  return indexes;
}

/** The head, the row, and the rows before and after it, with everything between them. */
function excerptAround(text: string, { head, starts }: PlainRows, index: number): Excerpt {
  const rowsStart = head.text.length;
  const start = starts[index - 1] ?? rowsStart;
  const end = starts[index + 2] ?? text.length;
  const parsed = parseText(head.text + text.slice(start, end));
  const away = start - rowsStart;
  return {
    parsed,
    moved: (edits) =>
      edits.every((edit) => edit.start >= rowsStart)
        ? edits.map((edit) => ({ ...edit, start: edit.start + away, end: edit.end + away }))
        : undefined,
  };
}
