import type { Analysis } from '../analyze';
import { editionById } from '../catalog/lookup';
import type { Edition } from '../catalog/types';
import { readField } from '../parse/readField';
import { resolveAlias } from '../parse/tree';

/**
 * The edition that 様式 names, as far as the text can be read: half typed text has one too.
 * `undefined` where the catalog does not have it.
 */
export function editionOf(
  { checklist, parsed }: Analysis,
  editions: readonly Edition[],
): Edition | undefined {
  if (checklist) return checklist.edition;
  const root = resolveAlias(parsed.root);
  const name = root?.kind === 'map' ? readField(root, '様式')?.text : undefined;
  return name == null ? undefined : editionById(editions, name);
}
