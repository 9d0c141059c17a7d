import { ITEMS_KEY } from '../../format/fields';
import type { KeyPath } from '../../format/keys';
import { isRowsPath } from '../../format/keys';
import type { Proposal, KeyChange } from '../proposal/proposal';
import type { Operation } from '../operation/operation';
import { isFieldMap, pathOf } from '../operation/paths';

/** What a group may read or change. Groups whose footprints do not meet may run in any order. */
export type Footprint =
  | 'everything'
  | {
      /** Of these, and of what is below them. */
      readonly paths: readonly KeyPath[];
      /** Maps whose keys change, and how: what one does to them may decide where another goes. */
      readonly changes: readonly Omit<KeyChange, 'key'>[];
    };

/** `proposal` is that of the first operation, where it can be written on the text as it is now. */
export function footprintOf(
  operations: readonly Operation[],
  proposal: Proposal | undefined,
): Footprint {
  const paths = operations.flatMap(pathsOf);
  if (paths.some(decidesOnAll)) return 'everything';
  const change = proposal?.change;
  // Where a new row goes, the others decide.
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

/** The edition decides where things go, and 項目 holds them. */
function decidesOnAll(path: KeyPath): boolean {
  return path.length === 0 || (path.length === 1 && (path[0] === ITEMS_KEY || path[0] === '様式'));
}

/** The key, or the map that may go with it. */
function wholeOf({ kind, map, key }: KeyChange): KeyPath {
  return kind === 'remove' && isFieldMap(map) ? map : [...map, key];
}

/** A key taken away may leave its map without any, as which it counts to the map around it. */
function changesOf({ kind, map }: KeyChange): readonly Omit<KeyChange, 'key'>[] {
  const around = kind === 'remove' && map.length > 0 ? [{ kind, map: map.slice(0, -1) }] : [];
  return [{ kind, map }, ...around];
}

/** The footprints of the edits looked at so far. */
export class Footprints {
  private readonly root = new TouchedKey();
  private wide = false;
  private empty = true;

  get isEmpty(): boolean {
    return this.empty;
  }

  /** Whether one of them is for everything: then all others meet it. */
  get isWide(): boolean {
    return this.wide;
  }

  meets(footprint: Footprint): boolean {
    if (this.wide || footprint === 'everything') return !this.empty;
    return (
      footprint.paths.some((path) => this.isTouched(path)) ||
      footprint.changes.some(({ map, kind }) => this.changesOtherwise(map, kind))
    );
  }

  add(footprint: Footprint): void {
    this.empty = false;
    if (footprint === 'everything') {
      this.wide = true;
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

  private changesOtherwise(map: KeyPath, kind: KeyChange['kind']): boolean {
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
