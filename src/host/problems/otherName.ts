import * as vscode from 'vscode';
import {
  asChecklistName,
  checklistKey,
  hasChecklistName,
  hasYamlName,
  resemblesChecklistName,
} from '../../core/text/checklistName';
import { exists, unreachable } from '../newChecklist/createChecklist';
import { basename } from '../../core/text/fileName';
import { isChecklistFile } from '../documentKind';
import type { LanguageSetting } from '../language';
import { newDiagnostic, PlainAction } from '../ui/editorItems';
import { showWarning } from '../ui/notices';

/**
 * Files that are checklists by their content, but not by their names: copies such as
 * `a.kakunin (1).yaml`. VS Code shows them as text, and they are not checked.
 */

/** The command of the fix; not in the manifest. Its argument: the file. */
const RENAME_COMMAND = 'kakunin.rename';

/**
 * Marks our diagnostics among those of the file. It is not the id of a rule: no setting turns it
 * off.
 */
const CODE = 'name';

/** Whether the document may be such a file, by its language in VS Code or by its name. */
export function mayHaveOtherName({ uri, languageId }: vscode.TextDocument): boolean {
  const name = basename(uri);
  if (hasChecklistName(name)) return false;
  return languageId === 'yaml' || hasYamlName(name) || resemblesChecklistName(name);
}

/** The diagnostics for a file with that text; none if it is not a checklist. */
export function otherNameDiagnostics(
  text: string,
  source: string,
  { t }: LanguageSetting,
): readonly vscode.Diagnostic[] {
  const offset = checklistKey(text);
  if (offset === undefined) return [];
  const line = text.slice(0, offset).split('\n').length - 1;
  const diagnostic = newDiagnostic(
    new vscode.Range(line, 0, line, 'kakunin'.length),
    t('This is a checklist, but it is not checked: its name does not end in .kakunin.yaml.'),
    vscode.DiagnosticSeverity.Information,
  );
  diagnostic.source = source;
  diagnostic.code = CODE;
  return [diagnostic];
}

/** Offers to rename such a file, and to open it as the table under its current name. */
export function registerOtherName(language: LanguageSetting): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions: ({ uri }, _range, { diagnostics }) => {
      const about = diagnostics.filter(({ code }) => code === CODE);
      return about.length === 0 ? [] : actions(uri, about, language);
    },
  };
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider({ pattern: '**/*' }, provider, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
    vscode.commands.registerCommand(RENAME_COMMAND, (uri: unknown) =>
      uri instanceof vscode.Uri && !isChecklistFile(uri) ? rename(uri, language) : undefined,
    ),
  );
}

function actions(
  uri: vscode.Uri,
  diagnostics: vscode.Diagnostic[],
  { t }: LanguageSetting,
): vscode.CodeAction[] {
  const offered = [
    {
      title: t('Rename the file to {name}', { name: asChecklistName(basename(uri)) }),
      command: RENAME_COMMAND,
    },
    { title: t('Open as the table'), command: 'kakunin.openAsTable' },
  ];
  return offered.map(({ title, command }, index) => {
    const action = new PlainAction(title, vscode.CodeActionKind.QuickFix);
    action.command = { title, command, arguments: [uri] };
    action.diagnostics = diagnostics;
    action.isPreferred = index === 0;
    return action;
  });
}

/** Renames the file to the first free name: it may be a copy of the file that has the name. */
async function rename(uri: vscode.Uri, { t }: LanguageSetting): Promise<void> {
  for (let index = 0; ; index++) {
    const target = vscode.Uri.joinPath(uri, '..', asChecklistName(basename(uri), index));
    try {
      if (await exists(target)) continue;
    } catch (error) {
      void showWarning(unreachable(error, t));
      return;
    }
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uri, target);
    // eslint-disable-next-line no-restricted-syntax -- renames the file, and writes nothing into it
    if (!(await vscode.workspace.applyEdit(edit))) {
      void showWarning(t('{file} could not be renamed.', { file: basename(uri) }));
    }
    return;
  }
}
