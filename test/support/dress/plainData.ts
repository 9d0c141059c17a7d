import type { Alias, Document } from 'yaml';
import { isAlias, isMap, isScalar, parseDocument } from 'yaml';

/** A file as data, read by the `yaml` package alone; merge keys are keys like any other. */
export type Plain = string | number | bigint | boolean | null | readonly Plain[] | PlainMap;
export type PlainMap = ReadonlyMap<string, Plain>;

/** The data of a text; `undefined` where it is no YAML, names itself, or has keys of no name. */
export function plainData(text: string): Plain | undefined {
  const document = readDocument(text);
  if (document.errors.length > 0) return undefined;
  try {
    return plainOf(document, document.contents, new Map());
  } catch {
    return undefined;
  }
}

export function readDocument(text: string): Document.Parsed {
  return parseDocument(text, { keepSourceTokens: true, logLevel: 'error' });
}

function plainOf(document: Document, node: unknown, open: Map<unknown, true>): Plain {
  if (isAlias(node)) return plainOf(document, targetOf(node, document), open);
  if (isScalar(node)) return scalarOf(node.value);
  if (node == null) return null;
  if (open.has(node)) throw new Error('a map that holds itself');
  const inside = new Map(open).set(node, true);
  if (!isMap(node)) {
    return (node as { items: unknown[] }).items.map((item) => plainOf(document, item, inside));
  }
  const entries = node.items.map(({ key, value }) => {
    return [nameOf(plainOf(document, key, inside)), plainOf(document, value, inside)] as const;
  });
  const map = new Map(entries);
  if (map.size < entries.length) throw new Error('a key stands twice');
  return map;
}

function targetOf(alias: Alias, document: Document): unknown {
  const target = alias.resolve(document);
  if (!target) throw new Error('an alias of nothing');
  return target;
}

function scalarOf(value: unknown): Plain {
  if (value === undefined || value === null) return null;
  if (['string', 'number', 'bigint', 'boolean'].includes(typeof value)) return value as Plain;
  throw new Error('no plain value');
}

/** Keys are names: `12:` and `"12":` are one. */
function nameOf(key: Plain): string {
  if (key !== null && typeof key === 'object') throw new Error('a key of no name');
  if (key === null) throw new Error('a key of nothing');
  return String(key);
}

export function isPlainMap(data: Plain | undefined): data is PlainMap {
  return data instanceof Map;
}

/** The value to which the keys lead; `undefined` where they lead to nothing. */
export function valueAt(data: Plain | undefined, path: readonly string[]): Plain | undefined {
  return path.reduce<Plain | undefined>(
    (value, key) => (isPlainMap(value) ? value.get(key) : undefined),
    data,
  );
}

/** The same data with other entries in the map at the path; nothing there counts as an empty map. */
export function withMapAt(
  data: Plain,
  path: readonly string[],
  change: (map: PlainMap) => PlainMap,
): Plain {
  const [key, ...rest] = path;
  const map = isPlainMap(data) ? data : new Map<string, Plain>();
  if (key === undefined) return change(map);
  return new Map(map).set(key, withMapAt(map.get(key) ?? null, rest, change));
}

/** Something `deepEqual` compares with the order of the keys. */
export function ordered(data: Plain | undefined): unknown {
  if (isPlainMap(data)) return [...data].map(([key, value]) => ({ [`${key}:`]: ordered(value) }));
  return Array.isArray(data) ? ['list', ...data.map((item) => ordered(item as Plain))] : data;
}
