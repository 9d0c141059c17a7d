import type { Edition } from '../catalog/types';
import type { SetOperation } from '../edit/operation/operation';
import type { Field } from '../format/fields';
import { isHeadField, isItemField } from '../format/fields';
import type { KeyPath } from '../format/keys';
import { placeOf } from '../format/keys';
import { scalarText } from '../parse/readField';
import type { MapNode, Node } from '../parse/tree';
import { findEntry, resolveAlias } from '../parse/tree';
import type { Fix } from '../problems/fix';
import type { Rule } from './rule';

/** A rule whose problems the JSON Schema finds; `checkSchema` takes its facts from the schema's error. */
export interface SchemaRule<Id extends string = string, Facts extends object = object> extends Rule<
  Id,
  Facts
> {
  fixes(facts: Facts, place: SchemaPlace): readonly Fix[];
}

export interface SchemaPlace {
  readonly root: MapNode;
  /** The keys that lead to the wrong value, from the top level down. */
  readonly path: KeyPath;
  readonly editions: readonly Edition[];
}

/** The node at the path, with aliases resolved. */
export function nodeAt(root: MapNode, path: readonly string[]): Node | undefined {
  let node: Node | undefined = root;
  for (const key of path) {
    node = node.kind === 'map' ? resolveAlias(findEntry(node, key)?.value) : undefined;
    if (!node) return undefined;
  }
  return node;
}

/** The scalar at the place as written in the file; `null` for none. */
export function textAt({ root, path }: Pick<SchemaPlace, 'root' | 'path'>): string | null {
  return scalarText(nodeAt(root, path));
}

/** Writes the value in place of `seen`; `undefined` where the place is not a field. */
export function setValue(
  path: KeyPath,
  value: string,
  seen: string,
): (SetOperation & { readonly value: string }) | undefined {
  const { item, keys } = placeOf(path);
  const field = keys.join('.');
  if (item === null ? !isHeadField(field) : !isItemField(field)) return undefined;
  return { kind: 'set', item, field: field as Field, value, seen };
}
