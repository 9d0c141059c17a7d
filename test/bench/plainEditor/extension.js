// The least a custom editor can do: a click in its page writes one word of the document, and the page is
// told. What this takes, every editor in VS Code takes.
const vscode = require('vscode');

const ROW = 'P2-A-6';
const PAGE = `<!doctype html><meta charset="utf-8"><body>
<div data-item="${ROW}" data-status="">
<input type="radio" name="a" value="はい"><input type="radio" name="a" value="いいえ" checked></div>
<script>
const host = acquireVsCodeApi();
const row = document.querySelector('[data-item]');
for (const radio of document.querySelectorAll('input'))
  radio.addEventListener('change', () => host.postMessage({ value: radio.value }));
window.addEventListener('message', ({ data }) => {
  if (data.type === 'view') row.setAttribute('data-status', data.value);
});
</script></body>`;

function wordOf(document) {
  const text = document.getText();
  const from = text.indexOf('初回確認: ', text.indexOf(`  ${ROW}:`)) + '初回確認: '.length;
  const end = text.indexOf('\n', from);
  return new vscode.Range(document.positionAt(from), document.positionAt(end));
}

module.exports.activate = (context) => {
  const problems = vscode.languages.createDiagnosticCollection('plain');
  const start = new vscode.Range(0, 0, 0, 1);
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  // The tests wait until a folder has problems.
  if (folder)
    problems.set(vscode.Uri.joinPath(folder.uri, 'a'), [new vscode.Diagnostic(start, 'a')]);
  const resolveCustomTextEditor = (document, panel) => {
    panel.webview.options = { enableScripts: true };
    panel.webview.html = PAGE;
    const changes = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document !== document || event.contentChanges.length === 0) return;
      void panel.webview.postMessage({ type: 'view', value: document.getText(wordOf(document)) });
    });
    panel.onDidDispose(() => changes.dispose());
    panel.webview.onDidReceiveMessage(async ({ value }) => {
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, wordOf(document), value);
      await vscode.workspace.applyEdit(edit);
      void panel.webview.postMessage({ type: 'result' });
    });
  };
  const provider = vscode.window.registerCustomEditorProvider('plain.editor', {
    resolveCustomTextEditor,
  });
  context.subscriptions.push(problems, provider);
};
