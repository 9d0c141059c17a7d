import type { Analysis } from '../analyze';
import { rowById } from '../catalog/lookup';
import type { Edition } from '../catalog/types';
import type { Span } from '../text/span';
import { editionOf } from './editionOf';
import { idAt } from './locate';

export interface CatalogPlace {
  readonly edition: Edition;
  /** A row of that edition. */
  readonly id: string;
  /** The id in the text that names the row. */
  readonly span: Span;
}

/** The row of the catalog that the id at the offset names; the id is a key, or is anywhere in a text. */
export function definitionAt(
  analysis: Analysis,
  offset: number,
  editions: readonly Edition[],
): CatalogPlace | undefined {
  const named = idAt(analysis.parsed.text, offset);
  const edition = named && editionOf(analysis, editions);
  return edition && rowById(edition, named.id) ? { edition, ...named } : undefined;
}
