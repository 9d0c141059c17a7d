import * as vscode from 'vscode';

const SCHEME = 'kakunin-import';

/** Texts of an import as read-only documents: the checklist as it would be, and what was left. They are in memory. */
export class TextDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly texts = new Map<string, string>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly registration = vscode.workspace.registerTextDocumentContentProvider(
    SCHEME,
    this,
  );

  readonly onDidChange = this.changed.event;

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }

  /** A document of that name with the text; it replaces the former text of the same name. */
  add(name: string, text: string): vscode.Uri {
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${name}` });
    this.texts.set(uri.path, text);
    this.changed.fire(uri);
    return uri;
  }

  provideTextDocumentContent({ path }: vscode.Uri): string | undefined {
    return this.texts.get(path);
  }
}
