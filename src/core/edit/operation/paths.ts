import { fieldPath, ITEMS_KEY } from '../../model/fields';
import type { Operation } from './operation';

/** Keys from the top level down: `['項目', 'P1-A-1', '備考']`. */
export type Path = readonly string[];

/** The address of an operation: the keys that lead to what it changes; none for the whole text. */
export function pathOf(operation: Operation): Path {
  switch (operation.kind) {
    case 'set':
    case 'unset': {
      const { item, field } = operation;
      return item === null ? fieldPath(field) : [ITEMS_KEY, item, ...fieldPath(field)];
    }
    case 'rename':
    case 'remove':
      return operation.path;
    case 'add-rows':
    case 'order-rows':
      return [ITEMS_KEY];
    case 'type-half-width':
      return [];
  }
}

/** Whether the path is that of the map of rows. */
export function isRows(path: Path): boolean {
  return path.length === 1 && path[0] === ITEMS_KEY;
}

/** A map of the format such as 契約 or 役割分担, which goes with its last key; a row stays. */
export function isFieldMap(path: Path): boolean {
  return path[0] === ITEMS_KEY ? path.length > 2 : path.length === 1;
}
