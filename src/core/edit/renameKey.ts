import { findEntry } from '../parse/tree';
import { findHolder, withEntries } from './findHolder';
import { keyText } from './insertKey';
import type { RenameOperation } from './operation';
import type { Plan, Site } from './plan';
import { faultRefusal, planAs, refuse } from './plan';

/** Writes another name over the key: nothing else moves, its comment stays. */
export function planRename(site: Site, { path, to }: RenameOperation): Plan {
  const key = path.at(-1) ?? '';
  const found = findHolder(site.root, path);
  if (!found) return refuse({ code: 'fix-gone' });
  if ('fault' in found) return refuse(faultRefusal(found, key));
  const { map, entry } = found;
  if (findEntry(map, to)) return refuse({ code: 'key-taken', key: to });
  const quote = site.parsed.text[entry.keySpan.start];
  const newText = quote === '"' || quote === "'" ? quoted(to, quote) : keyText(to);
  const expected = withEntries(site.root, path.slice(0, -1), (entries) =>
    entries.map((each) => (each === entry ? { ...each, key: to } : each)),
  );
  return planAs(site, [{ ...entry.keySpan, newText }], expected, key);
}

function quoted(key: string, quote: '"' | "'"): string {
  return quote === '"' ? JSON.stringify(key) : `'${key.replaceAll("'", "''")}'`;
}
