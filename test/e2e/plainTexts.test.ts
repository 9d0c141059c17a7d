import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually';
import type { Workbench } from './workbench';
import { startWorkbench, VERSIONS } from './workbench';

/**
 * VS Code's own elements around the page: notifications, lists, hovers, panels. What a file, its name
 * or git holds must be characters there.
 */

const timeout = 60_000;

/** An icon that VS Code itself shows nowhere here, and a command that would do no harm. */
const ICON = '$(verified-filled)';
const LINK = '[ここ](command:workbench.action.showAboutDialog)';
const EVIL = `${ICON} ${LINK} [直す](https://evil.example/a) https://evil.example/b www.evil.example a@evil.example`;
const NAME = `${ICON}${LINK}.kakunin.yaml`;

const head = `kakunin: 1
様式: 令和6年6月
医療機関: 甲
事業者: 乙
対象システム: 丙
`;
const FILE = `${head}'${EVIL}': &a 1
項目:
  P1-A-1:
    初回確認: はい
    完了日: '${EVIL}'
    備考: *a
  P1-X-1:
    項目: '${EVIL}'
    内容: '${EVIL}'
    初回確認: はい
`;
const ALIASED_KEY = 6;
const DATE = 10;
const OWN_ROW = 12;

/** Runs in the window. Links and icons that a text of the file has become. */
function intruders(): string[] {
  const links = [...document.querySelectorAll('a[href], a[data-href]')].filter((link) =>
    /evil\.example|showAboutDialog/.test(link.outerHTML),
  );
  const icons = document.querySelectorAll('.codicon-verified-filled');
  return [...links, ...icons].map((each) => each.outerHTML);
}

async function assertPlain(page: Page, shown: Locator): Promise<void> {
  await shown.filter({ hasText: 'ここ' }).first().waitFor({ timeout });
  assert.deepEqual(await page.evaluate(intruders), []);
}

/** Opens the file by its row: what is typed into quick open would be read as a place. */
async function open(workbench: Workbench, name: string): Promise<void> {
  const { page } = workbench;
  const rows = page.locator('.explorer-folders-view .monaco-list-row');
  await rows.filter({ has: page.getByText(name, { exact: true }) }).dblclick({ timeout });
  await workbench.tab(name).and(page.locator('.active')).waitFor({ timeout });
  await page.locator('.editor-instance .view-lines').first().click({ timeout });
}

/** On a column that every text of somebody else has. */
async function goTo(workbench: Workbench, line: number, column = 16): Promise<void> {
  const { page } = workbench;
  await page.keyboard.press('Control+G');
  const input = page.locator('.quick-input-widget input');
  await input.fill(`:${line}:${column}`);
  await page.keyboard.press('Enter');
  await input.waitFor({ state: 'hidden', timeout });
  await page.locator('.line-numbers.active-line-number', { hasText: String(line) }).waitFor();
  await page.locator('.editor-instance .monaco-editor.focused').waitFor();
}

const quickRows = (page: Page): Locator => page.locator('.quick-input-widget .monaco-list-row');

/** What is said in the list of notifications. */
async function notified(page: Page): Promise<Locator> {
  const center = page.locator('.notifications-center.visible');
  if ((await center.count()) === 0) await page.locator('[id="status.notifications"]').click();
  return center.locator('.notification-list-item-message');
}

for (const version of VERSIONS) {
  suite(`foreign text around the page, VS Code ${version}`, () => {
    let workbench: Workbench;
    suiteSetup(async () => {
      workbench = await startWorkbench({
        version,
        git: false,
        files: { 'a.kakunin.yaml': FILE, [NAME]: FILE },
        settings: {
          'workbench.editorAssociations': { '*.kakunin.yaml': 'default' },
          'problems.showCurrentInStatus': true,
          'editor.minimap.enabled': false,
        },
      });
    });
    suiteTeardown(() => workbench.stop());

    test('a fix that is refused', async () => {
      const { page } = workbench;
      await open(workbench, 'a.kakunin.yaml');
      await goTo(workbench, ALIASED_KEY);
      const actions = page.locator('.action-widget .monaco-list-row.action');
      await page.locator('.monaco-editor [class*="lightbulb"]').first().waitFor({ timeout });
      // Now and then VS Code does not take the key.
      const asked = async (): Promise<boolean> => {
        await page.keyboard.press('Control+.');
        const shown = actions.first().waitFor({ timeout: 2_000 });
        return shown.then(
          () => true,
          () => false,
        );
      };
      await eventually(asked, true);
      await assertPlain(page, actions);
      await actions.and(page.locator('.focused')).filter({ hasText: '削除' }).waitFor();
      await page.keyboard.press('Enter');
      await assertPlain(page, await notified(page));
    });

    test('the line of the status bar, and the panel of problems', async () => {
      const { page } = workbench;
      await open(workbench, 'a.kakunin.yaml');
      await goTo(workbench, DATE);
      await assertPlain(page, page.locator('.statusbar-item', { hasText: 'showAboutDialog' }));
      await page.keyboard.press('Control+Shift+M');
      const rows = page.locator('.markers-panel .monaco-list-row');
      await assertPlain(page, rows);
      await rows.filter({ hasText: 'ここ' }).first().hover();
      await assertPlain(page, page.locator('.monaco-hover, .workbench-hover'));
      await page.keyboard.press('Control+Shift+M');
    });

    for (const [what, line] of [
      ['a problem', DATE],
      ['a row of one’s own', OWN_ROW],
    ] as const) {
      test(`the hover of ${what}`, async () => {
        const { page } = workbench;
        await open(workbench, 'a.kakunin.yaml');
        await goTo(workbench, line, line === DATE ? 16 : 4);
        await page.keyboard.press('Control+K');
        await page.keyboard.press('Control+I');
        const hover = page.locator('.monaco-hover:not(.hidden) .hover-contents');
        await assertPlain(page, hover);
        // Ours says what the file says, character for character.
        const saysAll = async (): Promise<boolean> =>
          (await hover.allInnerTexts()).some((text) => text.includes(EVIL));
        await eventually(saysAll, true);
        assert.deepEqual(await page.evaluate(intruders), []);
        await workbench.screenshot(`out/screenshots/plain-hover-${line}-${version}.png`);
        await page.keyboard.press('Escape');
      });
    }

    test('the list of symbols', async () => {
      const { page } = workbench;
      await open(workbench, 'a.kakunin.yaml');
      await page.keyboard.press('Control+Shift+O');
      await assertPlain(page, quickRows(page));
      await page.keyboard.press('Escape');
    });

    test('the name of a file that is in no repository', async () => {
      const { page } = workbench;
      await open(workbench, NAME);
      await workbench.command('項目で比較: HEAD（最新のコミット）と');
      const messages = await notified(page);
      await assertPlain(page, messages.filter({ hasText: '.kakunin.yaml' }));
      await workbench.screenshot(`out/screenshots/plain-notification-${version}.png`);
    });
  });

  suite(`foreign text of git, VS Code ${version}`, () => {
    let workbench: Workbench;
    suiteSetup(async () => {
      workbench = await startWorkbench({ version, files: { 'a.kakunin.yaml': FILE } });
      await workbench.write('a.kakunin.yaml', FILE.replace('備考: *a', `備考: '${EVIL}'`));
      await workbench.git('commit', '-q', '-am', `${EVIL} 承認済み`);
      await workbench.git('branch', ICON);
    });
    suiteTeardown(() => workbench.stop());

    test('the history of a row, and the text comparison it leads to', async () => {
      const { page } = workbench;
      await workbench.openFile('a.kakunin.yaml');
      const row = workbench.table().locator('[data-item="P1-A-1"]');
      await row.locator('[data-action="details"]').click({ timeout });
      await workbench.table().locator('[data-action="history"]').first().click();
      await assertPlain(page, quickRows(page).filter({ hasText: '承認済み' }));
      await workbench.screenshot(`out/screenshots/plain-history-${version}.png`);
      await quickRows(page).first().click();
      await workbench.table().locator('.head [data-action="open-diff"]').click({ timeout });
      await assertPlain(page, page.locator('.tab.active').filter({ hasText: '↔' }));
      // The comparison goes on loading, and may take the front from what is opened next.
      await page.locator('.monaco-diff-editor .view-lines').first().waitFor({ timeout });
      await workbench.command('View: Close All Editors');
      await page.locator('.tab').first().waitFor({ state: 'detached', timeout });
    });

    test('branches and commits to compare with, of which one is found as it is named', async () => {
      const { page } = workbench;
      await workbench.openFile('a.kakunin.yaml');
      await workbench.table().locator('[data-item="P1-A-1"]').waitFor({ timeout });
      await workbench.tableHasKeyboard();
      await workbench.command('項目で比較: ブランチ・タグ・コミットと…');
      const rows = quickRows(page);
      await assertPlain(page, rows.filter({ hasText: '承認済み' }));
      await rows.filter({ hasText: 'verified-filled' }).first().click();
      const comparison = workbench.table().locator('.comparison');
      await comparison.waitFor({ timeout });
      await eventually(async () => (await comparison.innerText()).includes(ICON), true);
      assert.deepEqual(await page.evaluate(intruders), []);
    });
  });
}
