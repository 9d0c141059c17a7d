import { markedWords } from '../compare/fieldChangeView';
import { isOwnId } from '../format/ids';
import type { Edition } from '../catalog/types';
import { seenOf } from '../conflict/choice';
import { bothRows, rowPath } from '../conflict/bothRows';
import { contestedAt, contestedIn } from '../conflict/contested';
import type { Difference } from '../conflict/differences';
import type { Leaves } from '../conflict/leaves';
import { leavesOf, pathName } from '../conflict/leaves';
import { keyOf, namedEntries } from '../conflict/named';
import type { Conflict, ConflictRegion } from '../conflict/readConflict';
import { isContested } from '../conflict/readConflict';
import { writableField } from '../conflict/written';
import { buildRow, formOf } from '../model/checklist';
import { ITEMS_KEY } from '../format/fields';
import { FormRow, titleOf } from '../model/formRows';
import type { Entry, MapNode } from '../parse/tree';
import { findEntry, resolveAlias } from '../parse/tree';
import { lookAlikeText } from '../problems/lookAlikeText';
import type { Translate } from '../problems/translate';
import { lineIndex } from '../text/lines';
import type {
  ChoiceView,
  ConflictFieldView,
  ConflictRowView,
  ConflictView,
  RegionView,
} from './conflictView';

/**
 * What to show of a text with conflict markers. The form's own words stay Japanese. `before` has the values
 * from before both changes; without it, the markers may have them.
 */
export function buildConflict(
  conflict: Conflict,
  editions: readonly Edition[],
  t: Translate,
  before?: Leaves,
): ConflictView {
  const position = lineIndex(conflict.text);
  const ours = leavesOf(conflict.ours);
  const theirs = leavesOf(conflict.theirs);
  const form = formOf(conflict.ours.root, editions);
  const inFile = [conflict.ours, conflict.theirs].map(({ root }) => entriesOfItems(root));
  const titles: Titles = { inFile: (item) => inFile.map((entries) => entries.get(item)), form, t };
  const rowsLeft = { count: MOST_ROWS };
  const source = { conflict, ours, theirs, before, titles, t, rowsLeft };
  return {
    kind: 'conflict',
    reason: 'merge',
    title: t('This file has merge conflicts'),
    explanation: t(
      'Two versions contradict each other. Choose which one stays; it is written into the file at once and can be undone. With the last choice the table comes back.',
    ),
    regions: conflict.regions.map((region, index) => ({
      line: position(region.span.start).line,
      ours: sideName(region.ours.label, { named: t('My changes'), t }),
      theirs: sideName(region.theirs.label, { named: t('Their changes'), t }),
      seen: seenOf(conflict.text, region),
      ...withBoth(regionRows(region, index, source), source),
    })),
  };
}

/** In a rebase mine and theirs are swapped; git's own name shows which side is meant. */
function sideName(label: string, { named, t }: { named: string; t: Translate }): string {
  return label === '' ? named : t('{side} ({name})', { side: named, name: label });
}

interface Source {
  readonly conflict: Conflict;
  readonly ours: Leaves;
  readonly theirs: Leaves;
  readonly before: Leaves | undefined;
  readonly titles: Titles;
  readonly t: Translate;
  /** Number of further rows for which to check whether both can stay. */
  readonly rowsLeft: { count: number };
}

/** A merge that people make has fewer own rows; a text made to be slow has more. */
const MOST_ROWS = 500;

function regionRows(
  region: ConflictRegion,
  index: number,
  source: Source,
): Pick<RegionView, 'isSplit' | 'rows'> {
  const base = baseOf(region, source);
  if (!region.slots) return { isSplit: false, rows: wholeRows(region, index, source) };
  const rows: OpenRow[] = [];
  for (const slot of region.slots.filter(isContested)) {
    const fields = contestedIn(slot, source).map((each) => fieldView(each, base, source.t));
    const { path, ours, theirs } = slot;
    const isWritable = fields.length === 1 && writableField(path) !== undefined;
    const choice = { path, seen: { ours, theirs }, ...(isWritable && { isWritable }), fields };
    addChoice(rows, path, { choice, source });
  }
  return { isSplit: true, rows };
}

/** Own rows that both sides have added may both stay, each with its own id. */
function withBoth(
  { isSplit, rows }: Pick<RegionView, 'isSplit' | 'rows'>,
  { conflict, rowsLeft, t }: Source,
): Pick<RegionView, 'isSplit' | 'rows'> {
  return {
    isSplit,
    rows: rows.map((row) => {
      const { item } = row;
      const isOwn = item !== null && isOwnId(item) && rowsLeft.count-- > 0;
      const both = !isOwn ? undefined : bothRows(conflict, item);
      if (!both || item === null) return row;
      const renamed = both.added.filter(({ from, to }) => from !== to).map(({ to }) => to);
      const text =
        renamed.length === 0
          ? t('Keep both')
          : t('Keep both; theirs becomes {id}', { id: renamed.join(t(', ')) });
      return { ...row, both: { path: rowPath(item), seen: both.seen, text } };
    }),
  };
}

/** Number of regions that are described: for each of them, the text is read once more. */
const MOST_WHOLE_REGIONS = 50;

function wholeRows(
  region: ConflictRegion,
  index: number,
  source: Source,
): readonly ConflictRowView[] {
  const { conflict } = source;
  const seen = seenOf(conflict.text, region);
  const found = index < MOST_WHOLE_REGIONS ? contestedAt(conflict, index) : [];
  const rows: OpenRow[] = [];
  for (const each of found) {
    const fields = [fieldView(each, baseOf(region, source), source.t)];
    addChoice(rows, each.path, { choice: { path: null, seen, fields }, source });
  }
  const asLines = { item: null, title: '', choices: [{ path: null, seen, fields: [] }] };
  return rows.length > 0 ? rows : [asLines];
}

/** A row that still gets choices. */
interface OpenRow extends ConflictRowView {
  readonly choices: ChoiceView[];
}

/** Adds the choice to the row above if it is the same row. */
function addChoice(
  rows: OpenRow[],
  path: readonly string[],
  { choice, source }: { readonly choice: ChoiceView; readonly source: Source },
): void {
  const last = rows.at(-1);
  const item = path[0] === ITEMS_KEY ? (path[1] ?? null) : null;
  // Comments after the last key do not belong to a key.
  const isSame = path.length === 0 || last?.item === item;
  if (last && isSame) last.choices.push(choice);
  else
    rows.push({
      item,
      title: path.length === 0 ? '' : rowTitle(item, source.titles),
      choices: [choice],
    });
}

export interface Titles {
  /** The entries of the row, mine before theirs. */
  readonly inFile: (item: string) => readonly (Entry | undefined)[];
  readonly form: Edition | undefined;
  readonly t: Translate;
}

/** The entries of 項目 by their names in paths. */
export function entriesOfItems(root: MapNode): ReadonlyMap<string, Entry> {
  const items = resolveAlias(findEntry(root, ITEMS_KEY)?.value);
  return new Map(items?.kind === 'map' ? namedEntries(items.entries) : []);
}

/** The row's title on my side, or on theirs if mine has none. */
export function rowTitle(item: string | null, { inFile, form, t }: Titles): string {
  if (item === null) return t('Head of the checklist');
  const id = keyOf(item);
  const rows = inFile(item).map((entry) => new FormRow(id, entry && buildRow(entry), form));
  return titleOf(rows);
}

function baseOf({ base }: ConflictRegion, { conflict, before }: Source): Leaves | undefined {
  return before ?? (base ? conflict.base : undefined);
}

function fieldView(
  { path, ours, theirs }: Difference,
  before: Leaves | undefined,
  t: Translate,
): ConflictFieldView {
  const base = before ? { base: textAt(before, path) } : {};
  const sentence = lookAlikeText(ours, theirs, t);
  const note = sentence === undefined ? {} : { lookAlike: sentence };
  return { name: fieldName(path), ours, theirs, ...wordsIn({ ours, theirs }), ...base, ...note };
}

/** Dates and choices are compared as a whole, and so are texts that have nothing in common. */
function wordsIn({
  ours,
  theirs,
}: Pick<ConflictFieldView, 'ours' | 'theirs'>): Pick<ConflictFieldView, 'words'> {
  if (ours === null || theirs === null || isShort(ours) || isShort(theirs)) return {};
  const { before, after } = markedWords(ours, theirs);
  const isAlike = [...before, ...after].some(({ changed }) => !changed);
  return isAlike ? { words: { ours: before, theirs: after } } : {};
}

/** As long as a date or an answer, which is seen at a glance. */
function isShort(value: string): boolean {
  return value.length <= '2026-11-24'.length;
}

/** `役割分担 主担当`: the keys below those of the row. */
export function fieldName(path: readonly string[]): string {
  const keys = path[0] === ITEMS_KEY ? path.slice(2) : path;
  return keys.map(keyOf).join(' ');
}

function textAt(leaves: Leaves, path: readonly string[]): string | null {
  return leaves.get(pathName(path))?.text ?? null;
}
