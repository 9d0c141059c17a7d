import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import type { FrameLocator } from 'playwright-core';
import { changedChart } from './changedChart';
import { chooseTheme, PICTURES, THEMES } from './themes';
import { click } from './click';
import type { Workbench } from './workbench';
import { startWorkbench } from './workbench';

const CHART = 'aobadai-denshi-karte.kakunin.yaml';
/** The wide one is a picture of the README, the others are to look at. */
const SIZES = [
  { width: 1600, height: 1000, folder: PICTURES },
  { width: 700, height: 1000, folder: 'out/screenshots' },
];

suite('the comparison looks right', () => {
  let workbench: Workbench;
  suiteSetup(async () => {
    for (const { folder } of SIZES) mkdirSync(folder, { recursive: true });
    workbench = await startWorkbench({
      viewport: { width: 1600, height: 1000 },
      settings: { 'workbench.activityBar.location': 'hidden' },
    });
    await workbench.write(CHART, changedChart(await workbench.read(CHART)));
    await workbench.openFile(CHART);
    await workbench.table().locator('[data-item="P1-A-1"]').waitFor({ timeout: 60_000 });
    await workbench.command('項目で比較: HEAD');
    await workbench.command('View: Close Primary Side Bar');
    await workbench.table().locator('[data-item="P2-C-4"]').waitFor({ timeout: 60_000 });
  });
  suiteTeardown(() => workbench.stop());

  for (const [name, theme] of Object.entries(THEMES)) {
    test(`nothing is cut off of a comparison in ${name}, wide and narrow`, async () => {
      await chooseTheme(workbench, theme);
      const page = workbench.table();
      const folds = [
        page.locator('.unchanged > summary'),
        page.locator('[data-item="P2-C-4"] summary'),
      ];
      for (const { folder, ...size } of SIZES) {
        await workbench.page.setViewportSize(size);
        await page.locator('h1').scrollIntoViewIfNeeded();
        assert.deepEqual(await cutOff(page), []);
        await workbench.screenshot(`${folder}/comparison-${name}-${size.width}.png`);
      }
      for (const fold of folds) await click(fold);
      await page.locator('[data-item="P2-C-4"]').scrollIntoViewIfNeeded();
      await workbench.screenshot(`out/screenshots/comparison-${name}-below.png`);
      for (const fold of folds) await click(fold);
    });
  }
});

/** What does not fit into its place: the page as a whole, and each cell. */
function cutOff(page: FrameLocator): Promise<readonly string[]> {
  return page.locator('body').evaluate((body) => {
    const cells = [...body.querySelectorAll('h1, h2, h3, dd, tbody th, tbody td, .summary')];
    const small = cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1);
    const all = document.documentElement;
    const texts = small.map((cell) => cell.textContent.slice(0, 40));
    return all.scrollWidth > all.clientWidth ? ['the page', ...texts] : texts;
  });
}
