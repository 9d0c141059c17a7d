import { findEntry } from '../../parse/tree';
import type { Drafted } from './draft';
import { refuseFault } from './draft';
import { findHolder } from '../yaml/findHolder';
import { keyText } from '../yaml/insertKey';
import type { RenameOperation } from '../operation/operation';
import type { Site } from './site';

/** Writes another name over the key: nothing else moves, its comment stays. */
export function draftRename({ parsed, root }: Site, { path, to }: RenameOperation): Drafted {
  const key = path.at(-1) ?? '';
  const found = findHolder(root, path);
  if (!found) return { refusal: { code: 'fix-gone' } };
  if ('fault' in found) return refuseFault(found, key);
  const { map, entry } = found;
  if (findEntry(map, to)) return { refusal: { code: 'key-taken', key: to } };
  const quote = parsed.text[entry.keySpan.start];
  const newText = quote === '"' || quote === "'" ? quoted(to, quote) : keyText(to);
  return {
    candidates: [[{ ...entry.keySpan, newText }]],
    change: { kind: 'rename', map: path.slice(0, -1), key },
  };
}

function quoted(key: string, quote: '"' | "'"): string {
  return quote === '"' ? JSON.stringify(key) : `'${key.replaceAll("'", "''")}'`;
}
