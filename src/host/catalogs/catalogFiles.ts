import * as vscode from 'vscode';
import type { OwnCatalog } from '../../core/catalog/ownCatalog';
import type { Edition } from '../../core/catalog/types';
import { MOST_CATALOG_BYTES, MOST_CATALOGS } from '../../core/format/limits';
import { isCatalogName } from '../../core/ownCatalog/catalogFolder';
import type { CatalogFault, CatalogProblem } from '../../core/ownCatalog/catalogProblem';
import { readCatalog } from '../../core/ownCatalog/readCatalog';
import { byCode } from '../../core/text/byCode';
import { openDocument, readFile } from '../checklistFiles';

/** A file in the folder of catalogs, as it was last read. */
export interface CatalogFileState {
  readonly uri: vscode.Uri;
  /** `undefined` if the file was not read. */
  readonly text: string | undefined;
  readonly fault: CatalogFault | undefined;
  readonly problems: readonly CatalogProblem[];
  readonly catalog: OwnCatalog | undefined;
}

interface Asked {
  /** The folder of the workspace. */
  readonly folder: vscode.Uri;
  /** From there to the folder of catalogs. `undefined` if the setting could lead out; none if it is empty. */
  readonly steps: readonly string[] | undefined;
  readonly editions: readonly Edition[];
  /** Files whose text is the same are not parsed again. */
  readonly known: readonly CatalogFileState[];
}

/** The catalogs of a folder, or why none is read. */
export interface FoundCatalogs {
  readonly files: readonly CatalogFileState[];
  readonly fault?: CatalogFault;
}

/** Reads the catalogs of a folder, the text of an open document before that of its file. Never rejects. */
export async function readCatalogFiles({
  folder,
  steps,
  editions,
  known,
}: Asked): Promise<FoundCatalogs> {
  if (!steps) return { files: [], fault: { kind: 'outside' } };
  if (steps.length === 0) return { files: [] };
  if (await hasLink(folder, steps)) return { files: [], fault: { kind: 'link' } };
  const at = vscode.Uri.joinPath(folder, ...steps);
  const entries = await list(at);
  const names = entries.filter(([name]) => isCatalogName(name)).sort(([a], [b]) => byCode(a, b));
  const files = names.map(async ([name, type], index) => {
    const uri = vscode.Uri.joinPath(at, name);
    const text = index < MOST_CATALOGS ? await textOf(uri, type) : TOO_MANY;
    const before = known.find((each) => String(each.uri) === String(uri));
    const made =
      typeof text === 'string'
        ? stateOfText(uri, text, { before, editions })
        : { uri, text: undefined, fault: text, problems: [], catalog: undefined };
    return before && isSameState(before, made) ? before : made;
  });
  return { files: await Promise.all(files) };
}

const TOO_MANY: CatalogFault = { kind: 'too-many', most: MOST_CATALOGS };

function stateOfText(
  uri: vscode.Uri,
  text: string,
  {
    before,
    editions,
  }: { readonly before: CatalogFileState | undefined; readonly editions: readonly Edition[] },
): CatalogFileState {
  if (before?.text === text) return before;
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  return { uri, text, fault: undefined, ...readCatalog(text, name, editions) };
}

function isSameState(before: CatalogFileState, after: CatalogFileState): boolean {
  return before.text === after.text && JSON.stringify(before.fault) === JSON.stringify(after.fault);
}

/** Whether a folder on the way is a link: it could lead out of the workspace. */
async function hasLink(folder: vscode.Uri, steps: readonly string[]): Promise<boolean> {
  for (let count = 1; count <= steps.length; count++) {
    const at = vscode.Uri.joinPath(folder, ...steps.slice(0, count));
    try {
      const { type } = await vscode.workspace.fs.stat(at);
      if ((type & vscode.FileType.SymbolicLink) !== 0) return true;
    } catch {
      // There is no such folder, as in most workspaces.
      return false;
    }
  }
  return false;
}

async function list(folder: vscode.Uri): Promise<readonly (readonly [string, vscode.FileType])[]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}

async function textOf(uri: vscode.Uri, type: vscode.FileType): Promise<string | CatalogFault> {
  if ((type & vscode.FileType.SymbolicLink) !== 0) return { kind: 'link' };
  const open = openDocument(uri)?.getText();
  if (open !== undefined && open.length <= MOST_CATALOG_BYTES) return open;
  const file = await readFile(uri, MOST_CATALOG_BYTES);
  if ('text' in file) return open === undefined ? file.text : tooLarge(open.length);
  const { fault } = file;
  if (fault === 'gone') return { kind: 'unreadable', code: 'FileNotFound' };
  if ('tooLarge' in fault) return tooLarge(fault.tooLarge);
  return 'code' in fault ? { kind: 'unreadable', code: fault.code } : { kind: 'not-utf8' };
}

function tooLarge(bytes: number): CatalogFault {
  return { kind: 'too-large', bytes, most: MOST_CATALOG_BYTES };
}
