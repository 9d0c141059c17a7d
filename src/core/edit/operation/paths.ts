import { fieldPath, ITEMS_KEY } from '../../format/fields';
import type { KeyPath } from '../../format/keys';
import type { Operation } from './operation';

/** The path to what the operation changes; empty for the whole text. */
export function pathOf(operation: Operation): KeyPath {
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
    case 'move-row':
      return [ITEMS_KEY];
    case 'type-half-width':
      return [];
  }
}

/** Whether the path leads to a map of fields, 契約 or 役割分担. It is removed with its last key; a row is not. */
export function isFieldMap(path: KeyPath): boolean {
  return path[0] === ITEMS_KEY ? path.length > 2 : path.length === 1;
}
