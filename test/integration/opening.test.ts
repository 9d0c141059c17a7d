import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { UnreadableView } from '../../src/core/view/tableView';
import { StandInPage } from './standInPage';
import { CHECKLIST, closeAll, newFile, onDisk, openTable, pause } from './workbench';

/** Markers in which nobody can tell the sides apart. */
const CONFLICT = CHECKLIST.replace(
  '    備考:',
  '<<<<<<< HEAD\n    完了日: 2024-07-01\n>>>>>>> b\n    備考:',
);

async function assertUnreadable(text: string, reason: UnreadableView['reason']): Promise<void> {
  const page = await StandInPage.openNew(text);
  const { document, view } = page;
  assert.equal(view.view.kind, 'unreadable');
  assert.equal(view.view.reason, reason);
  const operation = { kind: 'set', item: 'P1-A-1', field: '初回確認', value: 'はい' } as const;
  assert.equal((await page.edit(operation)).ok, false);
  assert.equal(document.isDirty, false);
  assert.equal(await onDisk(document.uri), text);
}

suite('Opening', () => {
  teardown(closeAll);

  test('a sample becomes a table of 38 rows and stays clean', async () => {
    const samples = await vscode.workspace.findFiles('aobadai-*.kakunin.yaml');
    assert.ok(samples.length >= 3, `${samples.length} samples`);
    for (const uri of samples) {
      const before = await onDisk(uri);
      const { document, shown } = await openTable(uri);
      assert.equal(shown?.view.kind, 'table');
      const items = shown.view.parts.flatMap(({ sections }) => sections.flatMap((s) => s.items));
      const rows = items.flatMap((item) => item.rows);
      assert.equal(rows.filter(({ own }) => !own).length, 38);
      assert.equal(shown.readOnly, false);
      await pause(200);
      assert.equal(document.isDirty, false);
      assert.equal(document.version, 1);
      assert.equal(await onDisk(uri), before);
    }
  });

  test('is the way a checklist opens', async () => {
    const uri = await newFile(CHECKLIST);
    await vscode.commands.executeCommand('vscode.open', uri);
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert.ok(input instanceof vscode.TabInputCustom);
    assert.equal(input.viewType, 'kakunin.table');
  });

  test('hiding a table, showing it and closing it change nothing', async () => {
    const uri = await newFile(CHECKLIST);
    const { document } = await openTable(uri);
    await openTable(await newFile(CHECKLIST));
    await openTable(uri);
    await closeAll();
    assert.equal(document.isDirty, false);
    assert.equal(await onDisk(uri), CHECKLIST);
  });

  test('a file with conflict markers that make no sense is never written to', () =>
    assertUnreadable(CONFLICT, 'merge-conflict'));
  test('an empty file is never written to', () => assertUnreadable('', 'empty'));
  test('other YAML is never written to', () =>
    assertUnreadable('services:\n  web:\n    image: nginx\n', 'other-yaml'));
  test('text that does not parse is never written to', () =>
    assertUnreadable(`${CHECKLIST}\t- x: [\n`, 'syntax'));
});
