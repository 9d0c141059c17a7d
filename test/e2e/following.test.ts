import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import type { FrameLocator } from 'playwright-core';
import editions from 'virtual:catalog';
import { rowsOf } from '../../src/core/catalog/lookup';
import { click } from './click';
import { eventually } from './eventually';
import type { Workbench } from './workbench';
import { startWorkbench } from './workbench';

const timeout = 90_000;
const NAME = 'a.kakunin.yaml';
const SHEET = `kakunin: 1
様式: 令和6年6月
医療機関: 青葉台病院
項目:
${rowsOf(editions[0]!)
  .map(({ id }) => `  ${id}:\n    初回確認: いいえ\n    備考: 確認した\n`)
  .join('')}`;

const lineOf = (item: string): number =>
  SHEET.slice(0, SHEET.indexOf(`\n  ${item}:`) + 1).split('\n').length;

/** The row that the table marks, and whether its beginning is in the window. */
const followed = (table: FrameLocator): Promise<string> =>
  table.locator('body').evaluate(() => {
    const rows = [...document.querySelectorAll<HTMLElement>('[data-followed]')];
    return rows
      .map((row) => {
        const { top, height } = row.getBoundingClientRect();
        // A row may be higher than what is left of the window.
        const isIn = top >= 0 && top + height / 2 <= window.innerHeight;
        return `${row.dataset['item'] ?? ''} ${isIn ? 'in sight' : 'out of sight'}`;
      })
      .join(', ');
  });

suite('text and table beside each other', () => {
  let workbench: Workbench;
  let table: FrameLocator;
  suiteSetup(async function () {
    this.timeout(240_000);
    mkdirSync('out/screenshots', { recursive: true });
    workbench = await startWorkbench({
      files: { [NAME]: SHEET },
      viewport: { width: 1500, height: 800 },
    });
    await workbench.openFile(NAME);
    await workbench.table(0).locator('[data-item="P2-C-5"]').waitFor({ timeout });
    await workbench.command('View: Split Editor Right');
    await workbench.table(1).locator('[data-item="P2-C-5"]').waitFor({ timeout });
    await workbench.command('確認表: Open as Text');
    await text().locator('.view-line').first().waitFor({ timeout });
    table = workbench.table(0);
  });
  suiteTeardown(() => workbench.stop());
  teardown(async function () {
    if (this.currentTest?.state === 'failed') {
      await workbench.screenshot(`out/screenshots/failed-${Date.now()}.png`);
    }
  });

  const text = () =>
    workbench.page.locator('.editor-group-container').nth(1).locator('.monaco-editor');
  /** The number of the line with the cursor. Empty if it is out of sight. */
  const cursorLine = (): Promise<string> =>
    text().evaluate(
      (editor) => editor.querySelector('.active-line-number')?.textContent.trim() ?? '',
    );
  const hasText = (): Promise<number> => workbench.page.locator('.monaco-editor.focused').count();

  test('the table shows the row of the cursor, and the text keeps the keyboard', async () => {
    await click(text());
    for (const item of ['P2-C-4', 'P1-A-1', 'P2-A-6']) {
      await workbench.goToLine(lineOf(item));
      await eventually(() => followed(table), `${item} in sight`);
      assert.equal(await hasText(), 1);
    }
    await workbench.screenshot('out/screenshots/following.png');
    // By arrow keys too: three lines are a row.
    for (let lines = 0; lines < 3; lines++) await workbench.page.keyboard.press('ArrowDown');
    await eventually(() => followed(table), 'P2-A-7 in sight');
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.insertText('。');
    assert.equal(await hasText(), 1);
    await workbench.page.keyboard.press('Control+Z');
  });

  test('the text shows the row and the field of the table, which keeps the keyboard', async () => {
    for (const item of ['P2-C-5', 'P1-A-1', 'P2-B-1']) {
      const remark = table.locator(`[data-item="${item}"] [data-field="備考"] textarea`);
      await remark.scrollIntoViewIfNeeded();
      await click(remark);
      const top = await remark.evaluate((each) => each.getBoundingClientRect().top);
      await eventually(cursorLine, String(lineOf(item) + 2));
      // The table that leads is not scrolled, and marks no row.
      assert.equal(await remark.evaluate((each) => each.getBoundingClientRect().top), top);
      assert.equal(await remark.evaluate((each) => each === document.activeElement), true);
      assert.equal(await hasText(), 0);
      assert.equal(await followed(table), '');
    }
  });

  test('the table begins at the row of the text when it gets the keyboard without a click', async () => {
    await click(text());
    await workbench.goToLine(lineOf('P2-B-4') + 2);
    await eventually(() => followed(table), 'P2-B-4 in sight');
    await workbench.command('View: Focus First Editor Group');
    const remark = table.locator('[data-item="P2-B-4"] [data-field="備考"] textarea');
    await eventually(() => remark.evaluate((each) => each === document.activeElement), true);
    assert.equal(await followed(table), '');
  });

  test('with the setting off, neither follows', async () => {
    await workbench.configure({ 'kakunin.followCursor': false });
    const line = await cursorLine();
    await click(table.locator('[data-item="P2-B-5"] [data-field="備考"] textarea'));
    await eventually(cursorLine, line);
    await click(text());
    await workbench.goToLine(lineOf('P1-A-1'));
    // What would have followed in the table by now follows after the setting is on again.
    assert.equal(await followed(table), '');
    await workbench.configure({ 'kakunin.followCursor': true });
    await workbench.goToLine(lineOf('P1-C-1'));
    await eventually(() => followed(table), 'P1-C-1 in sight');
  });
});
