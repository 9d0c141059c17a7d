import type { Operation } from '../../../src/core/edit/operation/operation';
import { pathOf } from './oracle';
import type { Plain } from './plainData';
import { isPlainMap, valueAt } from './plainData';

/** The operations that take a change back; `undefined` where what went cannot be said as one. */
export function inverseOf(change: Operation, before: Plain): readonly Operation[] | undefined {
  switch (change.kind) {
    case 'set':
    case 'unset': {
      const { item, field } = change;
      const isNew = item !== null && valueAt(before, ['項目', item]) === undefined;
      if (isNew) return [{ kind: 'remove', path: ['項目', item] }];
      const value = valueAt(before, pathOf(change));
      if (value === undefined) return [{ kind: 'unset', item, field }];
      if (typeof value === 'object' && value !== null) return undefined;
      return [{ kind: 'set', item, field, value: value === null ? null : String(value) }];
    }
    case 'rename': {
      const path = [...change.path.slice(0, -1), change.to];
      return [{ kind: 'rename', path, to: change.path.at(-1) ?? '' }];
    }
    case 'add-rows': {
      const isThere = (id: string): boolean => valueAt(before, ['項目', id]) !== undefined;
      const added = [...new Set(change.items)].filter((id) => !isThere(id));
      return added.map((id): Operation => ({ kind: 'remove', path: ['項目', id] }));
    }
    case 'move-row': {
      const rows = valueAt(before, ['項目']);
      const ids = isPlainMap(rows) ? [...rows.keys()] : [];
      const own = ids.filter((id) => id.startsWith(change.item.slice(0, 'P1-X-'.length)));
      const at = own.indexOf(change.item);
      const below = own[at + 1];
      const of = below ?? own[at - 1];
      const place = below === undefined ? 'after' : 'before';
      return of === undefined ? undefined : [{ kind: 'move-row', item: change.item, place, of }];
    }
    case 'remove':
    case 'order-rows':
    case 'type-half-width':
      return undefined;
  }
}

/** What a file says, without order, empty places and dress: a change taken back leaves it. */
export function substance(data: Plain | undefined): unknown {
  if (isPlainMap(data)) {
    const said = [...data]
      .map(([key, value]) => [key, substance(value)] as const)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return said.length > 0 ? said : undefined;
  }
  if (Array.isArray(data)) return ['list', ...data.map((item) => substance(item as Plain))];
  if (data === null || data === undefined || typeof data === 'object') return undefined;
  return String(data).replace(/\n+$/, '') || undefined;
}
