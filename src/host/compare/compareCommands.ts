import * as vscode from 'vscode';
import { previousFaultText } from '../../core/previous/previousFaultText';
import type { Translate } from '../../core/problems/translate';
import type { Documents } from '../documents';
import type { LanguageSetting } from '../language';
import type { TableEditor } from '../table/tableEditor';
import { sayNoChecklist } from '../noChecklist';
import { showInformation, showWarning } from '../ui/notices';
import { askedFile } from './askedFile';
import { sidesOfTables } from './comparedTables';
import type { Comparisons } from './comparisons';
import { isOfChecklists } from './comparisons';
import { ROW_HISTORY_COMMAND } from './historyCommand';
import { fileLabel, pickChecklist } from './pickChecklist';
import { pickCommits } from './pickCommits';
import { pickRevision } from './pickRevision';
import { COMPARE_PREVIOUS_COMMAND } from './previousCommand';
import { repositoryOf } from './repositoryOf';
import { showRowHistory } from './rowHistoryCommand';
import type { Side, Sides } from './sides';
import { refLabel, sidesOfTwo, workingSide } from './sides';
import { activeTextDiff } from './textDiff';

interface Services {
  readonly comparisons: Comparisons;
  readonly documents: Documents;
  readonly language: LanguageSetting;
  readonly tables: TableEditor;
}

/** Compares the sides of the active text comparison, or else the file with the last commit. */
export const COMPARE_COMMAND = 'kakunin.openComparison';

type Commands = Readonly<Record<string, (...args: unknown[]) => unknown>>;

/** The commands that open a comparison of items. Each takes the file it is given, or the active one. */
export function compareCommands(services: Services): Commands {
  const { language, comparisons, tables } = services;
  const open = async (args: unknown[], sidesOf: SidesOf): Promise<void> => {
    const uri = askedFile(args, tables);
    if (!uri) {
      sayNoChecklist(language.t);
      return;
    }
    const sides = await sidesOf(uri, language.t);
    if (sides) comparisons.show(sides);
  };
  return {
    [COMPARE_COMMAND]: (...args) => {
      const sides = sidesOfTextDiff(language.t) ?? sidesOfTables(tables, language.t);
      if (sides) comparisons.show(sides);
      else return open(args, (uri, t) => withRef(uri, 'HEAD', t));
      return undefined;
    },
    'kakunin.compareWithHead': (...args) => open(args, (uri, t) => withRef(uri, 'HEAD', t)),
    'kakunin.compareWithIndex': (...args) => open(args, (uri, t) => withRef(uri, '', t)),
    'kakunin.compareWithRevision': (...args) => open(args, withRevision),
    'kakunin.compareWithFile': (...args) => open(args, withFile),
    [COMPARE_PREVIOUS_COMMAND]: (...args) => open(args, (uri, t) => withPrevious(uri, services, t)),
    'kakunin.compareVersions': (...args) => open(args, twoVersions),
    [ROW_HISTORY_COMMAND]: (...args) => showRowHistory(args, services),
  };
}

type SidesOf = (uri: vscode.Uri, t: Translate) => Promise<Sides | undefined>;

function sidesOfTextDiff(t: Translate): Sides | undefined {
  const diff = activeTextDiff();
  const sides = diff && sidesOfTwo(diff.original, diff.modified, t);
  return sides && isOfChecklists(sides) ? sides : undefined;
}

async function withRef(uri: vscode.Uri, ref: string, t: Translate): Promise<Sides | undefined> {
  const found = await repositoryOf(uri, t);
  if (!found) return undefined;
  const before = { uri: found.git.toGitUri(uri, ref), label: refLabel(ref, t) };
  return { before, after: workingSide(uri, t) };
}

async function withRevision(uri: vscode.Uri, t: Translate): Promise<Sides | undefined> {
  const found = await repositoryOf(uri, t);
  const picked = found && (await pickRevision(found.repository, uri, t));
  if (!picked) return undefined;
  const before = { uri: found.git.toGitUri(uri, picked.ref), label: picked.label };
  return { before, after: workingSide(uri, t) };
}

/** Two commits of the file, or one and the file as it is now. */
async function twoVersions(uri: vscode.Uri, t: Translate): Promise<Sides | undefined> {
  const found = await repositoryOf(uri, t);
  const picked = found && (await pickCommits(found.repository, uri, t));
  if (!picked) return undefined;
  const sideAt = (version: { readonly ref: string; readonly label: string }): Side => ({
    uri: found.git.toGitUri(uri, version.ref),
    label: version.label,
  });
  const { before, after } = picked;
  return { before: sideAt(before), after: after ? sideAt(after) : workingSide(uri, t) };
}

/** Another checklist of the workspace, or one from elsewhere. */
async function withFile(uri: vscode.Uri, t: Translate): Promise<Sides | undefined> {
  const after = sideNamed(uri);
  const placeHolder = t('Choose the older version, to compare {file} with', { file: after.label });
  const before = await pickChecklist(uri, placeHolder, t);
  return before && { before, after };
}

/** The checklist that the file continues. Says so if it names none, or one that cannot be read. */
async function withPrevious(
  uri: vscode.Uri,
  { documents, tables }: Services,
  t: Translate,
): Promise<Sides | undefined> {
  await tables.settle(uri);
  // Looks up where 前回 leads, if nobody has.
  documents.analysis(await vscode.workspace.openTextDocument(uri));
  const found = await documents.previous.settled(uri);
  const before = found && documents.previous.uriOf(uri);
  if (before) return { before: sideNamed(before), after: sideNamed(uri) };
  if (found?.fault) void showWarning(previousFaultText(found.value, found.fault, t));
  else showInformation(t('This checklist names no previous one (前回).'));
  return undefined;
}

function sideNamed(uri: vscode.Uri): Side {
  return { uri, label: fileLabel(uri) };
}
