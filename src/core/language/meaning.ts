import { ITEMS_KEY } from '../format/fields';
import type { Translate } from '../problems/translate';
import type { Meaning } from './keyMeanings';
import { HEAD_MEANINGS, ROW_MEANINGS } from './keyMeanings';

/**
 * What the key at a path of the file means: `['契約', '種別']`, `['項目', 'P1-A-1', '完了日']`.
 * `undefined` for ids of rows and for keys the format does not have.
 */
export function meaningOf(path: readonly string[], t: Translate): Meaning | undefined {
  const inRow = path[0] === ITEMS_KEY && path.length > 1;
  const meanings: Readonly<Record<string, (t: Translate) => Meaning>> = inRow
    ? ROW_MEANINGS
    : HEAD_MEANINGS;
  const key = (inRow ? path.slice(2) : path).join('.');
  return Object.hasOwn(meanings, key) ? meanings[key]?.(t) : undefined;
}
