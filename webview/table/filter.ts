import type { ItemView, RowView } from '../../src/core/view/tableView';
import { folded } from '../dom/words';

export type FilterKind = 'all' | 'open' | 'problems';

/** Which rows are shown. Not kept over a reload: a hidden row is a hidden clause. */
export interface Filter {
  readonly kind: FilterKind;
  readonly search: string;
}

export const NO_FILTER: Filter = { kind: 'all', search: '' };

export type RowTest = (row: RowView, item: ItemView) => boolean;

export function isFiltering(filter: Filter): boolean {
  return filter.kind !== 'all' || filter.search.trim() !== '';
}

/**
 * Tests whether a row is shown. Every word of the search must be in its text, its id or one of its
 * values. The row that the user works in (`active`) stays until the user leaves it.
 */
export function rowTest(filter: Filter, active: string | undefined): RowTest {
  if (!isFiltering(filter)) return () => true;
  const words = folded(filter.search).split(/\s+/).filter(Boolean);
  return (row, item) => {
    if (row.id === active) return true;
    if (!KINDS[filter.kind](row)) return false;
    if (words.length === 0) return true;
    const text = textOf(row, item);
    return words.every((word) => text.includes(word));
  };
}

const KINDS: Readonly<Record<FilterKind, (row: RowView) => boolean>> = {
  all: () => true,
  open: (row) => row.status === '未確認' || row.status === '未完了',
  problems: (row) => row.problems.length > 0,
};

function textOf(row: RowView, item: ItemView): string {
  const texts = [...item.title, ...row.content].map((part) => part.text).join('');
  const values = row.cells.map((cell) => cell.value ?? '');
  return folded([row.id, row.status, texts, ...values].join('\n'));
}
