import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import editions from 'virtual:catalog';
import type * as exporting from '../../src/exporting';
import type { DocumentName } from '../../src/core/document/names';
import { DOCUMENT_FORMATS, DOCUMENT_NAMES } from '../../src/core/document/names';
import { Catalogs } from '../../src/host/catalogs/catalogs';
import { Documents } from '../../src/host/documents';
import { exportByAsking } from '../../src/host/exchange/exportCommand';
import { LanguageSetting } from '../../src/host/language';
import { RuleSettings } from '../../src/host/ruleSettings';
import { localDay } from '../../src/core/text/calendar';
import { acceptUntil, MemoryMemento } from './answering';
import { commitAll } from './repository';
import { CHECKLIST, closeAll, insert, newFile, onDisk, openTable, tables } from './workbench';

const run = promisify(execFile);

const extension = vscode.extensions.getExtension('kakunin.kakunin')!;

/** `…/a.kakunin.yaml` → `…/a.form.xlsx` */
function beside(uri: vscode.Uri, ending: string): vscode.Uri {
  return uri.with({ path: uri.path.replace(/\.kakunin\.yaml$/, `.${ending}`) });
}

async function bytesOf(uri: vscode.Uri): Promise<Buffer | undefined> {
  try {
    return Buffer.from(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

/** The bundle that is shipped: that of the tests does not write the same bytes. */
async function loadBundle(): Promise<typeof exporting> {
  const file = vscode.Uri.joinPath(extension.extensionUri, 'dist', 'exporting.mjs');
  return (await import(file.toString())) as typeof exporting;
}

async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** What the command line makes of the file. */
async function byCommandLine(uri: vscode.Uri, ...options: readonly string[]): Promise<Buffer> {
  const out = beside(uri, `cli.${options[1] ?? ''}`).fsPath;
  const cli = vscode.Uri.joinPath(extension.extensionUri, 'dist', 'cli.js').fsPath;
  const day = ['--today', localDay(new Date()), '--lang', 'en'];
  await run('node', [cli, 'export', uri.fsPath, ...options, ...day, '-o', out]);
  return (await bytesOf(vscode.Uri.file(out)))!;
}

suite('Exporting', () => {
  teardown(closeAll);

  const owned: { dispose(): unknown }[] = [];
  suiteTeardown(() => {
    for (const each of owned) each.dispose();
  });

  /** The command, with a memory in which that document is the last choice. */
  async function exportAs(
    uri: vscode.Uri,
    last: { readonly document: DocumentName; readonly format: string },
  ): Promise<Buffer> {
    const rules = new RuleSettings();
    const language = new LanguageSetting();
    const catalogs = new Catalogs(editions);
    const documents = new Documents(editions, rules, catalogs);
    owned.push(rules, catalogs, language, documents);
    const memory = new MemoryMemento({ lastExport: last });
    const services = {
      documents,
      exporting: { load: loadBundle },
      language,
      memory,
      tables: await tables(),
    };
    const done = exportByAsking([uri], services);
    const target = beside(uri, `${last.document}.${last.format}`);
    const bytes = await acceptUntil(target.path, () => bytesOf(target));
    await done;
    return bytes;
  }

  test('the command writes what is in the editor beside the file, and remembers the choice', async () => {
    const uri = await newFile(CHECKLIST);
    const { document } = await openTable(uri);
    await insert(document, 9, "    担当者: '医療情報部 山田'\n");
    const target = beside(uri, 'form.xlsx');
    const done = vscode.commands.executeCommand('kakunin.export');
    const bytes = await acceptUntil('the workbook', () => bytesOf(target));
    await done;
    assert.equal(await onDisk(uri), CHECKLIST, 'the file itself is not saved');
    const reading = await (await loadBundle()).readBook(bytes);
    assert.ok('book' in reading);
    const texts = reading.book.sheets.flatMap(({ rows }) => rows.flat().map((cell) => cell?.text));
    assert.ok(texts.includes('医療情報部 山田'));
  });

  test('every document, as the command line writes it, and each kind of format', async () => {
    const uri = await newFile(CHECKLIST);
    await commitAll('older');
    await write(uri, CHECKLIST.replace('確認中', '確認済み'));
    for (const document of DOCUMENT_NAMES) {
      const [format] = DOCUMENT_FORMATS[document];
      const base = document === 'changes' ? ['--base', 'HEAD'] : [];
      const expected = await byCommandLine(uri, '--as', document, '--to', format, ...base);
      const bytes = await exportAs(uri, { document, format });
      assert.ok(bytes.equals(expected), document);
    }
    const html = await exportAs(uri, { document: 'roles', format: 'html' });
    assert.match(html.toString(), /^<!doctype html>/i);
    const csv = await exportAs(uri, { document: 'open', format: 'csv' });
    assert.match(csv.toString(), /確認済み/);
  });

  test('a checklist that cannot be read is not exported', async () => {
    const uri = await newFile(`${CHECKLIST}<<<<<<< HEAD\n`);
    await vscode.commands.executeCommand('kakunin.export', uri);
    await vscode.commands.executeCommand('notifications.clearAll');
  });
});
