import { editionById } from '../../catalog/lookup';
import type { Edition } from '../../catalog/types';
import type { Parsed } from '../../parse/parsed';
import { shiftEntry, withRows } from '../../parse/plainRows';
import { readField } from '../../parse/readField';
import type { MapNode, Node } from '../../parse/tree';
import { unreadText } from '../../reading/reading';
import { applyToTree } from '../operation/applyToTree';
import type { Operation } from '../operation/operation';
import { treeOf } from '../operation/readsAs';
import type { Refusal } from '../operation/refusal';

/** A text that can be edited, because its top level is a map; with the edition that 様式 names. */
export interface EditContext {
  readonly parsed: Parsed;
  readonly root: MapNode;
  readonly edition: Edition | undefined;
}

/**
 * The context for edits of the text, or why the text cannot be edited at all. For one `operation`, the tree
 * may leave out rows that the operation does not need.
 */
export function editContextOf(
  parsed: Parsed,
  editions: readonly Edition[],
  operation?: Operation,
): EditContext | { readonly refusal: Refusal } {
  const unread = unreadText(parsed);
  if (unread && unread.kind !== 'empty') return { refusal: { code: 'not-readable' } };
  const root = rowAlone(parsed, operation) ?? parsed.root;
  if (root?.kind !== 'map') return { refusal: { code: 'not-a-checklist' } };
  return { parsed, root, edition: editionById(editions, readField(root, '様式')?.text ?? '') };
}

/** The tree with the one row that the operation changes a field of. Saves moving all other rows. */
function rowAlone({ rows }: Parsed, operation: Operation | undefined): MapNode | undefined {
  if (!rows || (operation?.kind !== 'set' && operation?.kind !== 'unset')) return undefined;
  const at = rows.rows.findIndex(({ entry }) => entry.key === operation.item);
  const entry = rows.rows[at]?.entry;
  // A row without keys is indented like the other rows.
  if (entry?.value?.kind !== 'map') return undefined;
  return withRows(rows.head, [shiftEntry(entry, rows.starts[at] ?? 0)]);
}

/** The tree that the text must read as after the operations. `after` is the text with one way to write them. */
export function expectedAfter(
  { parsed, root, edition }: EditContext,
  operations: readonly Operation[],
  after: Parsed,
): Node | undefined {
  const tree = treeOf(parsed);
  const found = treeOf(after);
  return applyToTree(tree?.kind === 'map' ? tree : root, operations, { edition, found });
}
