import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import type { FrameLocator, Locator } from 'playwright-core';
import { click, clickInVsCode } from './click';
import { eventually } from './eventually';
import type { Workbench } from './workbench';
import { startWorkbench } from './workbench';

// In a browser a page that comes after another one can take VS Code half a minute.
const timeout = 90_000;
const NAME = 'aobadai-denshi-karte.kakunin.yaml';

const remark = (table: FrameLocator, item: string): Locator =>
  table.locator(`[data-item="${item}"] [data-field="備考"] textarea`).first();

const silence = (table: FrameLocator): Locator =>
  table.locator('[data-notice="not-connected"]:not([hidden])');

async function openTable(workbench: Workbench): Promise<FrameLocator> {
  await workbench.openFile(NAME);
  const table = workbench.table();
  await table.locator('[data-item="P2-C-5"]').waitFor({ timeout });
  return table;
}

/** The table that opens again does so beside the dead one, which is then closed. */
const onlyOneTab = (workbench: Workbench): Promise<void> =>
  eventually(() => workbench.page.locator('.tab').count(), 1);

suite('when the other side dies', function () {
  this.timeout(300_000);
  let workbench: Workbench;
  suiteSetup(async () => {
    mkdirSync('out/screenshots', { recursive: true });
    // With an extension in development VS Code does not start its host again.
    workbench = await startWorkbench({ packaged: true });
  });
  teardown(async function () {
    if (this.currentTest?.state === 'failed') {
      await workbench.screenshot(`out/screenshots/failed-${Date.now()}.png`);
    }
    await workbench.command('File: Revert File');
    await workbench.command('View: Close All Editors');
  });
  suiteTeardown(() => workbench.stop());

  test('the table says so, keeps what was typed, and writes it when it is back', async () => {
    const table = await openTable(workbench);
    const before = await workbench.read(NAME);
    await remark(table, 'P1-B-4').fill('書いたもの');
    await workbench.killExtensionHost();
    await remark(table, 'P1-B-4').press('Enter');
    await silence(table).waitFor({ timeout });
    assert.equal(await remark(table, 'P1-B-4').inputValue(), '書いたもの');
    assert.equal(await workbench.read(NAME), before);
    await clickInVsCode(workbench.page.getByRole('button', { name: '開き直す' }), { timeout });
    const again = workbench.table();
    const unsent = again.locator('[data-item="P1-B-4"] [data-note="unsent"]');
    await unsent.waitFor({ timeout });
    assert.equal(await remark(again, 'P1-B-4').inputValue(), '書いたもの');
    await onlyOneTab(workbench);
    await remark(again, 'P1-B-4').press('Enter');
    await unsent.waitFor({ state: 'detached', timeout });
    await workbench.save();
    const change = /(P1-B-4: .*\n {4}初回確認: はい\n {4}備考: ).*/;
    assert.equal(await workbench.read(NAME), before.replace(change, '$1書いたもの'));
  });

  test('what was written before and not saved is still there, too', async () => {
    const table = await openTable(workbench);
    await click(table.locator('[data-item="P1-A-2-2"] input[value="いいえ"]'));
    await table.locator('[data-item="P1-A-2-2"][data-status="未完了"]').waitFor({ timeout });
    await workbench.killExtensionHost();
    await clickInVsCode(workbench.page.getByRole('button', { name: '開き直す' }), { timeout });
    const again = workbench.table().locator('[data-item="P1-A-2-2"][data-status="未完了"]');
    await again.waitFor({ timeout });
    await onlyOneTab(workbench);
    await workbench.tab(NAME).and(workbench.page.locator('.dirty')).waitFor({ timeout });
  });

  test('a page that is loaded again meanwhile says what to do', async () => {
    await openTable(workbench);
    await workbench.killExtensionHost();
    await workbench.command('Developer: Reload Webviews');
    await workbench.table().getByText('応答がありません').waitFor({ timeout });
  });
});
