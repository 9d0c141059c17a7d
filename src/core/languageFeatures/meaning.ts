import type { KeyPath } from '../format/keys';
import { placeOf } from '../format/keys';
import type { Translate } from '../problems/translate';
import type { Meaning } from './keyMeanings';
import { HEAD_MEANINGS, ROW_MEANINGS } from './keyMeanings';

/**
 * The meaning of the key at a path: `['契約', '種別']`, `['項目', 'P1-A-1', '完了日']`. `undefined` for ids
 * of rows and for keys that are not in the format.
 */
export function meaningOf(path: KeyPath, t: Translate): Meaning | undefined {
  const { item, keys } = placeOf(path);
  const meanings: Readonly<Record<string, (t: Translate) => Meaning>> =
    item === null ? HEAD_MEANINGS : ROW_MEANINGS;
  const key = keys.join('.');
  return Object.hasOwn(meanings, key) ? meanings[key]?.(t) : undefined;
}
