import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import {
  hasChecklistName,
  hasYamlName,
  resemblesChecklistName,
  START_LENGTH,
  startsAsChecklist,
} from '../../core/text/checklistName';
import type { Io } from '../io';

/** A path to look at. */
export interface Place {
  readonly path: string;
  /** The folder that links found there may not lead out of; none for what a user named himself. */
  readonly bounds?: string;
}

export interface SearchEvents {
  /** Something cannot be looked at. The search goes on. */
  onFault(path: string, error: unknown): void;
  /** A link leads out of what was given. It is left out. */
  onLinkOut?: ((path: string) => void) | undefined;
  /** A file of a folder looks like a checklist, but for its name. */
  onOtherName?: ((path: string) => void) | undefined;
}

/**
 * The files at these places: a file as named, of a folder every `*.kakunin.yaml` below it, sorted.
 * Each once, with `/` between folders. Does not look into `node_modules`, hidden folders and links
 * to folders. Links to files are followed; where `onLinkOut` is given, not out of the folder.
 */
export function* findChecklists(
  places: readonly Place[],
  { cwd, files }: Io,
  events: SearchEvents,
): Generator<string> {
  const seen = new Set<string>();
  for (const place of places) {
    for (const found of [...findAt(place, { files, events })].sort(byCode)) {
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

function* findAt({ path, bounds }: Place, search: Search): Generator<string> {
  const isFolder = looked(path, search, () => search.files.isFolder(path));
  if (isFolder === true) yield* findBelow(path, { ...search, bounds: bounds ?? path });
  else if (isFolder === false && (bounds === undefined || staysWithin(path, bounds, search))) {
    yield slashes(join(path));
  }
}

function* findBelow(folder: string, search: Search & { bounds: string }): Generator<string> {
  const { files, bounds } = search;
  for (const { name, kind } of looked(folder, search, () => files.list(folder)) ?? []) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    const path = join(folder, name);
    if (kind === 'folder') yield* findBelow(path, search);
    if (!hasChecklistName(name)) {
      if (kind === 'file' && looksLikeOne(path, name, search))
        search.events.onOtherName?.(slashes(path));
      continue;
    }
    const isFound = kind === 'link' ? leadsToFile(path, bounds, search) : kind === 'file';
    if (isFound) yield slashes(path);
  }
}

/** By its name or, of YAML, by how it begins. What cannot be read is none. */
function looksLikeOne(path: string, name: string, { files, events }: Search): boolean {
  if (!events.onOtherName) return false;
  if (resemblesChecklistName(name)) return true;
  if (!hasYamlName(name)) return false;
  try {
    return startsAsChecklist(new TextDecoder().decode(files.readStart(path, START_LENGTH)));
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}

/** Asked only of links that have the name of a checklist: any may lead nowhere, or in a circle. */
function leadsToFile(path: string, bounds: string, search: Search): boolean {
  const isFolder = looked(path, search, () => search.files.isFolder(path));
  return isFolder === false && staysWithin(path, bounds, search);
}

/** Tells where it does not, and where nobody knows. */
function staysWithin(path: string, bounds: string, search: Search): boolean {
  const { files, events } = search;
  if (!events.onLinkOut) return true;
  const isWithin = looked(path, search, () => {
    const way = relative(files.realPath(bounds), files.realPath(path));
    return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  });
  if (isWithin === false) events.onLinkOut(slashes(path));
  return isWithin === true;
}

/** What the action gives; `undefined` where it fails, which is told. */
function looked<T>(path: string, { events }: Search, action: () => T): T | undefined {
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

/** By UTF-16 code units: the same in every locale. */
function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
