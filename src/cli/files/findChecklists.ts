import { isAbsolute, join, posix, relative, resolve, sep } from 'node:path';
import { byCode } from '../../core/text/byCode';
import {
  hasChecklistName,
  hasYamlName,
  resemblesChecklistName,
  START_LENGTH,
  startsAsChecklist,
} from '../../core/text/checklistName';
import type { Io } from '../io';

export interface SearchPath {
  readonly path: string;
  /** The folder that links found there may not lead out of. Absent for paths that the user named. */
  readonly bounds?: string;
}

export interface SearchEvents {
  /** A file or folder cannot be read. The search goes on. */
  onFault(path: string, error: unknown): void;
  /** A link leads out of its bounds and is skipped. */
  onLinkOut?: ((path: string) => void) | undefined;
  /** A file in a folder looks like a checklist but does not have the name of one. */
  onOtherName?: ((path: string) => void) | undefined;
}

/**
 * The checklists at these paths: a file itself, and every `*.kakunin.yaml` below a folder, sorted. Each file
 * is yielded once, with `/` between folders. `node_modules`, hidden folders and links to folders are not
 * searched. Links to files are followed; if `onLinkOut` is given, only within their bounds.
 */
export function* findChecklists(
  searchPaths: readonly SearchPath[],
  { cwd, files }: Io,
  events: SearchEvents,
): Generator<string> {
  const seen = new Set<string>();
  for (const searchPath of searchPaths) {
    for (const found of [...findAt(searchPath, { files, events })].sort(byCode)) {
      const at = resolve(cwd, found);
      if (!seen.has(at)) yield found;
      seen.add(at);
    }
  }
}

interface Search {
  readonly files: Io['files'];
  readonly events: SearchEvents;
}

function* findAt({ path, bounds }: SearchPath, search: Search): Generator<string> {
  const isFolder = tryOrReport(path, search, () => search.files.isFolder(path));
  if (isFolder === true) yield* findBelow(path, { ...search, bounds: bounds ?? path });
  else if (isFolder === false && (bounds === undefined || staysWithin(path, bounds, search))) {
    yield slashes(join(path));
  }
}

function* findBelow(folder: string, search: Search & { bounds: string }): Generator<string> {
  const { files, bounds } = search;
  for (const { name, kind } of tryOrReport(folder, search, () => files.list(folder)) ?? []) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    const path = join(folder, name);
    if (kind === 'folder') yield* findBelow(path, search);
    if (!hasChecklistName(name)) {
      const { onOtherName } = search.events;
      if (onOtherName && kind === 'file' && resemblesChecklist(path, files)) {
        onOtherName(slashes(path));
      }
      continue;
    }
    const isFound = kind === 'link' ? leadsToFile(path, bounds, search) : kind === 'file';
    if (isFound) yield slashes(path);
  }
}

/**
 * Whether a file without the name of a checklist looks like one, judged by its name or, for YAML, by its
 * start. `false` for a file that cannot be read.
 */
export function resemblesChecklist(path: string, files: Io['files']): boolean {
  if (resemblesChecklistName(posix.basename(slashes(path)))) return true;
  if (!hasYamlName(path)) return false;
  try {
    return startsAsChecklist(new TextDecoder().decode(files.readStart(path, START_LENGTH)));
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}

/** Called only for links with the name of a checklist: other links may be broken or form a loop. */
function leadsToFile(path: string, bounds: string, search: Search): boolean {
  const isFolder = tryOrReport(path, search, () => search.files.isFolder(path));
  return isFolder === false && staysWithin(path, bounds, search);
}

/** Reports a path that leads out of its bounds, and one that cannot be resolved. */
function staysWithin(path: string, bounds: string, search: Search): boolean {
  const { files, events } = search;
  if (!events.onLinkOut) return true;
  const isWithin = tryOrReport(path, search, () => {
    const fromBounds = relative(files.realPath(bounds), files.realPath(path));
    return fromBounds !== '..' && !fromBounds.startsWith(`..${sep}`) && !isAbsolute(fromBounds);
  });
  if (isWithin === false) events.onLinkOut(slashes(path));
  return isWithin === true;
}

/** The result of `action`; reports an error and returns `undefined`. */
function tryOrReport<T>(path: string, { events }: Search, action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    events.onFault(slashes(path), error);
    return undefined;
  }
}

function slashes(path: string): string {
  return path.replaceAll(sep, '/');
}
