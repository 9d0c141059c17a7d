import * as vscode from 'vscode';
import {
  CHECKLIST_ENDING_PATTERN,
  hasChecklistName,
  resemblesChecklistName,
} from '../core/text/checklistName';
import { basename } from '../core/text/fileName';

/** The id of the table as an editor of VS Code; the manifest has it too. */
export const VIEW_TYPE = 'kakunin.table';

/** Every checklist below a folder, in upper or lower case. */
export const CHECKLIST_GLOB = `**/*${CHECKLIST_ENDING_PATTERN}`;

/** Files that may be a checklist or a copy of one by their names. Also finds others. */
export const CANDIDATE_GLOB = CHECKLIST_GLOB.replace(/\.\[yY\].*$/, '*');

/** Selects checklists by their names, whatever language the user chose for the file. */
export const CHECKLIST_SELECTOR: vscode.DocumentSelector = { pattern: CHECKLIST_GLOB };

/** Whether the file is a checklist by its name. Does not look at its content. */
export function isChecklistFile(uri: vscode.Uri): boolean {
  return hasChecklistName(uri.path);
}

/** Whether the file has the name of a checklist, or of a copy of one. */
export function isCandidate(uri: vscode.Uri): boolean {
  return isChecklistFile(uri) || resemblesChecklistName(basename(uri));
}

/** URI schemes of versions of a file: past versions and those of a pull request. */
const VERSIONS: ReadonlySet<string> = new Set(['git', 'gitlens', 'review', 'pr']);

/**
 * Whether a change of the document could be saved. It cannot for a scheme without a file system, such as
 * the sides of a comparison. Does not check whether the file itself is write-protected.
 */
export function isWritable({ scheme }: vscode.Uri): boolean {
  if (VERSIONS.has(scheme)) return false;
  return scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(scheme) === true;
}
