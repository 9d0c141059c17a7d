import * as vscode from 'vscode';

/** What the small checklist of the tests has besides: rows that are left out, a Part without its day. */
const QUIET = {
  'item-missing': 'off',
  'items-unanswered': 'off',
  'agreement-missing': 'off',
  'first-check-date-missing': 'off',
} as const;

/** Sets `kakunin.rules`, those rules off; `undefined` takes the setting away. */
export async function setRules(rules: Readonly<Record<string, string>> | undefined): Promise<void> {
  const settings = vscode.workspace.getConfiguration('kakunin');
  const value = rules && { ...QUIET, ...rules };
  await settings.update('rules', value, vscode.ConfigurationTarget.Workspace);
}
