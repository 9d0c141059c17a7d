import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { click } from './click';
import { eventually } from './eventually';
import { answerOf, focused } from './fields';
import { doneChecklist, newChecklist } from './stageTexts';
import { chooseTheme, PICTURES, THEMES } from './themes';
import type { Workbench } from './workbench';
import { startWorkbench } from './workbench';

const timeout = 60_000;
const [NEW, DONE] = ['new.kakunin.yaml', 'done.kakunin.yaml'];

suite('a new checklist, and one in which every row is done', () => {
  let workbench: Workbench;
  suiteSetup(async () => {
    mkdirSync(PICTURES, { recursive: true });
    workbench = await startWorkbench({
      viewport: { width: 1280, height: 900 },
      settings: { 'workbench.activityBar.location': 'hidden' },
    });
    await workbench.write(NEW, newChecklist());
    await workbench.write(DONE, doneChecklist());
    await workbench.command('View: Close Primary Side Bar');
  });
  suiteTeardown(() => workbench.stop());
  teardown(() => workbench.command('View: Close All Editors'));

  const open = async (name: string) => {
    await workbench.openFile(name);
    const table = workbench.table();
    await table.locator('[data-item="P1-A-1"]').waitFor({ timeout });
    return table;
  };

  test('three steps lead through a new one, and go with the first answer', async () => {
    const table = await open(NEW);
    const steps = table.locator('.stage-steps');
    assert.equal(await steps.locator('li').count(), 3);
    assert.equal(await table.locator('.stage-done:visible').count(), 0);
    await click(steps.locator('[data-action="first-contract-field"]'), { timeout });
    await eventually(() => focused(table), '事業者');
    await click(steps.locator('[data-action="first-answer"]'), { timeout });
    await eventually(() => focused(table), 'P1-A-1 初回確認');
    assert.equal(await steps.isVisible(), true);
    await workbench.page.keyboard.press('1');
    await eventually(() => answerOf(table, 'P1-A-1'), 'はい');
    await steps.waitFor({ state: 'hidden', timeout });
    await workbench.command('File: Revert File');
  });

  test('the steps can be closed, and stay closed in that tab', async () => {
    const table = await open(NEW);
    const steps = table.locator('.stage-steps');
    await click(steps.locator('.stage-close'), { timeout });
    await steps.waitFor({ state: 'hidden', timeout });
    const isAtContract = () =>
      table.locator('.contract-line').evaluate((line) => line === document.activeElement);
    await eventually(isAtContract, true);
    await workbench.openFile(DONE);
    await workbench.table().locator('.stage-done').waitFor({ timeout });
    const again = await open(NEW);
    assert.equal(await again.locator('.stage-steps').isVisible(), false);
  });

  test('once every row is done, it offers to export', async () => {
    const table = await open(DONE);
    const done = table.locator('.stage-done');
    await done.getByText('すべての行が済みました。').waitFor({ timeout });
    assert.equal(await table.locator('.stage-steps:visible').count(), 0);
    await click(done.locator('[data-action="export"]'), { timeout });
    const choices = workbench.page.locator('.quick-input-widget .monaco-list-row');
    await choices.filter({ hasText: '印刷用ページ' }).first().waitFor({ timeout });
    await workbench.page.keyboard.press('Escape');
  });

  for (const theme of ['light', 'dark'] as const) {
    test(`neither is cut off in ${theme}, at any width`, async () => {
      await chooseTheme(workbench, THEMES[theme]);
      for (const name of [NEW, DONE]) {
        const table = await open(name);
        for (const width of [500, 800, 1280, 1600]) {
          await workbench.page.setViewportSize({ width, height: 900 });
          await eventually(() => isCutOff(table.locator('.stage')), '');
          await eventually(() => isCutOff(table.locator('.head-row > .cell')), '');
          await workbench.screenshot(`${PICTURES}/${name.split('.')[0]}-${theme}-${width}.png`);
        }
      }
    });
  }
});

/** The classes of what is shown in these places and is larger than its place. */
function isCutOff(places: ReturnType<ReturnType<Workbench['table']>['locator']>): Promise<string> {
  return places.evaluateAll((all) => {
    const shown = all
      .flatMap((place) => [place, ...place.querySelectorAll('.cell, .field, input, li, p, ol')])
      .filter((each) => each.checkVisibility() && each.clientWidth > 1);
    const large = shown.filter(
      (each) =>
        each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1,
    );
    return large.map((each) => `${each.tagName} ${each.getAttribute('class') ?? ''}`).join(', ');
  });
}
