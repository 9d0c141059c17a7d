import { editionById } from '../../catalog/lookup';
import type { Edition } from '../../catalog/types';
import type { Parsed } from '../../parse/parseText';
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

/** The context for edits of the text, or why the text cannot be edited at all. */
export function editContextOf(
  parsed: Parsed,
  editions: readonly Edition[],
): EditContext | { readonly refusal: Refusal } {
  const unread = unreadText(parsed);
  if (unread && unread.kind !== 'empty') return { refusal: { code: 'not-readable' } };
  const { root } = parsed;
  if (root?.kind !== 'map') return { refusal: { code: 'not-a-checklist' } };
  return { parsed, root, edition: editionById(editions, readField(root, '様式')?.text ?? '') };
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
