import type { Edition } from '../catalog/types';
import type { SetOperation } from '../edit/operation/operation';
import type { Field } from '../format/fields';
import { isHeadField, isItemField } from '../format/fields';
import type { KeyPath } from '../format/keys';
import { placeOf } from '../format/keys';
import type { MapNode, Node } from '../parse/tree';
import type { Fix } from '../problems/fix';
import type { Rule } from './rule';

/** A rule whose problems the JSON Schema finds; `againstSchema.ts` takes its facts from the schema's error. */
export interface SchemaRule<Id extends string = string, Facts extends object = object> extends Rule<
  Id,
  Facts
> {
  fixes(facts: Facts, place: SchemaPlace): readonly Fix[];
}

/** Where the schema finds something wrong. */
export interface SchemaPlace {
  /** The keys that lead to the wrong value, from the top level down. */
  readonly path: KeyPath;
  /** The wrong value, with aliases resolved. */
  readonly value: Node | undefined;
  /** The map that has the last key of the path; `undefined` for the file or a row as a whole. */
  readonly map: MapNode | undefined;
  readonly editions: readonly Edition[];
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
