import type { Version } from '../../core/compare/compare';
import {
  HEAD_FIELD_NAMES,
  HEAD_FIELDS,
  ITEM_FIELD_NAMES,
  ITEM_FIELDS,
} from '../../core/format/fields';
import type { VersionOrFault } from '../comparing/readVersion';
import type { ChangedFile } from './changedFiles';

/** A file with both versions read. */
export interface ReadFile {
  readonly file: ChangedFile;
  readonly before: VersionOrFault;
  readonly after: VersionOrFault;
}

/**
 * Joins a removed checklist and an added one with similar content into one renamed file. git compares their
 * lines and misses a rename if many lines were added; this compares the parties, the system and the texts
 * of the rows. The same files always give the same pairs.
 */
export function pairRenamed(files: readonly ReadFile[]): readonly ReadFile[] {
  const removed = files.filter(({ before, after }) => isVersion(before) && after.kind === 'absent');
  const added = files.filter(({ before, after }) => before.kind === 'absent' && isVersion(after));
  if (removed.length === 0 || added.length === 0) return files;
  const pairs = bestPairs(removed.slice(0, MOST_FILES), added.slice(0, MOST_FILES));
  const paired = new Set(pairs.values());
  return files.flatMap((each) => {
    if (paired.has(each)) return [];
    const old = pairs.get(each);
    if (!old) return [each];
    const file = { before: old.file.before, after: each.file.after };
    return [{ file, before: old.before, after: each.after }];
  });
}

/** The same limit as git's for renames. */
const MOST_FILES = 1_000;

/** A statement in more files than this, such as the name of a hospital, does not distinguish them. */
const MOST_HOLDERS = 20;

/** The least share of the smaller file's weight that two files must have in common, and its least weight. */
const LEAST_SHARE = 0.5;
const LEAST_WEIGHT = 10;

function isVersion(side: VersionOrFault): boolean {
  return side.kind === 'version';
}

/** Maps added files to removed ones: the closest match first, each file at most once. */
function bestPairs(
  removed: readonly ReadFile[],
  added: readonly ReadFile[],
): ReadonlyMap<ReadFile, ReadFile> {
  const old = removed.map(({ before }) => statementsIn(before));
  const index = new Map<string, number[]>();
  for (const [at, statements] of old.entries()) {
    for (const statement of statements.keys()) {
      const holders = index.get(statement);
      if (holders) holders.push(at);
      else index.set(statement, [at]);
    }
  }
  const isDistinctive = (statement: string): boolean =>
    (index.get(statement)?.length ?? 0) <= MOST_HOLDERS;
  const totals = old.map((statements) => total(statements, isDistinctive));
  const candidates = added.flatMap(({ after }, now) => {
    const statements = statementsIn(after);
    const shared = sharedWith(statements, index);
    const own = total(statements, isDistinctive);
    return [...shared].flatMap(([was, weight]) => {
      const least = Math.min(totals[was] ?? 0, own);
      const share = weight / least;
      return share >= LEAST_SHARE && weight >= LEAST_WEIGHT ? [{ was, now, share }] : [];
    });
  });
  candidates.sort((a, b) => b.share - a.share || a.was - b.was || a.now - b.now);
  const pairs = new Map<ReadFile, ReadFile>();
  const taken = new Set<ReadFile>();
  for (const { was, now } of candidates) {
    const [from, to] = [removed[was], added[now]];
    if (!from || !to || taken.has(from) || pairs.has(to)) continue;
    pairs.set(to, from);
    taken.add(from);
  }
  return pairs;
}

function sharedWith(
  statements: Statements,
  index: ReadonlyMap<string, readonly number[]>,
): ReadonlyMap<number, number> {
  const shared = new Map<number, number>();
  for (const [statement, weight] of statements) {
    const holders = index.get(statement) ?? [];
    if (holders.length > MOST_HOLDERS) continue;
    for (const at of holders) shared.set(at, (shared.get(at) ?? 0) + weight);
  }
  return shared;
}

/** Sentences of a checklist, each with its field as a prefix, and their weights. */
type Statements = ReadonlyMap<string, number>;

/** Answers and choices are the same in most checklists, and dates in many. */
const WEIGHT_OF_CHOICE = 0.1;
const WEIGHT_OF_DATE = 0.5;
const MOST_WEIGHT = 40;

function statementsIn(side: VersionOrFault): Statements {
  const statements = new Map<string, number>();
  if (side.kind !== 'version') return statements;
  const add = (place: string, kind: string, text: string | null | undefined): void => {
    for (const sentence of text?.split(/[。\n]/) ?? []) {
      const statement = sentence.trim();
      if (statement !== '') statements.set(`${place} ${statement}`, weightOf(kind, statement));
    }
  };
  const { checklist }: Version = side.version;
  for (const field of HEAD_FIELD_NAMES) {
    add(field, HEAD_FIELDS[field].kind, checklist.head(field)?.text);
  }
  for (const row of checklist.rows) {
    for (const field of ITEM_FIELD_NAMES) {
      add(`${row.id} ${field}`, ITEM_FIELDS[field].kind, row.field(field)?.text);
    }
  }
  return statements;
}

function weightOf(kind: string, text: string): number {
  if (kind === 'text') return Math.min(text.length, MOST_WEIGHT);
  return kind === 'date' ? WEIGHT_OF_DATE : WEIGHT_OF_CHOICE;
}

function total(statements: Statements, counts: (statement: string) => boolean): number {
  let sum = 0;
  for (const [statement, weight] of statements) if (counts(statement)) sum += weight;
  return sum;
}
