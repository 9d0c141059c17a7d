import { join, resolve, sep } from 'node:path';
import type { Io } from './io';

/** What names of checklists end in. */
export const CHECKLIST_ENDING = '.kakunin.yaml';

/** Whether a folder's check, and the table, will find a file of that name. */
export function hasChecklistName(path: string): boolean {
  return path.endsWith(CHECKLIST_ENDING);
}

/**
 * The files at these paths: a file as named, of a folder every `*.kakunin.yaml` below it, sorted.
 * Each once, with `/` between folders. Does not look into `node_modules` and hidden folders.
 *
 * What cannot be looked at is told to `onFault`, and the search goes on.
 */
export function* findChecklists(
  paths: readonly string[],
  { cwd, files }: Io,
  onFault: (path: string, error: unknown) => void,
): Generator<string> {
  const seen = new Set<string>();
  for (const path of paths) {
    for (const found of [...findAt(path, { files, onFault })].sort(byCode)) {
      const place = resolve(cwd, found);
      if (!seen.has(place)) yield found;
      seen.add(place);
    }
  }
}

interface Search {
  readonly files: Io['files'];
  readonly onFault: (path: string, error: unknown) => void;
}

function* findAt(path: string, search: Search): Generator<string> {
  let isFolder;
  try {
    isFolder = search.files.isFolder(path);
  } catch (error) {
    search.onFault(path, error);
    return;
  }
  if (isFolder) yield* findBelow(path, search);
  else yield slashes(join(path));
}

function* findBelow(folder: string, search: Search): Generator<string> {
  let entries;
  try {
    entries = search.files.list(folder);
  } catch (error) {
    search.onFault(folder, error);
    return;
  }
  for (const { name, kind } of entries) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    if (kind === 'folder') yield* findBelow(join(folder, name), search);
    else if (kind === 'file' && hasChecklistName(name)) yield slashes(join(folder, name));
  }
}

function slashes(path: string): string {
  return path.replaceAll(sep, '/');
}

/** By UTF-16 code units: the same in every locale. */
function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
