import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import type { FrameLocator, Locator } from 'playwright-core';
import { click } from './click';
import { eventually } from './eventually';
import { chooseTheme, PICTURES, THEMES } from './themes';
import type { Workbench } from './workbench';
import { startWorkbench } from './workbench';

const SIZES = [
  { width: 1600, height: 1000 },
  { width: 800, height: 1000 },
  // Rows are cards.
  { width: 500, height: 1000 },
] as const;

suite('the table looks right', () => {
  let workbench: Workbench;
  suiteSetup(async () => {
    mkdirSync(PICTURES, { recursive: true });
    workbench = await startWorkbench({
      viewport: SIZES[0],
      settings: { 'workbench.activityBar.location': 'hidden' },
    });
    await workbench.openFile('aobadai-pacs.kakunin.yaml');
    await workbench.command('View: Close Primary Side Bar');
    const table = workbench.table();
    await table.locator('vscode-button, vscode-dropdown').first().waitFor();
    await table.locator('[data-item="P1-A-1"]').waitFor({ timeout: 60_000 });
    await workbench.screenshot(`${PICTURES}/first-1600.png`);
    await click(table.locator('[data-item="P1-A-1"] [data-action="details"]'), { timeout: 60_000 });
    await table.locator('[data-item="P1-A-1"] [data-field="役割分担.事業者"]').waitFor();
  });
  suiteTeardown(() => workbench.stop());

  for (const [name, theme] of Object.entries(THEMES)) {
    test(`nothing is cut off in ${name}, wide and narrow`, async () => {
      await chooseTheme(workbench, theme);
      const table = workbench.table();
      for (const size of SIZES) {
        await workbench.page.setViewportSize(size);
        await eventually(() => hasWholeWidth(workbench, size), true);
        await table.locator('[data-item="P1-A-1"]').scrollIntoViewIfNeeded();
        assert.deepEqual(await cutOff(table), []);
        await workbench.screenshot(`${PICTURES}/table-${name}-${size.width}.png`);
      }
    });
  }

  for (const [name, theme] of Object.entries(THEMES)) {
    test(`done, to do and overdue stand out from their ground in ${name}`, async () => {
      await chooseTheme(workbench, theme);
      const table = workbench.table();
      for (const meaning of [
        '[data-status="確認済"] .status .icon',
        '[data-status="未完了"] .status .icon',
        '.chip[data-filter="unfinished"] > .icon',
        '.chip[data-filter="overdue"] > .icon',
      ]) {
        const contrast = await contrastOf(table.locator(meaning).first());
        assert.ok(contrast >= 3, `${meaning}: ${contrast}`);
      }
    });
  }

  for (const [name, theme] of Object.entries(THEMES)) {
    test(`the panel of a row half agreed, in ${name}, wide and narrow`, async () => {
      await chooseTheme(workbench, theme);
      const table = workbench.table();
      const row = table.locator('[data-item="P2-C-4"]');
      await workbench.page.setViewportSize(SIZES[0]);
      await table.locator('.toolbar').waitFor();
      if ((await row.locator('.details:visible').count()) === 0) {
        await click(row.locator('[data-action="details"]'), { timeout: 60_000 });
      }
      await row.locator('.clause-note').first().waitFor();
      for (const size of SIZES) {
        await workbench.page.setViewportSize(size);
        await eventually(() => hasWholeWidth(workbench, size), true);
        await row.evaluate((element) => element.scrollIntoView({ block: 'start' }));
        await table.locator('body').evaluate(() => window.scrollBy(0, -120));
        assert.deepEqual(await cutOff(table), []);
        await workbench.screenshot(`${PICTURES}/panel-${name}-${size.width}.png`);
      }
      const missing = await row
        .locator('[data-missing]')
        .evaluateAll((all) =>
          all
            .map((each) => each.getAttribute('data-detail') ?? each.getAttribute('data-field'))
            .join(),
        );
      // Of the cells of the row and of its panel.
      assert.equal(missing, '役割分担.事業者,合意文書,合意内容');
      const filled = await row
        .locator('[data-filled]')
        .evaluateAll((all) => all.map((each) => each.getAttribute('data-detail')).join());
      assert.equal(filled, '期限');
    });
  }

  test('nothing is cut off of the matrix of a hospital, in light, wide', async () => {
    await chooseTheme(workbench, THEMES.light);
    await workbench.page.setViewportSize(SIZES[0]);
    await workbench.openMatrix('青葉台病院');
    const matrix = workbench.table();
    await click(matrix.locator('[data-filter="findings"]'), { timeout: 60_000 });
    await matrix.locator('tr[data-item="P2-C-4"] button').first().hover();
    await matrix.locator('.detail .what').waitFor();
    assert.deepEqual(await cutOff(matrix), []);
    await workbench.screenshot(`${PICTURES}/matrix-light-1600.png`);
  });
});

/** Whether the table has the whole width of the window. */
async function hasWholeWidth({ page }: Workbench, { width }: { width: number }): Promise<boolean> {
  const frame = await page.locator('.editor-instance').boundingBox();
  return frame !== null && Math.abs(frame.width - width) < 4;
}

/** What does not fit into its place: the page as a whole, and the text of each cell. */
function cutOff(table: FrameLocator): Promise<readonly string[]> {
  return table.locator('body').evaluate((body) => {
    const tooSmall = (element: Element): boolean =>
      element.scrollWidth > element.clientWidth + 1 ||
      element.scrollHeight > element.clientHeight + 1;
    const cells = [
      ...body.querySelectorAll('[data-item] .cell, [data-item] textarea, [data-item] input'),
    ];
    const names = cells
      .filter(
        (element) => element.checkVisibility() && element.clientWidth > 0 && tooSmall(element),
      )
      .map((element) => {
        const row = element.closest('[data-item]')?.getAttribute('data-item') ?? '';
        return `${row} ${element.closest('[data-field]')?.getAttribute('data-field') ?? element.className}`;
      });
    const page = document.documentElement;
    return page.scrollWidth > page.clientWidth ? ['the page', ...names] : names;
  });
}

/** How much the colour of an element differs from the page's, as WCAG counts it: from 1 to 21. */
function contrastOf(place: Locator): Promise<number> {
  return place.evaluate((element) => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d');
    const luminance = (colour: string): number => {
      if (!canvas) return 0;
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map(
        (part) => (part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4),
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const pair = [
      luminance(getComputedStyle(document.body).backgroundColor),
      luminance(getComputedStyle(element).color),
    ];
    return (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
  });
}
