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

const ADD_COMPLETION_DATE: FixKind = {
  id: 'add-completion-date',
  title: (fix, t) => t('Add 完了日 {day}', { day: valueIn(fix) }),
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

interface Preference {
  readonly preferred: boolean;
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

/** Completes an いいえ. Never safe: only people know the day. */
export function addCompletionDate(item: string, day: string, { preferred }: Preference): Fix {
  const operations = [{ kind: 'set', item, field: '完了日', value: day, seen: null }] as const;
  return { kind: ADD_COMPLETION_DATE, operations, safe: false, preferred };
}

/**
 * The fixes in the order in which the table and a code lens offer them: what records that something was
 * done comes last, so that nothing invites to make up a day.
 */
export function inOfferedOrder(fixes: readonly Fix[]): readonly Fix[] {
  const records = ({ kind }: Fix): boolean => kind === ADD_COMPLETION_DATE;
  return [...fixes.filter((fix) => !records(fix)), ...fixes.filter(records)];
}

/** The first value that a fix writes. */
export function valueIn({ operations }: Fix): string {
  return operations.flatMap((each) => (each.kind === 'set' ? [each.value] : []))[0] ?? '';
}
