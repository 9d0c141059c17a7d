import { ITEMS_KEY } from '../../format/fields';
import type { KeyPath } from '../../format/keys';
import { isRowsPath } from '../../format/keys';
import type { Proposal, KeyChange } from '../proposal/proposal';
import type { Operation } from '../operation/operation';
import { isFieldMap, pathOf } from '../operation/paths';

/** What a group may read or change. Groups whose footprints do not overlap may run in any order. */
export type Footprint =
  | 'everything'
  | {
      /** The values at these paths, and everything below them. */
      readonly paths: readonly KeyPath[];
      /** Maps whose keys change, and how: one change may determine the place of another. */
      readonly changes: readonly Omit<KeyChange, 'key'>[];
    };

/** `proposal` is that of the first operation, if it can be written in the current text. */
export function footprintOf(
  operations: readonly Operation[],
  proposal: Proposal | undefined,
): Footprint {
  const paths = operations.flatMap(pathsOf);
  if (paths.some(affectsAllRows)) return 'everything';
  const change = proposal?.change;
  // The other rows determine where a new row goes.
  if (change?.kind === 'add' && isRowsPath(change.map)) return 'everything';
  const changes = change ? changesOf(change) : [];
  if (operations.length === 1)
    return { paths: change ? [...paths, wholeOf(change)] : paths, changes };
  const [first = []] = paths;
  const inOneRow = paths.every(
    ([top, row, ...inRow]) => top === ITEMS_KEY && row === first[1] && inRow.length > 0,
  );
  return inOneRow ? { paths: [first.slice(0, 2)], changes } : 'everything';
}

function pathsOf(operation: Operation): readonly KeyPath[] {
  const path = pathOf(operation);
  return operation.kind === 'rename' ? [path, [...path.slice(0, -1), operation.to]] : [path];
}

/** Whether the path is 様式, which determines the places of rows, or a value that contains all rows. */
function affectsAllRows(path: KeyPath): boolean {
  return path.length === 0 || (path.length === 1 && (path[0] === ITEMS_KEY || path[0] === '様式'));
}

/** The path of the key, or of the map that may be removed with it. */
function wholeOf({ kind, map, key }: KeyChange): KeyPath {
  return kind === 'remove' && isFieldMap(map) ? map : [...map, key];
}

/** A map may be removed with its last key, which is a change of the map around it. */
function changesOf({ kind, map }: KeyChange): readonly Omit<KeyChange, 'key'>[] {
  const around = kind === 'remove' && map.length > 0 ? [{ kind, map: map.slice(0, -1) }] : [];
  return [{ kind, map }, ...around];
}

/** The footprints of the edits so far. */
export class Footprints {
  private readonly root = new TouchedKey();
  private hasEverything = false;
  private empty = true;

  get isEmpty(): boolean {
    return this.empty;
  }

  /** Whether a footprint is `everything`, which overlaps all others. */
  get isEverything(): boolean {
    return this.hasEverything;
  }

  overlaps(footprint: Footprint): boolean {
    if (this.hasEverything || footprint === 'everything') return !this.empty;
    return (
      footprint.paths.some((path) => this.isTouched(path)) ||
      footprint.changes.some(({ map, kind }) => this.hasOtherChange(map, kind))
    );
  }

  add(footprint: Footprint): void {
    this.empty = false;
    if (footprint === 'everything') {
      this.hasEverything = true;
      return;
    }
    for (const path of footprint.paths) {
      const key = this.keyAt(path, (each) => (each.isTouchedBelow = true));
      key.isTouched = true;
    }
    for (const { map, kind } of footprint.changes) this.keyAt(map).changes.add(kind);
  }

  private isTouched(path: KeyPath): boolean {
    let key: TouchedKey | undefined = this.root;
    for (const step of path) {
      if (key.isTouched) return true;
      key = key.below.get(step);
      if (!key) return false;
    }
    return key.isTouchedBelow;
  }

  private hasOtherChange(map: KeyPath, kind: KeyChange['kind']): boolean {
    let key: TouchedKey | undefined = this.root;
    for (const step of map) key = key?.below.get(step);
    return [...(key?.changes ?? [])].some((each) => each !== kind);
  }

  private keyAt(path: KeyPath, visit?: (key: TouchedKey) => void): TouchedKey {
    let key = this.root;
    for (const step of path) {
      const next = key.below.get(step) ?? new TouchedKey();
      key.below.set(step, next);
      key = next;
      visit?.(key);
    }
    return key;
  }
}

class TouchedKey {
  isTouched = false;
  /** This key or a key below it is in a footprint. */
  isTouchedBelow = false;
  readonly changes = new Set<KeyChange['kind']>();
  readonly below = new Map<string, TouchedKey>();
}
