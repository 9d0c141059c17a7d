import { fieldPath } from '../format/fields';
import { trimEndOf } from '../text/lines';
import type { Span } from '../text/span';
import type { Entry, MapNode, Node } from './tree';
import { findEntry, isEmpty, resolveAlias } from './tree';

/** What the text has for a field such as `完了日` or `役割分担.主担当`. */
export interface FieldValue {
  /** The key of the last path step that is there. */
  readonly entry: Entry;
  /**
   * Of any scalar, `12` and `true` included, as written without quotes. A block scalar is given
   * without its final line breaks: they are dress. `null` for nothing and for what is no scalar.
   */
  readonly text: string | null;
  /** The value is a list or a map, so it has no text. */
  readonly locked: boolean;
  /** The value where there is one, else the key: where a problem with it stands. */
  readonly span: Span;
}

/** The field's value below a map; `undefined` where the key is not there. */
export function readField(map: MapNode | undefined, field: string): FieldValue | undefined {
  if (!map) return undefined;
  const [first = '', second] = fieldPath(field);
  const entry = findEntry(map, first);
  if (!entry || second === undefined) return entry && valueOf(entry);
  const below = resolveAlias(entry.value);
  const inner = below?.kind === 'map' ? findEntry(below, second) : undefined;
  return inner && valueOf(inner);
}

function valueOf(entry: Entry): FieldValue {
  const node = resolveAlias(entry.value);
  const locked = node !== undefined && node.kind !== 'scalar';
  const span = isEmpty(node) || !entry.value ? entry.keySpan : entry.value.span;
  return { entry, text: scalarText(node), locked, span };
}

/** Whether the value is text to YAML too: `12` and `true` are not. */
export function isString({ entry }: FieldValue): boolean {
  const node = resolveAlias(entry.value);
  return node?.kind === 'scalar' && typeof node.value === 'string';
}

/** The text of a scalar as people read it; `null` for anything else. */
export function scalarText(node: Node | undefined): string | null {
  if (node?.kind !== 'scalar' || node.value === null) return null;
  const block = node.style === 'literal' || node.style === 'folded';
  return block ? trimEndOf(node.text, '\n') : node.text;
}
