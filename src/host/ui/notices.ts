import * as vscode from 'vscode';
import { plainLabel, plainText } from '../../core/text/plainText';

/** Notifications and questions. Their text may quote anybody; the labels of buttons are ours. */

/** Resolves with the button that was pressed. */
export function showWarning(text: string, ...buttons: string[]): Thenable<string | undefined> {
  return vscode.window.showWarningMessage(plainText(text), ...buttons);
}

export function showInformation(text: string): void {
  void vscode.window.showInformationMessage(plainText(text));
}

/** Shows a text and a button; resolves with whether the user pressed the button. */
export async function offer(text: string, button: string): Promise<boolean> {
  return (await vscode.window.showInformationMessage(plainText(text), button)) === button;
}

export function showError(text: string): void {
  void vscode.window.showErrorMessage(plainText(text));
}

/** A modal question; true for the button. `detail` is shown below it and may have several lines. */
export async function confirm(question: string, button: string, detail = ''): Promise<boolean> {
  const options = { modal: true, ...(detail !== '' && { detail: plainText(detail) }) };
  return (await vscode.window.showWarningMessage(plainText(question), options, button)) === button;
}

interface Work {
  readonly location: vscode.ProgressLocation;
  readonly title: string;
  readonly cancellable?: boolean;
}

type Task<T> = Parameters<typeof vscode.window.withProgress<T>>[1];

/** Shows the progress of a task. */
export function withProgress<T>(work: Work, task: Task<T>): Thenable<T> {
  const options = { ...work, title: plainLabel(work.title) };
  return vscode.window.withProgress(options, (progress, token) => {
    const report: typeof progress.report = ({ message, ...rest }) =>
      progress.report({ ...rest, ...(message !== undefined && { message: plainLabel(message) }) });
    return task({ report }, token);
  });
}
