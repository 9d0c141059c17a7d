import * as vscode from 'vscode';
import type { Translate } from '../../core/problems/translate';
import type { ComparisonSource } from './keptSources';

/** One of the two versions that are compared: a document and its label. */
export interface Side {
  readonly uri: vscode.Uri;
  readonly label: string;
}

export interface Sides {
  readonly before: Side;
  readonly after: Side;
}

/** A file as it is in the editor or on disk. */
export function workingSide(uri: vscode.Uri, t: Translate): Side {
  return { uri, label: t('Working file') };
}

/** The sides of a comparison of two documents. Two working files get their paths as labels. */
export function sidesOfTwo(before: vscode.Uri, after: vscode.Uri, t: Translate): Sides {
  const sides = { before: sideOf(before, t), after: sideOf(after, t) };
  // A commit keeps its label, even where both sides have the same one.
  if (sides.before.label !== sides.after.label || refOf(before) !== undefined) return sides;
  const named = (uri: vscode.Uri): Side => ({ uri, label: vscode.workspace.asRelativePath(uri) });
  return { before: named(before), after: named(after) };
}

/** The label of the version that a document of a text comparison shows, derived from its URI. */
export function sideOf(uri: vscode.Uri, t: Translate): Side {
  const ref = refOf(uri);
  if (ref !== undefined) return { uri, label: refLabel(ref, t) };
  if (uri.scheme === LOCAL_HISTORY) return { uri, label: t('Local History') };
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme)) return workingSide(uri, t);
  return { uri, label: uri.scheme };
}

/** The versions that VS Code keeps of a file at every save. */
const LOCAL_HISTORY = 'vscode-local-history';

/** In URIs of VS Code's Git extension, `''` and `~` are the index. */
export function refLabel(ref: string, t: Translate): string {
  if (ref === '' || ref === '~') return t('Index (staged)');
  if (ref === 'HEAD') return t('HEAD (last commit)');
  return shortRef(ref);
}

/** `7fd1a60b01f91b31…` → `7fd1a60b`; a branch or tag stays as it is. */
export function shortRef(ref: string): string {
  return ref.replace(/^([0-9a-f]{8})[0-9a-f]{32}(?=\^?$)/, '$1');
}

/** The commit or branch in a URI of VS Code's Git or GitHub extension. */
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

/** The sides as strings, which can be kept after the window is closed. */
export function sourceOf({ before, after }: Sides): ComparisonSource {
  const strings = ({ uri, label }: Side) => ({ uri: uri.toString(), label });
  return { before: strings(before), after: strings(after) };
}

export function sidesOf({ before, after }: ComparisonSource): Sides {
  const side = ({ uri, label }: ComparisonSource['before']): Side => ({
    uri: vscode.Uri.parse(uri),
    label,
  });
  return { before: side(before), after: side(after) };
}
