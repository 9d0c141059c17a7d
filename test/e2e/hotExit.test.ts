import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import type { FrameLocator, Locator } from 'playwright-core';
import { click, clickInVsCode } from './click';
import { eventually } from './eventually';
import type { Workbench } from './workbench';
import { startWorkbench } from './workbench';

// On a busy machine a page takes VS Code long.
const timeout = 90_000;
const NAME = 'aobadai-denshi-karte.kakunin.yaml';
const OTHER = 'aobadai-pacs.kakunin.yaml';

const remark = (table: FrameLocator, item: string): Locator =>
  table.locator(`[data-item="${item}"] [data-field="備考"] textarea`).first();

const answered = (table: FrameLocator, item: string, status: string): Locator =>
  table.locator(`[data-item="${item}"][data-status="${status}"]`);

async function openTable(workbench: Workbench, name = NAME): Promise<FrameLocator> {
  await workbench.openFile(name);
  return tableShown(workbench);
}

async function tableShown(workbench: Workbench): Promise<FrameLocator> {
  const table = workbench.table();
  await table.locator('[data-item="P2-C-5"]').waitFor({ timeout });
  return table;
}

suite('the packaged extension', function () {
  this.timeout(300_000);
  let workbench: Workbench;
  suiteSetup(async () => {
    mkdirSync('out/screenshots', { recursive: true });
    // A window with an extension in development keeps nothing.
    workbench = await startWorkbench({ packaged: true });
  });
  suiteTeardown(() => workbench.stop());
  teardown(async function () {
    if (this.currentTest?.state === 'failed') {
      await workbench.screenshot(`out/screenshots/failed-${Date.now()}.png`);
    }
    await workbench.command('File: Revert File');
    await workbench.command('View: Close All Editors');
    await workbench.git('checkout', '--', '.');
  });

  test('what is not saved is there again after the window was loaded again', async () => {
    const table = await openTable(workbench);
    const before = await workbench.read(NAME);
    await remark(table, 'P1-B-4').fill('未保存の記入');
    await remark(table, 'P1-B-4').press('Enter');
    await click(table.locator('[data-item="P1-A-2-2"] input[value="いいえ"]'));
    await answered(table, 'P1-A-2-2', '未完了').waitFor({ timeout });
    await workbench.reload();
    const again = await tableShown(workbench);
    await answered(again, 'P1-A-2-2', '未完了').waitFor({ timeout });
    assert.equal(await remark(again, 'P1-B-4').inputValue(), '未保存の記入');
    await workbench.tab(NAME).and(workbench.page.locator('.dirty')).waitFor({ timeout });
    assert.equal(await workbench.read(NAME), before);
    await workbench.save();
    const saved = await workbench.read(NAME);
    assert.ok(saved.includes('    備考: 未保存の記入\n'));
  });

  test('a save by the clock writes what was entered, and no half-typed cell', async () => {
    await workbench.configure({ 'files.autoSave': 'afterDelay', 'files.autoSaveDelay': 300 });
    const table = await openTable(workbench);
    const before = await workbench.read(NAME);
    await remark(table, 'P1-B-1').fill('半');
    await table.locator('[data-item="P1-A-2-2"] input[value="いいえ"]').evaluate((radio) => {
      // Without taking the focus from the cell that is typed in.
      (radio as HTMLElement).click();
    });
    const answer = /(P1-A-2-2: .*\n {4}初回確認: )はい/;
    await eventually(() => workbench.read(NAME), before.replace(answer, '$1いいえ'));
    assert.equal(await remark(table, 'P1-B-1').inputValue(), '半');
    await remark(table, 'P1-B-1').fill('全部');
    await remark(table, 'P1-B-1').press('Enter');
    await eventually(async () => (await workbench.read(NAME)).includes('備考: 全部\n'), true);
  });

  test('a save with the change of focus takes along the cell that was left by it', async () => {
    await workbench.configure({ 'files.autoSave': 'onFocusChange' });
    await openTable(workbench, OTHER);
    await workbench.command('View: Keep Editor');
    const table = await openTable(workbench);
    await remark(table, 'P1-B-1').fill('離れるまでに書いた');
    await clickInVsCode(workbench.tab(OTHER));
    await eventually(
      async () => (await workbench.read(NAME)).includes('備考: 離れるまでに書いた\n'),
      true,
    );
  });
});
