import type * as vscode from 'vscode';

/** The rule that a problem in the Problems panel names, after the words of its link if it has one. */
export function shownRule({ code }: vscode.Diagnostic): unknown {
  return typeof code === 'object' ? String(code.value).split(' ').at(-1) : code;
}
