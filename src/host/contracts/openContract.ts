import * as vscode from 'vscode';
import { showRow } from '../table/showRow';
import { openTable } from '../table/switchEditor';
import type { TableEditor } from '../table/tableEditor';

/** Opens a contract, at a place if one is given; not in the manifest. Its arguments: the file, row and field. */
export const OPEN_COMMAND = 'kakunin.openContract';

export async function openContract(
  tables: TableEditor,
  [uri, item, field]: readonly unknown[],
): Promise<void> {
  if (!(uri instanceof vscode.Uri)) return;
  if (typeof field !== 'string') await openTable(uri);
  else await showRow(tables, uri, { item: typeof item === 'string' ? item : null, field });
}
