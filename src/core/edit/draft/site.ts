import { editionById } from '../../catalog/lookup';
import type { Edition } from '../../catalog/types';
import type { Parsed } from '../../parse/parseText';
import { readField } from '../../parse/readField';
import type { MapNode } from '../../parse/tree';
import { unreadText } from '../../reading/reading';
import type { Refusal } from '../operation/refusal';

/** A text that can be edited: it reads as a map. */
export interface Site {
  readonly parsed: Parsed;
  readonly root: MapNode;
  readonly edition: Edition | undefined;
}

/** The text as a site, or why it cannot be edited at all. */
export function siteOf(
  parsed: Parsed,
  editions: readonly Edition[],
): Site | { readonly refusal: Refusal } {
  const unread = unreadText(parsed);
  if (unread && unread.kind !== 'empty') return { refusal: { code: 'not-readable' } };
  const { root } = parsed;
  if (root?.kind !== 'map') return { refusal: { code: 'not-a-checklist' } };
  return { parsed, root, edition: editionById(editions, readField(root, '様式')?.text ?? '') };
}
