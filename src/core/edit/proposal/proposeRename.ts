import { findEntry } from '../../parse/tree';
import type { ProposalResult } from './proposal';
import { refuseFault } from './proposal';
import { findHolder } from '../yaml/findHolder';
import { keyText } from '../yaml/insertKey';
import type { RenameOperation } from '../operation/operation';
import type { EditContext } from './editContext';

/** Overwrites the key with its new name. Nothing else changes. */
export function proposeRename(
  { parsed, root }: EditContext,
  { path, to }: RenameOperation,
): ProposalResult {
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
