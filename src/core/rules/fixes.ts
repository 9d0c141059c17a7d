// Fixes that several rules offer.

import type { Operation, RenameOperation, SetOperation } from '../edit/operation/operation';
import type { Fix, FixKind } from '../problems/fix';

const WRITE_VALUE: FixKind = {
  id: 'write-value',
  title: ({ about = '' }, t) => t('Write {value}', { value: about }),
};

const RENAME: FixKind = {
  id: 'rename',
  title: ({ about = '' }, t) => t('Rename to {name}', { name: about }),
};

const REMOVE_KEY: FixKind = {
  id: 'remove-key',
  title: ({ about = '' }, t) => t('Remove {key}', { key: about }),
};

/** How many alternatives are offered at most. */
const MOST_CHOICES = 3;

type Writing = SetOperation & { readonly value: string };

export function writeValue(
  operation: Writing,
  how: { readonly safe: boolean; readonly preferred: boolean },
): Fix {
  return { kind: WRITE_VALUE, about: operation.value, operations: [operation], ...how };
}

interface Alternatives {
  /** Whether the first one is the preferred fix. */
  readonly preferFirst: boolean;
}

/** One fix for each value; never safe. */
export function writeOneOf(
  operations: readonly Writing[],
  { preferFirst }: Alternatives,
): readonly Fix[] {
  return operations
    .slice(0, MOST_CHOICES)
    .map((each, index) => writeValue(each, { safe: false, preferred: preferFirst && index === 0 }));
}

/** One fix for each new name of a key; never safe. */
export function renameToOneOf(
  operations: readonly RenameOperation[],
  { preferFirst }: Alternatives,
): readonly Fix[] {
  return operations.slice(0, MOST_CHOICES).map((each, index) => {
    const preferred = preferFirst && index === 0;
    return { kind: RENAME, about: each.to, operations: [each], safe: false, preferred };
  });
}

export function removeKey(key: string, operation: Operation): Fix {
  const operations = [operation];
  return { kind: REMOVE_KEY, about: key, operations, safe: false, preferred: false };
}

/** The first value that a fix writes. */
export function valueIn({ operations }: Fix): string {
  return operations.flatMap((each) => (each.kind === 'set' ? [each.value] : []))[0] ?? '';
}
