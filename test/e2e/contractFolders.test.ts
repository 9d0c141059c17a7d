import { mkdirSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { clickInVsCode } from './click';
import type { Workbench } from './workbench';
import { startWorkbench } from './workbench';

const timeout = 60_000;
const WORKSPACE = 'both.code-workspace';

const folders = (...paths: readonly string[]): string =>
  JSON.stringify({ folders: paths.map((path) => ({ path })) });

const contract = (hospital: string, system: string): string =>
  `kakunin: 1\n様式: 令和6年6月\n医療機関: ${hospital}\n対象システム: ${system}\n項目:\n` +
  '  P1-A-1:\n    初回確認: いいえ\n    期限: 2020-01-31\n';

suite('the contracts of several folders, in VS Code', () => {
  let workbench: Workbench;
  suiteSetup(async () => {
    mkdirSync('out/screenshots', { recursive: true });
    workbench = await startWorkbench({
      workspace: WORKSPACE,
      files: {
        [WORKSPACE]: folders('one', 'two'),
        'one/kensa.kakunin.yaml': contract('東病院', '検査'),
        'two/hoshasen.kakunin.yaml': contract('西病院', '放射線'),
      },
    });
  });
  teardown(async function () {
    if (this.currentTest?.state === 'failed') {
      await workbench.screenshot(`out/screenshots/failed-${Date.now()}.png`);
    }
  });
  suiteTeardown(() => workbench.stop());

  test('those of every folder, each with its hospital; a folder that is taken out takes its own along', async () => {
    const { page } = workbench;
    const icon = page.locator('.activitybar .action-item', {
      has: page.locator('[aria-label^="確認表"]'),
    });
    const badge = (count: string): Locator =>
      icon.locator('.badge-content').getByText(count, { exact: true });
    const line = (text: string): Locator => page.locator('.monaco-list-row', { hasText: text });
    await badge('2').waitFor({ timeout });
    await clickInVsCode(icon);
    await line('東病院').first().waitFor({ timeout });
    await line('西病院').first().waitFor({ timeout });
    await clickInVsCode(line('放射線').first());
    await workbench.tab('hoshasen.kakunin.yaml').waitFor({ timeout });
    await workbench.table().locator('[data-item="P1-A-1"]').waitFor({ timeout });
    await workbench.command('View: Close All Editors');
    await workbench.write(WORKSPACE, folders('one'));
    await line('西病院').first().waitFor({ state: 'detached', timeout });
    await badge('1').waitFor({ timeout });
    await line('東病院').first().waitFor({ timeout });
    await workbench.write(WORKSPACE, folders('one', 'two'));
    await line('西病院').first().waitFor({ timeout });
    await badge('2').waitFor({ timeout });
  });
});
