import type { Version } from '../../core/compare/compare';
import { compare } from '../../core/compare/compare';
import type { Comparison } from '../../core/compare/comparison';
import type { VersionOrFault } from './readVersion';

/** Names of a compared file as the user would write them, with `/` between folders. */
export interface FileNames {
  readonly path: string;
  /** The path of the older version, if it differs. */
  readonly oldPath?: string | undefined;
  /** Whether this is one file that was renamed, not two files that are compared. */
  readonly isRenamed?: boolean;
}

export type ComparedFile = FileNames & ComparisonResult;

type ComparisonResult =
  | {
      readonly kind: 'changed';
      readonly before: Version;
      readonly after: Version;
      readonly comparison: Comparison;
    }
  | { readonly kind: 'added' | 'removed'; readonly version: Version }
  /** At least one version cannot be compared; `faults` has the reasons. */
  | {
      readonly kind: 'unreadable';
      readonly faults: { readonly before: string | undefined; readonly after: string | undefined };
    };

/** Compares the two versions; `undefined` if both are absent. */
export function compareFiles(
  names: FileNames,
  before: VersionOrFault,
  after: VersionOrFault,
): ComparedFile | undefined {
  if (before.kind === 'fault' || after.kind === 'fault') {
    const faults = { before: reasonOf(before), after: reasonOf(after) };
    return { ...names, kind: 'unreadable', faults };
  }
  if (before.kind === 'version' && after.kind === 'version') {
    const comparison = compare(before.version, after.version);
    return {
      ...names,
      kind: 'changed',
      before: before.version,
      after: after.version,
      comparison,
    };
  }
  if (after.kind === 'version') return { ...names, kind: 'added', version: after.version };
  if (before.kind === 'version') return { ...names, kind: 'removed', version: before.version };
  return undefined;
}

/**
 * The file as the other party may see it, without 社内メモ; `undefined` if nothing else changed. A new name
 * is still reported.
 */
export function publicComparison(file: ComparedFile): ComparedFile | undefined {
  if (file.kind !== 'changed') return file;
  const comparison = compare(file.before, file.after, { isPublic: true });
  const isInternalOnly = differs(file) && comparison.difference !== 'agreement';
  if (isInternalOnly && !file.isRenamed) return undefined;
  return { ...file, comparison };
}

function reasonOf(side: VersionOrFault): string | undefined {
  return side.kind === 'fault' ? side.reason : undefined;
}

/** The path, or the older path and the newer one. */
export function namesOf({ path, oldPath }: FileNames): readonly string[] {
  return oldPath === undefined ? [path] : [oldPath, path];
}

/** Whether the agreement differs, or may differ because a version is unreadable. A new file name or formatting alone does not count. */
export function differs(file: ComparedFile): boolean {
  return file.kind !== 'changed' || file.comparison.difference === 'agreement';
}
