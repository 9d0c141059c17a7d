import type { MapNode, Node } from './tree';
import { resolveAlias } from './tree';

/**
 * The value as JavaScript data, for the schema check. Maps have no prototype, so `__proto__` is an
 * ordinary key. Aliases and merge keys are resolved; all aliases of a node share one object.
 */
export function plainValue(node: Node | undefined, done = new Map<Node, unknown>()): unknown {
  const resolved = resolveAlias(node);
  if (!resolved) return null;
  if (resolved.kind === 'scalar') return resolved.value;
  if (resolved.kind === 'sequence') return [];
  const known = done.get(resolved);
  if (known !== undefined) return known;
  const plain: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  done.set(resolved, plain);
  fill(plain, resolved, done);
  return plain;
}

function fill(plain: Record<string, unknown>, map: MapNode, done: Map<Node, unknown>): void {
  for (const { key, value } of map.entries) {
    if (key === '<<') Object.assign(plain, plainValue(value, done));
  }
  for (const { key, value } of map.entries) {
    if (key !== '<<') plain[key] = plainValue(value, done);
  }
}
