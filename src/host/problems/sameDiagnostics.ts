import type * as vscode from 'vscode';

/** Whether both lists show the same diagnostics, with the same links and in the same order. */
export function sameDiagnostics(
  a: readonly vscode.Diagnostic[],
  b: readonly vscode.Diagnostic[],
): boolean {
  return a.length === b.length && a.every((each, index) => isSame(each, b[index]));
}

function isSame(a: vscode.Diagnostic, b: vscode.Diagnostic | undefined): boolean {
  return (
    b !== undefined &&
    a.range.isEqual(b.range) &&
    a.message === b.message &&
    a.severity === b.severity &&
    codeText(a) === codeText(b)
  );
}

function codeText({ code }: vscode.Diagnostic): string {
  return typeof code === 'object' ? `${code.value} ${code.target.toString()}` : `${code}`;
}
