import type { Operation } from '../operation/operation';
import type { Drafted } from './draft';
import { draftAddRows } from './draftAddRows';
import { draftField } from './draftField';
import { draftOrderRows } from './draftOrderRows';
import { draftRemove } from './draftRemove';
import { draftRename } from './draftRename';
import type { Site } from './site';

/** Ways to write an operation on a text that can be read. */
export function draftOperation(site: Site, operation: Operation): Drafted {
  switch (operation.kind) {
    case 'set':
    case 'unset':
      return draftField(site, operation);
    case 'rename':
      return draftRename(site, operation);
    case 'remove':
      return draftRemove(site, operation);
    case 'add-rows':
      return draftAddRows(site, operation);
    case 'order-rows':
      return draftOrderRows(site);
    case 'type-half-width':
      // It makes a text readable, which this one is.
      return undefined;
  }
}
