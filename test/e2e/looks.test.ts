import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import type { Workbench } from './workbench';
import { startWorkbench } from './workbench';

/** Pictures for the README with `npm run screenshots`; else to look at after a run. */
const FOLDER = process.env['KAKUNIN_SCREENSHOTS'] ?? 'out/screenshots';

interface Theme {
  readonly title: string;
  /** A part of the workbench's class while the theme is on. */
  readonly mark: string;
}

const THEMES: Readonly<Record<string, Theme>> = {
  light: { title: 'Default Light Modern', mark: 'light_modern' },
  dark: { title: 'Default Dark Modern', mark: 'dark_modern' },
  'high-contrast': { title: 'Default High Contrast', mark: 'hc_black' },
  'high-contrast-light': { title: 'Default High Contrast Light', mark: 'hc_light' },
};
const SIZES = [
  { width: 1600, height: 1000 },
  { width: 800, height: 1000 },
];

suite('the table looks right', () => {
  suiteSetup(() => mkdirSync(FOLDER, { recursive: true }));

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
          await workbench.screenshot(`${FOLDER}/table-${name}-${size.width}.png`);
        }
      } finally {
        await workbench.stop();
      }
    });
  }
});

/** By the folder's settings: VS Code 1.100 in the browser does not look at the user's at its start. */
async function chooseTheme({ page, folder }: Workbench, { title, mark }: Theme): Promise<void> {
  await mkdir(path.join(folder, '.vscode'));
  const settings = JSON.stringify({ 'workbench.colorTheme': title });
  await writeFile(path.join(folder, '.vscode', 'settings.json'), settings);
  await page.locator(`.monaco-workbench[class*="${mark}"]`).waitFor();
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
