import type { Drafted } from './draft';
import { draftField } from './draftField';
import type {
  AddRowsOperation,
  Operation,
  OrderRowsOperation,
  TypeHalfWidthOperation,
} from '../operation/operation';
import { draftRemove } from './draftRemove';
import { draftRename } from './draftRename';
import type { Site } from './site';

/** What works on many rows, or on the whole text, and is planned by itself. */
export type RowsOperation = AddRowsOperation | OrderRowsOperation | TypeHalfWidthOperation;

/** Ways to write an operation on one key. */
export function draftOperation(site: Site, operation: Exclude<Operation, RowsOperation>): Drafted {
  switch (operation.kind) {
    case 'set':
    case 'unset':
      return draftField(site, operation);
    case 'rename':
      return draftRename(site, operation);
    case 'remove':
      return draftRemove(site, operation);
  }
}

export function isOfRows(operation: Operation): operation is RowsOperation {
  return ['add-rows', 'order-rows', 'type-half-width'].includes(operation.kind);
}
