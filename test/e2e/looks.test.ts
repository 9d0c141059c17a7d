import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import type { FrameLocator } from 'playwright-core';
import { chooseTheme, PICTURES, THEMES } from './themes';
import { startWorkbench } from './workbench';

const SIZES = [
  { width: 1600, height: 1000 },
  { width: 800, height: 1000 },
];

suite('the table looks right', () => {
  suiteSetup(() => mkdirSync(PICTURES, { recursive: true }));

  for (const [name, theme] of Object.entries(THEMES)) {
    test(`nothing is cut off in ${name}, wide and narrow`, async () => {
      const workbench = await startWorkbench({
        viewport: { width: 1600, height: 1000 },
        settings: { 'workbench.activityBar.location': 'hidden' },
      });
      try {
        await chooseTheme(workbench, theme);
        await workbench.openFile('aobadai-pacs.kakunin.yaml');
        await workbench.command('View: Close Primary Side Bar');
        const table = workbench.table();
        const row = table.locator('[data-item="P1-A-1"]');
        await row.locator('[data-action="details"]').click();
        await row.locator('[data-field="役割分担.事業者"]').waitFor();
        await table.locator('vscode-button, vscode-dropdown').first().waitFor();
        for (const size of SIZES) {
          await workbench.page.setViewportSize(size);
          await row.scrollIntoViewIfNeeded();
          const frame = await workbench.page.locator('.editor-instance').boundingBox();
          assert.ok(
            frame && Math.abs(frame.width - size.width) < 4,
            'the table has the whole width',
          );
          assert.deepEqual(await cutOff(table), []);
          await workbench.screenshot(`${PICTURES}/table-${name}-${size.width}.png`);
        }
      } finally {
        await workbench.stop();
      }
    });
  }
});

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
