import { documentById } from '../catalog/lookup';
import type { Edition, Reference } from '../catalog/types';
import type { Translate } from '../problems/translate';

export interface ReferenceGroup {
  /** States the basis on which they belong to the item. */
  readonly title: string;
  readonly items: readonly string[];
}

/** A reference to a guideline, as plain data. */
export interface ReferenceView {
  /** `厚労省ガイドライン 第6.0版 システム運用編 13.1.2`. */
  readonly text: string;
  readonly basis: Reference['basis'];
  /** The id of the document in the catalog, which has its address. */
  readonly document: string;
  /** `厚労省ガイドライン 第7.0版`: a newer edition, whose place is not known. */
  readonly newer?: string;
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
  const views = referenceViews(references, edition);
  return (['printed', 'related'] as const).flatMap((basis) => {
    const found = views.filter((each) => each.basis === basis);
    if (found.length === 0) return [];
    const items = found.map(({ text, newer }) =>
      newer === undefined ? text : `${text} (${t('newer edition: {edition}', { edition: newer })})`,
    );
    return [{ title: `${t('Guidelines')} (${titles[basis]})`, items }];
  });
}

export function referenceViews(
  references: readonly Reference[],
  edition: Edition,
): readonly ReferenceView[] {
  const named = new Set(references.map(({ document }) => document));
  return references.map(({ document, volume, section, basis }) => {
    const { newer } = documentById(edition, document) ?? {};
    const parts = [documentName(document, edition), volume, section];
    return {
      text: parts.filter((each) => each !== undefined).join(' '),
      basis,
      document,
      ...(newer !== undefined && !named.has(newer) && { newer: documentName(newer, edition) }),
    };
  });
}

function documentName(id: string, edition: Edition): string {
  const known = documentById(edition, id);
  return known ? `${known.short} ${known.edition}` : id;
}
