import { isOwnCatalog } from 'virtual:own-catalog-schema';
import { rowById } from '../catalog/lookup';
import type { OwnCatalog } from '../catalog/ownCatalog';
import type { Edition } from '../catalog/types';
import { parseText } from '../parse/yaml/parseText';
import { firstOf } from '../problems/most';
import { againstSchema } from './againstSchema';
import { catalogOf } from './catalogFile';
import type { CatalogFile } from './catalogFile';
import type { CatalogProblem } from './catalogProblem';
import { DataReader } from './dataReader';
import type { TreeDocument } from './dataReader';

export interface ReadCatalog {
  /** `undefined` if a problem is an error: nothing of a broken catalog is used. */
  readonly catalog: OwnCatalog | undefined;
  /** In text order. */
  readonly problems: readonly CatalogProblem[];
}

/** The limit of problems of one catalog; one mistake can be in every row. */
const MOST = 100;

/**
 * Reads the text of a file of `.kakunin/`, without a BOM. Never throws. `file` is the file's name.
 *
 * Guidance for a row that no edition has is left out with a warning.
 */
export function readCatalog(text: string, file: string, editions: readonly Edition[]): ReadCatalog {
  const { root, errors } = parseText(text);
  if (errors.length > 0) {
    const problems = errors.map(({ span, ...fault }) => error(span, { code: 'syntax', fault }));
    return { catalog: undefined, problems: problems.slice(0, MOST) };
  }
  if (!root) return broken([error({ start: 0, end: 0 }, { code: 'empty' })]);
  const reader = new DataReader();
  const data = reader.read(root);
  if (reader.aliases.length > 0) {
    return broken(reader.aliases.map((span) => error(span, { code: 'alias' })));
  }
  const document = { root, data };
  if (!isOwnCatalog(data)) return broken(againstSchema(isOwnCatalog.errors ?? [], document));
  return checkRows(document, file, editions);
}

function checkRows(
  { root, data }: TreeDocument,
  file: string,
  editions: readonly Edition[],
): ReadCatalog {
  const content = data as CatalogFile;
  const guidance =
    root.kind === 'map' ? root.entries.find(({ key }) => key === '手引き') : undefined;
  const rows = guidance?.value?.kind === 'map' ? guidance.value.entries : [];
  const unknown = rows.filter(({ key }) => !editions.some((edition) => rowById(edition, key)));
  const problems = unknown.map(({ key, keySpan }): CatalogProblem => {
    const fact = { code: 'no-such-row', id: key } as const;
    return { span: keySpan, severity: 'warning', fact };
  });
  const leftOut = new Set(unknown.map(({ key }) => key));
  return { catalog: catalogOf(content, file, leftOut), problems: problems.slice(0, MOST) };
}

function broken(problems: Iterable<CatalogProblem>): ReadCatalog {
  const found = [...firstOf(problems, MOST - 1)].sort((a, b) => a.span.start - b.span.start);
  return { catalog: undefined, problems: found };
}

function error(span: CatalogProblem['span'], fact: CatalogProblem['fact']): CatalogProblem {
  return { span, severity: 'error', fact };
}
