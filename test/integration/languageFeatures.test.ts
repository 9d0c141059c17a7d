import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { CHECKLIST, closeAll, newFile, onDisk, tables, today, until } from './workbench';

const HEADED = CHECKLIST.replace('  P1-A-1:', '  # Part 1 主\n  # A 事業者\n  P1-A-1:');

/** Opens the file as text and finds the place of the `¦`, which is not in the file. */
async function openAt(
  marked: string,
): Promise<{ document: vscode.TextDocument; position: vscode.Position }> {
  const document = await vscode.workspace.openTextDocument(await newFile(marked.replace('¦', '')));
  assert.equal(document.languageId, 'yaml');
  return { document, position: document.positionAt(marked.indexOf('¦')) };
}

async function ask<T>(
  what: string,
  document: vscode.TextDocument,
  ...more: readonly unknown[]
): Promise<T> {
  return await vscode.commands.executeCommand<T>(
    `vscode.execute${what}Provider`,
    document.uri,
    ...more,
  );
}

const labelOf = ({ label }: vscode.CompletionItem): string =>
  typeof label === 'string' ? label : label.label;

/** Without the words of the text, which VS Code offers by itself. */
async function completions(marked: string, trigger?: string): Promise<vscode.CompletionItem[]> {
  const { document, position } = await openAt(marked);
  const { items } = await ask<vscode.CompletionList>('CompletionItem', document, position, trigger);
  return items
    .filter(({ kind }) => kind !== vscode.CompletionItemKind.Text)
    .sort((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''));
}

async function lensesOf(document: vscode.TextDocument): Promise<readonly vscode.CodeLens[]> {
  return ask<vscode.CodeLens[]>('CodeLens', document, 100);
}

suite('Language help in the text', () => {
  teardown(closeAll);

  test('completion: the keys of a row that are not there, seldom ones last', async () => {
    const found = await completions(
      CHECKLIST.replace("    備考: '確認中'", "    備考: '確認中'\n    ¦"),
    );
    assert.deepEqual(found.map(labelOf), [
      ...['初回確認日', '完了日', '期限', '担当者', '役割分担', '合意文書', '合意内容'],
      ...['確認資料', '社内メモ', '項目', '内容'],
    ]);
  });

  test('completion: answers, replacing the whole value', async () => {
    const marked = CHECKLIST.replace('初回確認: いいえ #', '初回確認: い¦いえ #');
    const found = await completions(marked);
    assert.deepEqual(found.map(labelOf), ['はい', 'いいえ', '対象外']);
    const range = found[0]?.range;
    assert.ok(range && 'replacing' in range);
    const { document } = await openAt(marked);
    assert.equal(document.getText(range.replacing), 'いいえ');
  });

  test('completion: a row goes in with its comment and 初回確認, indented as the others', async () => {
    const { document, position } = await openAt(
      CHECKLIST.replace('  P2-A-1:', '  P1-A-2-2¦\n  P2-A-1:'),
    );
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(position, position);
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    const row = '\n  P1-A-2-2: # 事業者管理 ②\n    初回確認:\n  P2-A-1:';
    await until('the row', async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return document.getText().includes(row);
    });
  });

  test('completion: a space that indents asks for nothing, one behind a colon does', async () => {
    const asked = async (marked: string): Promise<number> =>
      (await completions(marked, ' ')).length;
    assert.equal(await asked(CHECKLIST.replace('    備考', '    ¦\n    備考')), 0);
    assert.equal(await asked(CHECKLIST.replace('初回確認:\n', '初回確認: ¦\n')), 3);
  });

  test('completion: today for a date', async () => {
    const found = await completions(CHECKLIST.replace("備考: '確認中'", '完了日: ¦'));
    assert.deepEqual(found.map(labelOf), [today()]);
  });

  test('hover: on an id, on a key, on a value with a problem', async () => {
    const said = async (marked: string): Promise<string> => {
      const { document, position } = await openAt(marked);
      const found = await ask<vscode.Hover[]>('Hover', document, position);
      return found
        .flatMap(({ contents }) => contents)
        .map((content) => (content as vscode.MarkdownString).value.replaceAll('&nbsp;', ' '))
        .join('\n');
    };
    const id = await said(CHECKLIST.replace('P1-A-1', 'P1-¦A-1'));
    assert.match(id, /\*\*P1.*事業者からの開示資料の確認\*\*/);
    assert.match(id, /小規模医療機関等向けガイダンス/);
    const settings = vscode.workspace.getConfiguration('kakunin');
    const meanings = {
      ja: /対象外とした理由もここに書く/,
      en: /Also the place for the reason for 対象外/,
    };
    for (const [language, meaning] of Object.entries(meanings)) {
      await settings.update('language', language, vscode.ConfigurationTarget.Workspace);
      assert.match(await said(CHECKLIST.replace('備考', '備¦考')), meaning);
    }
    await settings.update('language', undefined, vscode.ConfigurationTarget.Workspace);
    const problem = CHECKLIST.replace('いいえ', 'いい¦え');
    assert.match(
      await said(problem),
      /\[completion-date-missing\]\(https:.*rules\.md#completion-date-missing\)/,
    );
  });

  test('hover: text of a file is no markup', async () => {
    const own = '  P1-X-1:\n    項目: "[a](command:x) <b>"\n    内容: "**b**"\n';
    const { document, position } = await openAt(`${CHECKLIST}${own}`.replace('P1-X', 'P1¦-X'));
    const found = await ask<vscode.Hover[]>('Hover', document, position);
    const text = found
      .flatMap(({ contents }) => contents)
      .map((content) => (content as vscode.MarkdownString).value)
      .join('\n');
    assert.doesNotMatch(text, /[^\\]\]\(command|<b>|[^\\]\*\*b/);
    assert.match(text, /command/);
  });

  test('outline: Part, section, row with its status', async () => {
    const { document } = await openAt(`${CHECKLIST}¦`);
    const parts = await ask<vscode.DocumentSymbol[]>('DocumentSymbol', document);
    const sections = parts.flatMap(({ children }) => children);
    const rows = sections.flatMap(({ children }) => children);
    assert.deepEqual(
      [...parts, ...sections].map(({ name }) => /^(Part )?\w/.exec(name)?.[0]),
      ['Part 1', 'Part 2', 'A', 'A'],
    );
    assert.deepEqual(
      rows.map(({ name, detail }) => [name.split(' ')[0], detail]),
      [
        ['P1-A-1', '未完了'],
        ['P1-A-2-1', '未確認'],
        ['P2-A-1', '確認済'],
      ],
    );
  });

  test('folding: Parts and sections from their comments, rows from their ids', async () => {
    const { document } = await openAt(`${HEADED}¦`);
    const found = await ask<vscode.FoldingRange[]>('FoldingRange', document);
    const lines = found.map(({ start, end }) =>
      [start, end].map((line) => document.lineAt(line).text.trim().split(':')[0]).join(' … '),
    );
    for (const expected of [
      '# Part 1 主 … 初回確認',
      '# A 事業者 … 初回確認',
      'P1-A-1 … 備考',
      '初回確認日 … Part1',
      '項目 … 初回確認',
    ]) {
      assert.ok(lines.includes(expected), `${expected} in ${lines.join(', ')}`);
    }
  });

  test('definition: from an id to its place in the catalog, which can be read', async () => {
    const { document, position } = await openAt(CHECKLIST.replace('P1-A-2-1', 'P1-A-2¦-1'));
    const [found] = await ask<vscode.LocationLink[]>('Definition', document, position);
    assert.ok(found);
    const catalog = await vscode.workspace.openTextDocument(found.targetUri);
    assert.equal(catalog.getText(found.targetRange), 'P1-A-2-1');
    assert.match(catalog.lineAt(found.targetRange.start.line + 2).text, /^①事業者との契約/);
  });

  test('code lens: the progress opens the table', async () => {
    const { document } = await openAt(`${CHECKLIST}¦`);
    const lens = (await lensesOf(document)).find(({ range }) =>
      document.lineAt(range.start.line).text.startsWith('項目:'),
    );
    assert.match(lens?.command?.title ?? '', /1.*38.*未確認 36 · 確認済 1 · 未完了 1/);
    const { command, arguments: values = [] } = lens!.command!;
    await vscode.commands.executeCommand(command, ...(values as unknown[]));
    const all = await tables();
    const uri = document.uri.toString();
    await until('the table', () => all.panes.some((pane) => pane.document.uri.toString() === uri));
  });

  test('code lens: the fix above its row is made once, and saves nothing', async () => {
    const { document } = await openAt(`${CHECKLIST}¦`);
    const lens = (await lensesOf(document)).find(({ command }) => command?.title.includes('期限'));
    assert.ok(lens?.command);
    assert.match(document.lineAt(lens.range.start.line).text, /P1-A-1/);
    const { command, arguments: values = [] } = lens.command;
    await vscode.commands.executeCommand(command, ...(values as unknown[]));
    const planned = CHECKLIST.replace('# 要確認\n', '# 要確認\n    期限:\n');
    assert.equal(document.getText(), planned);
    assert.equal(await onDisk(document.uri), CHECKLIST);
    await vscode.commands.executeCommand(command, ...(values as unknown[]));
    assert.equal(document.getText(), planned);
  });

  test('a fix that leaves a field to the user puts the cursor there', async () => {
    const { document } = await openAt(`${CHECKLIST}¦`);
    const editor = await vscode.window.showTextDocument(document);
    const fix = { item: 'P1-A-1', rule: 'completion-date-missing', field: '完了日' };
    const target = { ...fix, fix: 'add-deadline' };
    await vscode.commands.executeCommand('kakunin.applyFix', document.uri, target);
    const { text } = document.lineAt(await until('the cursor', () => editor.selection.active.line));
    assert.match(text, /^ {4}期限:$/);
    assert.equal(editor.selection.active.character, text.length);
  });

  test('the command of the fix takes nothing on trust', async () => {
    const { document } = await openAt(`${CHECKLIST}¦`);
    const fix = { item: 'P1-A-1', rule: 'completion-date-missing', field: '完了日', fix: 1 };
    const other = vscode.Uri.joinPath(document.uri, '..', 'a.yaml');
    for (const values of [[], [document.uri], [document.uri, fix], [other, { ...fix, fix: 'a' }]]) {
      await vscode.commands.executeCommand('kakunin.applyFix', ...values);
    }
    assert.equal(document.isDirty, false);
  });
});
