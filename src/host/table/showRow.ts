import type * as vscode from 'vscode';
import { openTable } from './switchEditor';
import type { TableEditor } from './tableEditor';

/** A row, or the head for `null`; in it a field. */
export interface TablePlace {
  readonly item: string | null;
  readonly field?: string;
}

/** Shows the place in a table of the file; opens one, in the column, if there is none. */
export async function showRow(
  tables: TableEditor,
  uri: vscode.Uri,
  { item, field }: TablePlace,
  column?: vscode.ViewColumn,
): Promise<void> {
  if (!tables.has(uri)) await openTable(uri, column);
  tables.reveal(uri, item, field);
}
