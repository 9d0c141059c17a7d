import type { Checklist } from '../model/checklist';
import type { Reading } from '../reading/reading';
import type { PreviousFile, ReadFault } from './previousFile';
import { previousPath } from './previousPath';

/** What the caller found at a path. */
export type FoundFile = { readonly reading: Reading } | { readonly fault: ReadFault };

/** Checklists of one contract, one a year or so. */
const MOST_STEPS = 50;

/**
 * Finds where the value of 前回 leads from the checklist at `from`. Yields each path that has to be read, and takes
 * what is there, so that the caller decides how files are read. Paths are as in `previousPath`.
 */
export function* lookUpPrevious(
  from: string,
  value: string,
): Generator<string, PreviousFile, FoundFile> {
  const target = previousPath(from, value);
  if ('fault' in target) return { value, fault: target.fault };
  const { path } = target;
  if (path === from) return { value, path, fault: 'loop' };
  const found = yield path;
  if ('fault' in found) return { value, path, fault: found.fault };
  const { reading } = found;
  if (reading.kind !== 'checklist') return { value, path, fault: 'not-a-checklist' };
  if (yield* leadsBack(from, path, reading.checklist)) return { value, path, fault: 'loop' };
  return { value, path, version: reading };
}

/** Whether the checklists that the one at `path` continues lead to `from`. A fault on the way is theirs. */
function* leadsBack(
  from: string,
  path: string,
  checklist: Checklist,
): Generator<string, boolean, FoundFile> {
  const seen = new Set([path]);
  let [at, current] = [path, checklist];
  while (seen.size < MOST_STEPS) {
    const target = previousPath(at, previousValue(current) ?? '/');
    if ('fault' in target || seen.has(target.path)) return false;
    if (target.path === from) return true;
    seen.add(target.path);
    const found = yield target.path;
    if ('fault' in found || found.reading.kind !== 'checklist') return false;
    [at, current] = [target.path, found.reading.checklist];
  }
  return false;
}

/** The value of 前回; `undefined` where the checklist names no other. */
export function previousValue(checklist: Checklist | undefined): string | undefined {
  return checklist?.head('前回')?.text || undefined;
}
