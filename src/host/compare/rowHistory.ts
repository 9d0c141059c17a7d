import type * as vscode from 'vscode';
import type { Edition } from '../../core/catalog/types';
import type { Version } from '../../core/compare/compare';
import { compare } from '../../core/compare/compare';
import type { RowChange } from '../../core/compare/comparison';
import { read } from '../../core/reading/reading';
import { SURELY_TOO_LONG } from '../../core/format/limits';
import type { FileAt, FileCommit } from './fileCommits';
import { fileCommits } from './fileCommits';
import type { Repository } from './gitApi';

/** A commit, compared with the version before it. */
export interface RowCommit extends FileCommit {
  /** What it changed in the row; `undefined` for nothing. */
  readonly change: RowChange | 'unreadable' | undefined;
}

interface Asked {
  readonly uri: vscode.Uri;
  /** Id of the row. */
  readonly item: string;
  readonly editions: readonly Edition[];
}

/** Versions that are fetched ahead: git takes longer to answer than a comparison takes. */
const AHEAD = 4;

/**
 * Every commit of the file with what it changed in the row, newest first, one by one as git delivers
 * them. A caller that stops reading ends the search.
 */
export async function* rowHistory(
  repository: Repository,
  { uri, item, editions }: Asked,
): AsyncGenerator<RowCommit> {
  const versions = new Versions(repository, editions);
  for await (const commits of fileCommits(repository, uri)) {
    for (const [index, commit] of commits.entries()) {
      for (const next of commits.slice(index, index + AHEAD)) versions.fetch(next);
      yield { ...commit, change: await changeOf(commit, item, versions) };
    }
  }
}

async function changeOf(
  { before, after, merged }: FileCommit,
  item: string,
  versions: Versions,
): Promise<RowCommit['change']> {
  const [was, is] = [before && (await versions.read(before)), await versions.read(after)];
  if (was === 'unreadable' || is === 'unreadable') return 'unreadable';
  if (!was || !is) return onlyOne(was, is, item);
  const change = changeIn(was, is, item);
  for (const at of change ? merged : []) {
    const other = await versions.read(at);
    // If a merge took the row from one of its sides, a commit on that side made the change.
    if (other && other !== 'unreadable' && !changeIn(other, is, item)) return undefined;
  }
  return change;
}

function changeIn(before: Version, after: Version, item: string): RowChange | undefined {
  return compare(before, after).rows.find(({ id }) => id === item);
}

/** The commit added or removed the file, and the row with it. */
function onlyOne(
  was: Version | undefined,
  is: Version | undefined,
  item: string,
): RowChange | undefined {
  const find = (version: Version | undefined) =>
    version?.checklist.rows.find(({ id }) => id === item);
  const [before, after] = [find(was), find(is)];
  if (!before && !after) return undefined;
  const status = { before: before?.status, after: after?.status };
  return { id: item, kind: after ? 'added' : 'removed', status, fields: [], altered: false };
}

/** The texts of a few versions, each fetched from git once. */
class Versions {
  private readonly asked = new Map<string, Promise<Version | 'unreadable' | undefined>>();
  private last: Version | undefined;

  constructor(
    private readonly repository: Repository,
    private readonly editions: readonly Edition[],
  ) {}

  fetch({ before, after }: FileCommit): void {
    for (const at of [after, before]) if (at) void this.read(at);
  }

  /** `undefined` where there was no such file. */
  read(at: FileAt): Promise<Version | 'unreadable' | undefined> {
    const key = `${at.ref}:${at.uri.path}`;
    const known = this.asked.get(key) ?? this.load(at);
    this.asked.set(key, known);
    // Keeps a few more than are used at a time; older ones are not needed again.
    const [oldest] = this.asked.keys();
    if (oldest !== undefined && this.asked.size > 4 * AHEAD) this.asked.delete(oldest);
    return known;
  }

  private async load({ ref, uri }: FileAt): Promise<Version | 'unreadable' | undefined> {
    let text: string;
    try {
      const { size } = await this.repository.getObjectDetails(ref, uri.fsPath);
      if (size > SURELY_TOO_LONG) return 'unreadable';
      text = await this.repository.show(ref, uri.fsPath);
    } catch {
      return undefined;
    }
    const reading = read(text, this.editions, this.last?.parsed);
    const version = reading.kind === 'checklist' ? reading : undefined;
    this.last = version ?? this.last;
    return version ?? 'unreadable';
  }
}
