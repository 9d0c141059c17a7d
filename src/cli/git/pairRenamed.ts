import type { Version } from '../../core/compare/compare';
import {
  HEAD_FIELD_NAMES,
  HEAD_FIELDS,
  ITEM_FIELD_NAMES,
  ITEM_FIELDS,
} from '../../core/format/fields';
import type { VersionOrFault } from '../comparing/readVersion';
import type { ChangedFile } from './changedFiles';

/** A file of both sides, read. */
export interface ReadFile {
  readonly file: ChangedFile;
  readonly before: VersionOrFault;
  readonly after: VersionOrFault;
}

/**
 * The same files, in which a checklist that is gone and a new one that says much the same are one renamed
 * file. git sees that by their lines, and not where many were added; here it is seen by the parties, the
 * system and the texts of the rows. The same files always give the same pairs.
 */
export function pairRenamed(files: readonly ReadFile[]): readonly ReadFile[] {
  const gone = files.filter(({ before, after }) => isVersion(before) && after.kind === 'absent');
  const come = files.filter(({ before, after }) => before.kind === 'absent' && isVersion(after));
  if (gone.length === 0 || come.length === 0) return files;
  const pairs = bestPairs(gone.slice(0, MOST_FILES), come.slice(0, MOST_FILES));
  const paired = new Set(pairs.values());
  return files.flatMap((each) => {
    if (paired.has(each)) return [];
    const old = pairs.get(each);
    if (!old) return [each];
    const file = { before: old.file.before, after: each.file.after };
    return [{ file, before: old.before, after: each.after }];
  });
}

/** As many as git looks at for renames. */
const MOST_FILES = 1_000;

/** What more files than these say, as the name of a hospital, tells none of them from the others. */
const MOST_HOLDERS = 20;

/** What two files must share of the one that says less, and how much that must be at least. */
const LEAST_SHARE = 0.5;
const LEAST_WEIGHT = 10;

function isVersion(side: VersionOrFault): boolean {
  return side.kind === 'version';
}

/** For new files the one that is gone: the closest match first, each only once. */
function bestPairs(
  gone: readonly ReadFile[],
  come: readonly ReadFile[],
): ReadonlyMap<ReadFile, ReadFile> {
  const old = gone.map(({ before }) => statementsIn(before));
  const index = new Map<string, number[]>();
  for (const [at, statements] of old.entries()) {
    for (const statement of statements.keys()) {
      const holders = index.get(statement);
      if (holders) holders.push(at);
      else index.set(statement, [at]);
    }
  }
  const isTelling = (statement: string): boolean =>
    (index.get(statement)?.length ?? 0) <= MOST_HOLDERS;
  const totals = old.map((statements) => total(statements, isTelling));
  const candidates = come.flatMap(({ after }, now) => {
    const statements = statementsIn(after);
    const shared = sharedWith(statements, index);
    const own = total(statements, isTelling);
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
    const [from, to] = [gone[was], come[now]];
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

/** Sentences of a checklist with their place, each with its weight. */
type Statements = ReadonlyMap<string, number>;

/** Answers and choices are alike in most checklists, and dates in many. */
const WEIGHT_OF_CHOICE = 0.1;
const WEIGHT_OF_DATE = 0.5;
const MOST_WEIGHT = 40;

function statementsIn(side: VersionOrFault): Statements {
  const statements = new Map<string, number>();
  if (side.kind !== 'version') return statements;
  const add = (place: string, kind: string, text: string | null | undefined): void => {
    for (const sentence of text?.split(/[。\n]/) ?? []) {
      const said = sentence.trim();
      if (said !== '') statements.set(`${place} ${said}`, weightOf(kind, said));
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
