import type { Operation } from '../operation/operation';
import type { ProposalResult } from './proposal';
import { proposeAddRows } from './proposeAddRows';
import { proposeField } from './proposeField';
import { proposeMoveRow } from './proposeMoveRow';
import { proposeOrderRows } from './proposeOrderRows';
import { proposeRemove } from './proposeRemove';
import { proposeRename } from './proposeRename';
import type { EditContext } from './editContext';

/** Ways to write the operation in the text. */
export function proposeEdits(context: EditContext, operation: Operation): ProposalResult {
  switch (operation.kind) {
    case 'set':
    case 'unset':
      return proposeField(context, operation);
    case 'rename':
      return proposeRename(context, operation);
    case 'remove':
      return proposeRemove(context, operation);
    case 'add-rows':
      return proposeAddRows(context, operation);
    case 'order-rows':
      return proposeOrderRows(context);
    case 'move-row':
      return proposeMoveRow(context, operation);
    case 'type-half-width':
      // Only for texts with parse errors, and this one has none.
      return undefined;
  }
}
