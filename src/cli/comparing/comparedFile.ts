import type { Version } from '../../core/compare/compare';
import { compare } from '../../core/compare/compare';
import type { Comparison } from '../../core/compare/comparison';
import type { VersionOrFault } from './readVersion';

/** Names of a file, as the user would write them, with `/` between folders. */
export interface FileNames {
  readonly path: string;
  /** That of the older side, where it is another. */
  readonly oldPath?: string | undefined;
  /** It is one file that has another name now, and not two that are compared. */
  readonly isRenamed?: boolean;
}

export type ComparedFile = FileNames & Outcome;

type Outcome =
  | {
      readonly kind: 'changed';
      readonly before: Version;
      readonly after: Version;
      readonly comparison: Comparison;
    }
  | { readonly kind: 'added' | 'removed'; readonly version: Version }
  /** One of them cannot be compared. Why, for each side of which that is so. */
  | {
      readonly kind: 'unreadable';
      readonly faults: { readonly before: string | undefined; readonly after: string | undefined };
    };

/** What there is to say of the two; `undefined` where it is on neither side. */
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

function reasonOf(side: VersionOrFault): string | undefined {
  return side.kind === 'fault' ? side.reason : undefined;
}

/** The name, or the older one and the newer. */
export function namesOf({ path, oldPath }: FileNames): readonly string[] {
  return oldPath === undefined ? [path] : [oldPath, path];
}

/** Whether the agreement is another, or cannot be told to be the same. A new name or dress is not. */
export function differs(file: ComparedFile): boolean {
  return file.kind !== 'changed' || file.comparison.difference === 'agreement';
}
