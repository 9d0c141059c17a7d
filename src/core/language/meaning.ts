import schema from '../../../schemas/checklist.schema.json';
import { ITEMS_KEY } from '../model/fields';

export interface Meaning {
  /** `契約の種別`. */
  readonly title: string;
  /** A sentence or two, in the form's language whatever language the user reads. */
  readonly text: string;
}

interface SchemaNode {
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
}

/**
 * What the JSON Schema says of the key at a path of the file: `['契約', '種別']`,
 * `['項目', 'P1-A-1', '完了日']`. `undefined` for ids of rows and for keys the format does not have.
 */
export function meaningOf(path: readonly string[]): Meaning | undefined {
  const inRow = path[0] === ITEMS_KEY && path.length > 1;
  let node: SchemaNode | undefined = inRow ? schema.$defs.item : schema;
  const steps = inRow ? path.slice(2) : path;
  if (steps.length === 0) return undefined;
  for (const step of steps) {
    const properties: SchemaNode['properties'] = node.properties;
    node = properties && Object.hasOwn(properties, step) ? properties[step] : undefined;
    if (!node) return undefined;
  }
  const { title, description } = node;
  return description === undefined ? undefined : { title: title ?? '', text: description };
}
