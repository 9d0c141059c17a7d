import type { Analysis } from '../analyze';
import { newestEdition } from '../catalog/lookup';
import type { Edition } from '../catalog/types';
import { namedEdition } from '../model/checklist';
import { resolveAlias } from '../parse/tree';

/**
 * The edition that 様式 names, also in text that does not parse; the newest where it names none of the
 * catalog.
 */
export function editionOf(
  { checklist, parsed }: Analysis,
  editions: readonly Edition[],
): Edition | undefined {
  if (checklist) return checklist.form;
  const root = resolveAlias(parsed.root);
  const named = root?.kind === 'map' ? namedEdition(root, editions) : undefined;
  return named ?? newestEdition(editions);
}
