import * as vscode from 'vscode';
import {
  CHECKLIST_ENDING_PATTERN,
  hasChecklistName,
  resemblesChecklistName,
} from '../core/text/checklistName';
import { basename } from '../core/text/fileName';

/** Names the table among the editors of VS Code; the manifest has it too. */
export const VIEW_TYPE = 'kakunin.table';

/** Every checklist below a folder, capitals or not. */
export const CHECKLIST_GLOB = `**/*${CHECKLIST_ENDING_PATTERN}`;

/** What may be a checklist by its name, or a copy of one: finds more than there are. */
export const CANDIDATE_GLOB = CHECKLIST_GLOB.replace(/\.\[yY\].*$/, '*');

/** For providers that take a selector: by name alone, whatever language the user gave the file. */
export const CHECKLIST_SELECTOR: vscode.DocumentSelector = { pattern: CHECKLIST_GLOB };

/** A file that by its name is a checklist; says nothing about what is in it. */
export function isChecklistFile(uri: vscode.Uri): boolean {
  return hasChecklistName(uri.path);
}

/** A checklist by its name, or a file named as copies of checklists are. */
export function isCandidate(uri: vscode.Uri): boolean {
  return isChecklistFile(uri) || resemblesChecklistName(basename(uri));
}

/** Schemes of versions of a file: past ones and those of a pull request. */
const VERSIONS: ReadonlySet<string> = new Set(['git', 'gitlens', 'review', 'pr']);

/**
 * Whether a change of the document could be saved. Of a scheme without a file system, such as the
 * sides of a comparison, nothing can. Does not know of single files that are write-protected.
 */
export function isWritable({ scheme }: vscode.Uri): boolean {
  if (VERSIONS.has(scheme)) return false;
  return scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(scheme) === true;
}
