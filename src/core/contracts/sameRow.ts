import type { SameRowField } from '../format/sameRowFields';
import type { Checklist } from '../model/checklist';
import { formRows } from '../model/formRows';
import { hiddenCharacters } from '../text/hiddenCharacters';
import { trimEndOf } from '../text/lines';
import type { Contract } from './contract';
import { contractHead, rowKey } from './contract';

/** A text that other checklists have in the same row and field. */
export interface SameRowText {
  readonly text: string;
  /** The first contracts that have it, at most `MOST_SOURCES`, the nearest first: of the same 医療機関, of the same 事業者. */
  readonly sources: readonly SameRowSource[];
  /** How many other contracts have it as well. */
  readonly more: number;
}

export interface SameRowSource {
  readonly path: string;
  readonly 事業者: string | null;
  readonly 対象システム: string | null;
}

/** A field of an open checklist. */
export interface SameRowPlace {
  readonly item: string;
  readonly field: SameRowField;
  /** What stands there now, typed or written. */
  readonly current: string;
}

export interface AskingChecklist {
  /** As the contracts name its file, which offers nothing to itself. */
  readonly path: string;
  readonly checklist: Checklist;
  /** Also texts of contracts with another 医療機関, or with none. */
  readonly acrossHospitals: boolean;
}

const MOST_TEXTS = 10;
const MOST_SOURCES = 3;
/** UTF-16 code units. A longer text cannot be chosen from a list; cut off, it would say something else. */
const LONGEST_TEXT = 2000;

/**
 * The texts to offer for the field, each once: first those of the same 医療機関, then of the same 事業者, then
 * those that more contracts have, then in the order of the contracts. Leaves out what stands there already, long texts, and texts with hidden
 * characters. A checklist without 医療機関 is offered nothing, unless `acrossHospitals`.
 */
export function sameRowTexts(
  contracts: readonly Contract[],
  asking: AskingChecklist,
  { item, field, current }: SameRowPlace,
): readonly SameRowText[] {
  const { 医療機関: hospital, 事業者: vendor } = contractHead(asking.checklist);
  const row = formRows(asking.checklist).find(item);
  if (!row || (hospital === null && !asking.acrossHospitals)) return [];
  const key = rowKey({ id: item, own: row.place === undefined, title: row.title });
  const distance = ({ head }: Contract): number =>
    (head.医療機関 === hospital ? 0 : 2) + (head.事業者 === vendor ? 0 : 1);
  const having = new Map<string, Contract[]>();
  for (const contract of contracts) {
    if (contract.path === asking.path) continue;
    if (!asking.acrossHospitals && contract.head.医療機関 !== hospital) continue;
    const value = contract.rows.find((each) => rowKey(each) === key)?.texts.get(field);
    const text = value === undefined ? '' : trimEndOf(value, '\n');
    if (!isOffered(text) || text === trimEndOf(current, '\n')) continue;
    const known = having.get(text);
    if (known) known.push(contract);
    else having.set(text, [contract]);
  }
  const nearest = (from: readonly Contract[]): number => Math.min(...from.map(distance));
  return [...having]
    .sort(([, a], [, b]) => nearest(a) - nearest(b) || b.length - a.length)
    .slice(0, MOST_TEXTS)
    .map(([text, from]) => ({ text, ...sourcesOf(from, distance) }));
}

function isOffered(text: string): boolean {
  return text !== '' && text.length <= LONGEST_TEXT && hiddenCharacters(text).length === 0;
}

function sourcesOf(
  contracts: readonly Contract[],
  distance: (contract: Contract) => number,
): Pick<SameRowText, 'sources' | 'more'> {
  const sorted = [...contracts].sort((a, b) => distance(a) - distance(b));
  const sources = sorted
    .slice(0, MOST_SOURCES)
    .map(({ path, head: { 事業者, 対象システム } }) => ({ path, 事業者, 対象システム }));
  return { sources, more: sorted.length - sources.length };
}
