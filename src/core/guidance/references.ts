import { documentById } from '../catalog/lookup';
import type { Edition, Reference } from '../catalog/types';
import type { Translate } from '../problems/translate';

export interface ReferenceGroup {
  /** States the basis on which they belong to the item. */
  readonly title: string;
  readonly items: readonly string[];
}

/** An item's references in up to two groups: printed ones and those matched by us. No group is empty. */
export function referenceGroups(
  references: readonly Reference[],
  edition: Edition,
  t: Translate,
): readonly ReferenceGroup[] {
  const titles = {
    printed: t('named in the form or its annex'),
    related: t('related by subject (our matching)'),
  };
  return (['printed', 'related'] as const).flatMap((basis) => {
    const found = references.filter((each) => each.basis === basis);
    if (found.length === 0) return [];
    const items = found.map((each) => referenceText(each, edition));
    return [{ title: `${t('Guidelines')} (${titles[basis]})`, items }];
  });
}

/** `厚労省ガイドライン 第6.0版 システム運用編 13.1.2`. */
function referenceText({ document, volume, section }: Reference, edition: Edition): string {
  const known = documentById(edition, document);
  const name = known ? `${known.short} ${known.edition}` : document;
  return [name, volume, section].filter((each) => each !== undefined).join(' ');
}
