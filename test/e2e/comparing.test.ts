import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import type { FrameLocator, Locator } from 'playwright-core';
import { changedChart } from './changedChart';
import { click, clickInVsCode } from './click';
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
  await clickInVsCode(page.locator('.scm-view .monaco-list-row', { hasText: CHART }).first(), {
    timeout,
  });
}

const textDiff = (workbench: Workbench): Locator =>
  workbench.page.locator('.editor-group-container.active .monaco-diff-editor');

/** Waits until a line with that text is on the screen, on the side after. */
async function lineAfter(workbench: Workbench, text: string): Promise<void> {
  const lines = textDiff(workbench).locator('.editor.modified .view-line', { hasText: text });
  await lines.first().waitFor({ timeout });
}

/** How far below the upper edge of its page. */
function top(element: Locator): Promise<number> {
  return element.evaluate((each) => each.getBoundingClientRect().top);
}

async function openTable(workbench: Workbench): Promise<void> {
  await workbench.openFile(CHART);
  await row(workbench.table(), 'P2-C-4').locator('[data-action="details"]').waitFor({ timeout });
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
      await workbench.command('View: Close All Editors');
    });

    test('an edit of the file is shown at once; what is unfolded and the place stay', async () => {
      await openTable(workbench);
      await workbench.command('項目で比較: HEAD');
      const comparison = await comparisonOf(workbench);
      const fold = row(comparison, 'P2-C-4').locator('details');
      await click(fold.locator('summary'));
      const before = await top(row(comparison, 'P2-C-4'));
      const text = await workbench.read(CHART);
      await workbench.write(CHART, text.replace('書面で経過を報告', '書面と電話で経過を報告'));
      const added = row(comparison, 'P2-C-4').locator('ins', { hasText: '書面と電話で' });
      await added.waitFor({ timeout });
      assert.equal(await fold.getAttribute('open'), '');
      const after = await top(row(comparison, 'P2-C-4'));
      assert.equal(Math.round(after), Math.round(before));
    });

    test('the history of a row: from its table to the commit that changed it', async () => {
      await workbench.git('commit', '-q', '-a', '-m', '合意内容を改める');
      await openTable(workbench);
      const table = workbench.table();
      await click(row(table, 'P2-C-4').locator('[data-action="details"]'));
      await click(row(table, 'P2-C-4').locator('[data-action="history"]'));
      const list = workbench.page.locator('.quick-input-widget');
      const commit = list.locator('.monaco-list-row', { hasText: '合意内容を改める' });
      await commit.waitFor({ timeout });
      await workbench.screenshot(`out/screenshots/row-history-${version}.png`);
      await clickInVsCode(commit);
      const comparison = await comparisonOf(workbench);
      const versions = comparison.locator('.version[data-side="after"]');
      assert.match(await versions.innerText(), /合意内容を改める/);
      await row(comparison, 'P2-C-4').locator('ins').first().waitFor({ timeout });
    });

    test('Source Control shows the text, its button the items, and a row its line in the text', async () => {
      // As it was before that commit: nothing staged.
      await workbench.git('reset', '-q', '--mixed', 'HEAD~1');
      await clickInSourceControl(workbench);
      await lineAfter(workbench, 'kakunin: 1');
      const { page } = workbench;
      const button = page.locator('.editor-group-container.active .editor-actions');
      await clickInVsCode(button.getByRole('button', { name: '項目で比較', exact: true }), {
        timeout,
      });
      const comparison = await comparisonOf(workbench);
      const moved = row(comparison, 'P2-C-5').locator('.statuses');
      assert.equal(await moved.innerText(), '未確認\n→\n確認済');
      // What a reviewer must not miss comes before the rows; the sample has はい that went back to いいえ.
      const attention = comparison.locator('.attention');
      await attention.locator('h2', { hasText: /^要注意/ }).waitFor({ timeout });
      const back = attention.locator('li', { hasText: '「いいえ」に戻りました' }).first();
      assert.match(await back.innerText(), /^P\d-\S+ .+「いいえ」に戻りました（はい → いいえ）$/);
      assert.ok((await top(attention)) < (await top(comparison.locator('[data-item]').first())));
      await workbench.screenshot(`out/screenshots/comparison-${version}.png`);
      await click(row(comparison, 'P2-C-4').locator('[data-action="open-diff"]'));
      await lineAfter(workbench, 'P2-C-4:');
      await workbench.screenshot(`out/screenshots/comparison-${version}-diff.png`);
    });

    test('from the text diff of Source Control to the row at the cursor in the table; the diff stays', async () => {
      await clickInSourceControl(workbench);
      await lineAfter(workbench, 'kakunin: 1');
      const { page } = workbench;
      const lines = textDiff(workbench).locator('.editor.modified .view-line');
      await clickInVsCode(lines.filter({ hasText: 'P1-A-1:' }).first(), { timeout });
      const actions = page.locator('.editor-group-container.active .editor-actions');
      await clickInVsCode(actions.getByRole('button', { name: '表として開く' }), { timeout });
      const focused = workbench.table().locator('[data-item="P1-A-1"]:focus-within');
      await focused.waitFor({ timeout });
      assert.equal(await page.locator('.tabs-container .tab').count(), 2);
    });

    test('it comes back after a reload of the window, at its place', async () => {
      // As text or as a table: VS Code 1.139 goes on as text after a text diff.
      await workbench.openFile(CHART);
      await workbench.command('項目で比較: HEAD');
      const opened = await comparisonOf(workbench);
      await click(row(opened, 'P2-C-4').locator('summary'));
      await row(opened, 'P2-C-5').scrollIntoViewIfNeeded();
      const before = await top(row(opened, 'P2-C-4'));
      const reloaded = workbench.page.waitForEvent('load', { timeout });
      await workbench.command('Developer: Reload Window');
      await reloaded;
      const comparison = await comparisonOf(workbench);
      await row(comparison, 'P2-C-4').locator('details[open]').waitFor({ timeout });
      assert.equal(Math.round(await top(row(comparison, 'P2-C-4'))), Math.round(before));
    });

    test('another checklist', async () => {
      await workbench.openFile(CHART);
      await workbench.command('項目で比較: 別の確認表と');
      const list = workbench.page.locator('.quick-input-widget');
      await clickInVsCode(list.locator('.monaco-list-row', { hasText: 'aobadai-receipt' }), {
        timeout,
      });
      const comparison = await comparisonOf(workbench);
      await comparison.locator('[data-section="head"] [data-field="対象システム"]').waitFor();
      await click(comparison.locator('.head [data-action="open-diff"]'));
      if (version !== '1.100') {
        await lineAfter(workbench, '対象システム: 電子カルテ');
        return;
      }
      // VS Code 1.100 shows two files of which each has a table as two tables, and a message leads back.
      await workbench.page
        .locator('.editor-group-container.active .tab.active', { hasText: '↔' })
        .waitFor({ timeout });
      const told = workbench.page.locator('.notifications-toasts', {
        hasText: '表のまま並べています',
      });
      await clickInVsCode(told.getByRole('button', { name: '項目で比較' }), { timeout });
      const tables = workbench.page.locator('iframe.webview:is(.original, .modified)');
      await tables.and(workbench.page.locator(':visible')).first().waitFor({ state: 'hidden' });
      const again = await comparisonOf(workbench);
      await again.locator('[data-section="head"] [data-field="対象システム"]').waitFor({ timeout });
    });
  });
}

suite('comparing by items where there is no git', () => {
  test('a friendly word says that there is no repository', async () => {
    const workbench = await startWorkbench({ git: false });
    try {
      await openTable(workbench);
      await workbench.command('項目で比較: HEAD');
      const told = workbench.page.locator('.notifications-toasts', { hasText: 'gitリポジトリ' });
      await told.waitFor({ timeout });
    } finally {
      await workbench.stop();
    }
  });
});
