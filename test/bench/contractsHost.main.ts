import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import * as vscode from 'vscode';
import editions from 'virtual:catalog';
import type { Api } from '../../src/extension';
import { formOfRows } from './formOfRows';
import { median } from './measure';

const FILES = 1000;
const CHANGES = 15;
/** Until the windows of VS Code have nothing left to do. */
const QUIET_MS = 3000;
/** Longer than the pause between two updates of the views. */
const APART_MS = 600;

/** What one run has measured, in milliseconds. */
export interface ContractsRun {
  /** From the activation until the view and the Problems panel have every file. */
  readonly fill: number;
  /** What the extension host took of a processor meanwhile; hardly depends on what else the machine does. */
  readonly processor: number;
  /** The longest time meanwhile that no other extension had its turn. */
  readonly longest: number;
  /** From a change of an open document until the view has it. */
  readonly edited: number;
  /** From a change of a file on disk, which VS Code has to notice first. */
  readonly written: number;
}

/** VS Code calls this in the extension host, in a folder without checklists. It prints a `ContractsRun`. */
export async function run(): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  const extension = vscode.extensions.getExtension<Api>('kakunin.kakunin');
  const [edition] = editions;
  if (folder === undefined || !extension || !edition) throw new Error('Nothing to measure');
  if (extension.isActive) throw new Error('The extension must not have begun');
  // One problem each, so that the Problems panel has something to show.
  const text = formOfRows(edition, 1).replace(/ {4}完了日: .*\n/, '');
  for (let file = 0; file < FILES; file++) {
    writeFileSync(join(folder, `${file}.kakunin.yaml`), text);
  }
  await pause(QUIET_MS);
  const filled = await fill(extension);
  await pause(QUIET_MS);
  const file = vscode.Uri.file(join(folder, '0.kakunin.yaml'));
  const { contracts } = extension.exports;
  const written = await changes(contracts, (change) => {
    writeFileSync(file.fsPath, `${text}# ${change}\n`);
    return Promise.resolve();
  });
  const document = await vscode.workspace.openTextDocument(file);
  const edited = await changes(contracts, async (change) => {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(file, document.positionAt(document.getText().length), `# ${change}\n`);
    const changed = once(vscode.workspace.onDidChangeTextDocument);
    await vscode.workspace.applyEdit(edit);
    await changed;
  });
  await document.save();
  const measured: ContractsRun = { ...filled, edited, written };
  console.log(`measured ${JSON.stringify(measured)}`);
}

async function fill(
  extension: vscode.Extension<Api>,
): Promise<Pick<ContractsRun, 'fill' | 'processor' | 'longest'>> {
  const checked = new Set<string>();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const before = process.cpuUsage();
  const start = performance.now();
  const allChecked = new Promise<void>((resolve) => {
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      for (const uri of uris) checked.add(uri.toString());
      if (checked.size === FILES) resolve();
    });
  });
  const { contracts } = await extension.activate();
  await vscode.commands.executeCommand('workbench.view.extension.kakunin');
  await allChecked;
  while ((await contractsShown(contracts)) < FILES)
    await once(contracts.overview.onDidChangeTreeData);
  const took = performance.now() - start;
  delay.disable();
  const { user, system } = process.cpuUsage(before);
  return { fill: took, processor: (user + system) / 1e3, longest: delay.max / 1e6 };
}

async function contractsShown({ overview }: Api['contracts']): Promise<number> {
  const hospitals = await overview.getChildren();
  return hospitals.reduce(
    (sum, each) => sum + (each.kind === 'hospital' ? each.entries.length : 0),
    0,
  );
}

/** The median time from what `change` does until the view shows it to show it. */
async function changes(
  { overview }: Api['contracts'],
  change: (index: number) => Promise<void>,
): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < CHANGES; index++) {
    await pause(APART_MS);
    const shown = once(overview.onDidChangeTreeData).then(() => performance.now());
    await change(index);
    const start = performance.now();
    const at = await shown;
    times.push(at - start);
  }
  return median(times);
}

function once<T>(event: vscode.Event<T>): Promise<T> {
  return new Promise((resolve) => {
    const listener = event((value) => {
      listener.dispose();
      resolve(value);
    });
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
