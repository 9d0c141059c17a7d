import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import type { FrameLocator, Locator } from 'playwright-core';
import { changedChart } from './changedChart';
import type { Workbench } from './workbench';
import { startWorkbench } from './workbench';

const CHART = 'aobadai-denshi-karte.kakunin.yaml';
const timeout = 60_000;

/** The page of the comparison in the active editor group. */
async function comparisonOf(workbench: Workbench): Promise<FrameLocator> {
  const page = workbench.table();
  await page.locator('.comparison .summary').waitFor({ timeout });
  return page;
}

function row(page: FrameLocator, item: string): Locator {
  return page.locator(`[data-item="${item}"]`);
}

/** The changed file in the Source Control view, clicked. */
async function clickInSourceControl(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await page.keyboard.press('Control+Shift+G');
  await page.locator('.scm-view .monaco-list-row', { hasText: CHART }).first().click({ timeout });
}

const textDiff = (workbench: Workbench): Locator =>
  workbench.page.locator('.editor-group-container.active .monaco-diff-editor');

/** Waits until a line with that text is on the screen, on the side after. */
async function lineAfter(workbench: Workbench, text: string): Promise<void> {
  const lines = textDiff(workbench).locator('.editor.modified .view-line', { hasText: text });
  await lines.first().waitFor({ timeout });
}

for (const version of ['1.100', '1.139']) {
  suite(`comparing by items in VS Code ${version}`, () => {
    let workbench: Workbench;
    suiteSetup(async () => {
      mkdirSync('out/screenshots', { recursive: true });
      workbench = await startWorkbench({ version, viewport: { width: 1600, height: 1000 } });
      await workbench.write(CHART, changedChart(await workbench.read(CHART)));
    });
    suiteTeardown(() => workbench.stop());
    teardown(async function () {
      if (this.currentTest?.state === 'failed') {
        await workbench.screenshot(`out/screenshots/failed-${Date.now()}.png`);
      }
    });

    test('Source Control shows the text, its button the items, and a row its line in the text', async () => {
      await clickInSourceControl(workbench);
      await lineAfter(workbench, 'kakunin: 1');
      const { page } = workbench;
      const button = page.locator('.editor-group-container.active .editor-actions');
      await button.getByRole('button', { name: '項目で比較', exact: true }).click({ timeout });
      const comparison = await comparisonOf(workbench);
      const moved = row(comparison, 'P2-C-5').locator('.statuses');
      assert.equal(await moved.innerText(), '未確認\n→\n確認済');
      await workbench.screenshot(`out/screenshots/comparison-${version}.png`);
      await row(comparison, 'P2-C-4').locator('[data-action="open-diff"]').click();
      await lineAfter(workbench, 'P2-C-4:');
      await workbench.screenshot(`out/screenshots/comparison-${version}-diff.png`);
    });
  });
}
