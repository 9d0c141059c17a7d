import { PART_KEYS, type PartKey } from '../../src/core/format/ids';
import type { ItemView, RowView } from '../../src/core/view/tableView';
import { folded } from '../dom/words';

/** The rows of a Part that are not answered yet. */
export type UnansweredKind = `unanswered-${PartKey}`;

export type FilterKind =
  | 'all'
  | 'open'
  | 'problems'
  | 'overdue'
  | 'unfinished'
  | UnansweredKind
  | 'without-agreement'
  | 'setback';

/** Which rows are shown. Not kept over a reload: a hidden row is a hidden clause. */
export interface Filter {
  readonly kind: FilterKind;
  readonly search: string;
}

export const NO_FILTER: Filter = { kind: 'all', search: '' };

export type RowTest = (row: RowView, item: ItemView, part: PartKey) => boolean;

/** What a row itself does not say. */
export interface RowFacts {
  /** The row that the user works in stays until the user leaves it. */
  readonly active: string | undefined;
  /** The rows that `agreement-missing` names. */
  readonly withoutAgreement: ReadonlySet<string>;
}

export function isFiltering(filter: Filter): boolean {
  return filter.kind !== 'all' || filter.search.trim() !== '';
}

/**
 * Tests whether a row is shown. Every word of the search must be in its text, its id or one of its
 * values.
 */
export function rowTest(filter: Filter, facts: RowFacts): RowTest {
  if (!isFiltering(filter)) return () => true;
  const words = folded(filter.search).split(/\s+/).filter(Boolean);
  const isOfKind = kindTest(filter.kind, facts);
  return (row, item, part) => {
    if (row.id === facts.active) return true;
    if (!isOfKind(row, part)) return false;
    if (words.length === 0) return true;
    const text = textOf(row, item);
    return words.every((word) => text.includes(word));
  };
}

type KindTest = (row: RowView, part: PartKey) => boolean;

function kindTest(kind: FilterKind, { withoutAgreement }: RowFacts): KindTest {
  switch (kind) {
    case 'all':
      return () => true;
    case 'open':
      return ({ status }) => status === '未確認' || status === '未完了';
    case 'problems':
      return ({ problems }) => problems.length > 0;
    case 'overdue':
      return ({ problems }) => problems.some(({ rule }) => rule === 'overdue');
    case 'unfinished':
      return ({ status }) => status === '未完了';
    case 'without-agreement':
      return ({ id }) => withoutAgreement.has(id);
    case 'setback':
      return ({ previous }) => previous !== undefined && previous.setbacks.length > 0;
    default:
      return ({ status }, part) => status === '未確認' && kind === unansweredKind(part);
  }
}

export function unansweredKind(part: PartKey): UnansweredKind {
  return `unanswered-${part}`;
}

/** In the order in which they are offered. */
export const FILTER_KINDS: readonly FilterKind[] = [
  'all',
  'open',
  'problems',
  'overdue',
  'unfinished',
  ...PART_KEYS.map(unansweredKind),
  'without-agreement',
  'setback',
];

function textOf(row: RowView, item: ItemView): string {
  const texts = [...item.title, ...row.content].map((part) => part.text).join('');
  const values = row.cells.map((cell) => cell.value ?? '');
  return folded([row.id, row.status, texts, ...values].join('\n'));
}
