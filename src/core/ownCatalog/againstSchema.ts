import type { ErrorObject } from 'ajv';
import { unescapePointer } from '../parse/jsonPointer';
import type { Entry, Node } from '../parse/tree';
import type { Span } from '../text/span';
import type { CatalogFact, CatalogProblem } from './catalogProblem';
import type { TreeDocument } from './dataReader';

/** The problems of a catalog for errors of its schema, each at its place, once. */
export function* againstSchema(
  errors: readonly ErrorObject[],
  { root }: TreeDocument,
): Generator<CatalogProblem> {
  const seen = new Set<string>();
  for (const error of errors) {
    const fact = factOf(error);
    if (!fact) continue;
    const span = spanOf(error, placeAt(root, keysOf(error)));
    const name = `${span.start} ${JSON.stringify(fact)}`;
    if (seen.has(name)) continue;
    seen.add(name);
    yield { span, severity: 'error', fact };
  }
}

/** The fact for each keyword of the schema. `undefined` for an error that another one repeats. */
function factOf(error: ErrorObject): CatalogFact | undefined {
  const { keyword } = error;
  // The error of the keyword `propertyNames` follows.
  if (error.propertyName !== undefined && keyword !== 'propertyNames') return undefined;
  const read = Object.hasOwn(FACTS, keyword) ? FACTS[keyword] : undefined;
  return read?.(error.params as Params, error);
}

type Params = Readonly<Record<string, unknown>>;

const FACTS: Readonly<Record<string, (params: Params, error: ErrorObject) => CatalogFact>> = {
  required: ({ missingProperty }) => ({ code: 'missing', key: String(missingProperty) }),
  additionalProperties: ({ additionalProperty: key }) => ({
    code: 'unknown-key',
    key: String(key),
  }),
  type: ({ type }) => ({ code: 'type', expected: EXPECTED[String(type)] ?? 'text' }),
  enum: ({ allowedValues }) => ({ code: 'choice', allowed: allowedValues as string[] }),
  maxLength: ({ limit }) => ({ code: 'too-long', most: Number(limit) }),
  maxItems: ({ limit }) => ({ code: 'too-many', most: Number(limit) }),
  maxProperties: ({ limit }) => ({ code: 'too-many', most: Number(limit) }),
  minItems: () => ({ code: 'nothing' }),
  minProperties: () => ({ code: 'nothing' }),
  pattern: (_params, { schemaPath }) => ({
    code: schemaPath.includes('wording') ? 'nothing' : 'not-a-line',
  }),
  propertyNames: ({ propertyName }, { instancePath }) =>
    nameFact(String(propertyName), instancePath),
};

const EXPECTED: Readonly<Record<string, 'map' | 'list'>> = { object: 'map', array: 'list' };

/** What is wrong with a key of 手引き, which is an id, or with a term. */
function nameFact(name: string, instancePath: string): CatalogFact {
  if (instancePath !== '/用語') return { code: 'not-a-row' };
  if (name.length > LONGEST_TERM) return { code: 'too-long', most: LONGEST_TERM };
  return { code: name.length < 2 ? 'too-short' : 'not-a-line' };
}

/** As in the schema, whose error for a name does not say which of its limits it is. */
const LONGEST_TERM = 40;

interface Place {
  /** The entry of the last key. `undefined` for an item of a list, and for the whole file. */
  readonly entry: Entry | undefined;
  readonly node: Node | undefined;
  /** Of the closest node above that is in the text. */
  readonly above: Span;
}

function keysOf({ instancePath, keyword, params }: ErrorObject): readonly string[] {
  const keys = instancePath.split('/').slice(1).map(unescapePointer);
  const { additionalProperty, propertyName } = params as Params;
  if (keyword === 'additionalProperties') return [...keys, String(additionalProperty)];
  return keyword === 'propertyNames' ? [...keys, String(propertyName)] : keys;
}

function placeAt(root: Node, keys: readonly string[]): Place {
  let place: Place = { entry: undefined, node: root, above: startOf(root) };
  for (const key of keys) place = step(place, key);
  return place;
}

function step({ entry, node, above }: Place, key: string): Place {
  const around = entry?.keySpan ?? (node ? startOf(node) : above);
  if (node?.kind === 'sequence') {
    return { entry: undefined, node: node.items[Number(key)], above: around };
  }
  const found = node?.kind === 'map' ? node.entries.find((each) => each.key === key) : undefined;
  return { entry: found, node: found?.value, above: around };
}

/** A problem of a key, of a whole map or of an empty value is at a key, and any other at the value. */
function spanOf({ keyword }: ErrorObject, { entry, node, above }: Place): Span {
  const isOfKey = keyword === 'additionalProperties' || keyword === 'propertyNames';
  if (isOfKey || !node || node.span.start === node.span.end) return entry?.keySpan ?? above;
  if (node.kind === 'scalar') return node.span;
  return entry?.keySpan ?? startOf(node);
}

/** The first key of a map; a list, or a value, as it is. */
function startOf(node: Node): Span {
  return node.kind === 'map' ? (node.entries[0]?.keySpan ?? node.span) : node.span;
}
