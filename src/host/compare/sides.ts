import * as vscode from 'vscode';
import type { Translate } from '../../core/problems/translate';
import type { ComparisonSource } from './keptSources';

/** One of the two versions that are compared: a document, and what people call it. */
export interface Side {
  readonly uri: vscode.Uri;
  readonly label: string;
}

export interface Sides {
  readonly before: Side;
  readonly after: Side;
}

/** A file as it stands in the editor or on disk. */
export function workingSide(uri: vscode.Uri, t: Translate): Side {
  return { uri, label: t('Working file') };
}

/** The sides of a comparison of two documents; two files as they are now are told apart by their names. */
export function sidesOfTwo(before: vscode.Uri, after: vscode.Uri, t: Translate): Sides {
  const sides = { before: sideOf(before, t), after: sideOf(after, t) };
  // A commit is called by its name, also where both versions have the same.
  if (sides.before.label !== sides.after.label || refOf(before) !== undefined) return sides;
  const named = (uri: vscode.Uri): Side => ({ uri, label: vscode.workspace.asRelativePath(uri) });
  return { before: named(before), after: named(after) };
}

/** What people call the version that a document of a text comparison shows, told by its address. */
export function sideOf(uri: vscode.Uri, t: Translate): Side {
  const ref = refOf(uri);
  if (ref !== undefined) return { uri, label: refLabel(ref, t) };
  if (uri.scheme === LOCAL_HISTORY) return { uri, label: t('Local History') };
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme)) return workingSide(uri, t);
  return { uri, label: uri.scheme };
}

/** What VS Code itself keeps of a file at every save. */
const LOCAL_HISTORY = 'vscode-local-history';

/** `''` and `~` are the index in addresses of VS Code's Git extension. */
export function refLabel(ref: string, t: Translate): string {
  if (ref === '' || ref === '~') return t('Index (staged)');
  if (ref === 'HEAD') return t('HEAD (last commit)');
  return shortRef(ref);
}

/** `7fd1a60b01f91b31…` → `7fd1a60b`; a branch or tag stays as it is. */
export function shortRef(ref: string): string {
  return ref.replace(/^([0-9a-f]{8})[0-9a-f]{32}(?=\^?$)/, '$1');
}

/** The commit or branch that the address names, as VS Code's Git and GitHub extensions write it. */
function refOf({ query }: vscode.Uri): string | undefined {
  const facts = jsonObject(query);
  const side = facts['isBase'] === true ? 'baseCommit' : 'headCommit';
  return [facts[side], facts['commit'], facts['ref']].find((name) => typeof name === 'string');
}

function jsonObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null ? { ...data } : {};
  } catch {
    return {};
  }
}

/** The sides in letters, as they outlive a window. */
export function sourceOf({ before, after }: Sides): ComparisonSource {
  const letters = ({ uri, label }: Side) => ({ uri: uri.toString(), label });
  return { before: letters(before), after: letters(after) };
}

export function sidesOf({ before, after }: ComparisonSource): Sides {
  const side = ({ uri, label }: ComparisonSource['before']): Side => ({
    uri: vscode.Uri.parse(uri),
    label,
  });
  return { before: side(before), after: side(after) };
}

/** `/a/b/c.kakunin.yaml` → `c.kakunin.yaml`. */
