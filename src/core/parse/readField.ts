import { fieldPath } from '../format/fields';
import { trimEndOf } from '../text/lines';
import type { Span } from '../text/span';
import type { Entry, MapNode, Node } from './tree';
import { findEntry, isEmpty, resolveAlias } from './tree';

/** The value of a field such as `完了日` or `役割分担.主担当`. */
export interface FieldValue {
  /** The entry of the last key of the field's path. */
  readonly entry: Entry;
  /**
   * The text of a scalar, including `12` and `true`, as written without quotes. The final line breaks of
   * a block scalar are formatting and left out. `null` for an empty value, a list or a map.
   */
  readonly text: string | null;
  /** The value is a list or a map, so it has no text. */
  readonly locked: boolean;
  /** The value, or the key where the value is empty: the place of a problem with this field. */
  readonly span: Span;
}

/** Reads a field from a map; `undefined` where the key is missing. */
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

/** Whether YAML reads the value as a string, unlike `12` and `true`. */
export function isString({ entry }: FieldValue): boolean {
  const node = resolveAlias(entry.value);
  return node?.kind === 'scalar' && typeof node.value === 'string';
}

/** The text of a scalar, without final line breaks; `null` for anything else. */
export function scalarText(node: Node | undefined): string | null {
  if (node?.kind !== 'scalar' || node.value === null) return null;
  const block = node.style === 'literal' || node.style === 'folded';
  return block ? trimEndOf(node.text, '\n') : node.text;
}
