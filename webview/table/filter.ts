import type { ItemView, RowView } from '../../src/core/view/tableView';
import type { RowTest } from './part';
import { folded } from '../dom/words';

export type FilterKind = 'all' | 'open' | 'problems';

/** Which rows are shown. Never kept over a reload: a hidden row is a hidden clause. */
export interface Filter {
  readonly kind: FilterKind;
  readonly search: string;
}

export const NO_FILTER: Filter = { kind: 'all', search: '' };

export function isFiltering(filter: Filter): boolean {
  return filter.kind !== 'all' || filter.search.trim() !== '';
}

/** A row is found by every word of the search, in its text, its id or any of its values. */
export function rowTest(filter: Filter): RowTest {
  const words = folded(filter.search).split(/\s+/).filter(Boolean);
  return (row, item) => {
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
