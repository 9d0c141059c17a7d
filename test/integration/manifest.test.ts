import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { CHECKLIST, closeAll, newFile, tables, until } from './workbench';

suite('Manifest', () => {
  teardown(closeAll);

  test('every command it names is there', async () => {
    await tables();
    const { contributes } = vscode.extensions.getExtension('kakunin.kakunin')!.packageJSON as {
      contributes: { commands: readonly { command: string }[] };
    };
    const known = new Set(await vscode.commands.getCommands(true));
    for (const { command } of contributes.commands) assert.ok(known.has(command), command);
  });

  test('the language of messages follows the setting at once', async () => {
    const uri = await newFile(CHECKLIST);
    await vscode.workspace.openTextDocument(uri);
    const settings = vscode.workspace.getConfiguration('kakunin');
    const message = (pattern: RegExp): Promise<unknown> =>
      until(String(pattern), () =>
        vscode.languages.getDiagnostics(uri).some((each) => pattern.test(each.message)),
      );
    for (const [language, pattern] of [
      ['ja', /期限も完了日もありません/],
      ['en', /neither 期限 nor 完了日/],
    ] as const) {
      await settings.update('language', language, vscode.ConfigurationTarget.Workspace);
      await message(pattern);
    }
    await settings.update('language', undefined, vscode.ConfigurationTarget.Workspace);
  });
});
