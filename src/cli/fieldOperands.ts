import type { FieldOperation } from '../core/edit/operation/operation';
import type { Field } from '../core/format/fields';
import {
  HEAD_FIELD_NAMES,
  isHeadField,
  isItemField,
  ITEM_FIELD_NAMES,
} from '../core/format/fields';
import type { Translate } from '../core/problems/translate';
import { Failure } from './failure';
import { nearest } from './nearest';

/** `.` → `null`, the top level; anything else is the id of a row. */
export function readItem(item: string): string | null {
  return item === '.' ? null : item;
}

/** `備考=済み` → the operation that sets the value; `備考=` leaves the key with no value. */
export function readPairs(
  pairs: readonly string[],
  item: string | null,
  t: Translate,
): readonly FieldOperation[] {
  const split = pairs.map((pair) => {
    const equals = pair.indexOf('=');
    if (equals === -1) throw new Failure(t('"{pair}" is not of the form KEY=VALUE.', { pair }));
    return { key: pair.slice(0, equals), value: pair.slice(equals + 1) };
  });
  const fields = readKeys(
    split.map(({ key }) => key),
    item,
    t,
  );
  return fields.map((field, index) => {
    const value = split[index]?.value || null;
    return { kind: 'set', item, field, value };
  });
}

/** Throws `Failure` for an unknown key and for one given twice. */
export function readKeys(
  keys: readonly string[],
  item: string | null,
  t: Translate,
): readonly Field[] {
  return keys.map((key, index) => {
    const isKnown = item === null ? isHeadField : isItemField;
    if (!isKnown(key)) throw unknownKey(key, item, t);
    if (keys.indexOf(key) === index) return key;
    throw new Failure(t('"{key}" is given twice.', { key }));
  });
}

function unknownKey(key: string, item: string | null, t: Translate): Failure {
  const known = item === null ? HEAD_FIELD_NAMES : ITEM_FIELD_NAMES;
  const keys = nearest(key, known).join(t(', '));
  return new Failure(
    item === null
      ? t('"{key}" is not a key of the top level. The closest matches are: {keys}.', { key, keys })
      : t('"{key}" is not a key of a row. The closest matches are: {keys}.', { key, keys }),
  );
}
