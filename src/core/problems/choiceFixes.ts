import type { Operation } from '../edit/operation/operation';
import type { Fix, FixId } from './problem';

const CHOICES: readonly FixId[] = ['choose-first', 'choose-second', 'choose-third'];
const NAMES: readonly FixId[] = ['rename-first', 'rename-second', 'rename-third'];

interface Alternatives {
  /** The first of them is the one to take. */
  readonly preferFirst: boolean;
}

/** Fixes that each write another value; at most three, and never safe. */
export function choiceFixes(
  operations: readonly Operation[],
  { preferFirst }: Alternatives,
): readonly Fix[] {
  return alternatives(CHOICES, operations, preferFirst);
}

/** Fixes that each give a key another name; at most three, and never safe. */
export function renameFixes(
  operations: readonly Operation[],
  { preferFirst }: Alternatives,
): readonly Fix[] {
  return alternatives(NAMES, operations, preferFirst);
}

function alternatives(
  ids: readonly FixId[],
  operations: readonly Operation[],
  preferFirst: boolean,
): readonly Fix[] {
  return operations.slice(0, ids.length).flatMap((operation, index) => {
    const id = ids[index];
    const preferred = preferFirst && index === 0;
    return id === undefined ? [] : [{ id, operations: [operation], safe: false, preferred }];
  });
}
