import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { click, clickInVsCode } from './click';
import { eventually } from './eventually';
import type { Workbench } from './workbench';
import { startWorkbench } from './workbench';

const CHART = 'aobadai-denshi-karte.kakunin.yaml';
const PACS = 'aobadai-pacs.kakunin.yaml';

/** The page of a table takes its time where another one has just been closed. */
const timeout = 60_000;

/** The day that the extension takes for today. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** The lines that git takes away and adds; of what is on disk. */
async function changedLines(workbench: Workbench, file = '.'): Promise<string> {
  const diff = await workbench.git('diff', '--unified=0', '--', file);
  return diff
    .split('\n')
    .filter((line) => /^[-+](?![-+]{2} )/.test(line))
    .join('\n');
}

/** The only problem of that row, in the Problems panel; no two samples have one at the same row. */
async function problemRow(workbench: Workbench, item: string): Promise<Locator> {
  await workbench.command('Problems: Focus on Problems View');
  const { page } = workbench;
  const message = `${item} `;
  // Else the row may be one of those that are scrolled away and so not there.
  await page.locator('.viewpane-filter input').first().fill(message);
  const row = page.locator('.markers-panel .monaco-list-row').filter({ hasText: message });
  await row.first().waitFor({ timeout });
  return row.first();
}

/**
 * By the light bulb of the problem, or by Ctrl+. once it is clicked; once more where no menu comes: VS
 * Code closes it when the editor that the click on the problem has shown takes the keyboard.
 */
async function openFixes({ page }: Workbench, row: Locator, by: 'bulb' | 'keys'): Promise<void> {
  const bulb = row.locator('.markers-panel-action-quickfix:not(.disabled)');
  const menu = page.locator('.monaco-menu').first();
  const end = Date.now() + timeout;
  do {
    if (by === 'keys') {
      await clickInVsCode(row);
      await bulb.waitFor({ timeout });
      await page.keyboard.press('Control+.');
    } else await clickInVsCode(bulb, { timeout });
    await menu.waitFor({ timeout: 5_000 }).catch(() => undefined);
  } while (!(await menu.isVisible()) && Date.now() < end);
}

/**
 * Chooses a fix of those that the light bulb or Ctrl+. has shown. By the keys: in its first 100 ms
 * a menu of VS Code takes no click.
 */
async function chooseFix(workbench: Workbench, title: string): Promise<void> {
  const { page } = workbench;
  const fixes = page.locator('.monaco-menu .action-item');
  const fix = fixes.filter({ has: page.getByText(title, { exact: true }) });
  await fix.waitFor({ timeout });
  while (!(await fix.evaluate(({ classList }) => classList.contains('focused')))) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}

async function screenshotOfFailure(workbench: Workbench, test?: Mocha.Test): Promise<void> {
  if (test?.state !== 'failed') return;
  await workbench.screenshot(`out/screenshots/failed-${Date.now()}.png`);
}

suite('the Problems panel in VS Code', () => {
  let workbench: Workbench;
  suiteSetup(async () => {
    mkdirSync('out/screenshots', { recursive: true });
    workbench = await startWorkbench({ viewport: { width: 1600, height: 1000 } });
  });
  suiteTeardown(() => workbench.stop());
  teardown(async function () {
    await screenshotOfFailure(workbench, this.currentTest);
    await workbench.command('File: Revert File');
    await workbench.command('View: Close All Editors');
    await workbench.git('checkout', '--', '.');
  });

  test('F8 and Shift+F8 go through the problems of the head and the rows with one, and around the ends', async () => {
    await workbench.openFile(PACS);
    const table = workbench.table(0);
    const rows = table.locator('[data-item][data-problems]:not([data-problems=""])');
    await rows.first().waitFor({ timeout });
    const ids = await rows.evaluateAll((found) =>
      found.map((row) => row.getAttribute('data-item')),
    );
    assert.ok(ids.length > 1);
    const ofHead = await table.locator('.head [data-rule]').count();
    const stops = [
      ...Array.from({ length: ofHead }, () => ':is(.head, .grid-head):focus-within'),
      ...ids.map((id) => `[data-item="${id}"]:focus-within`),
    ];
    const steps = [
      ...[...stops, stops[0]].map((stop) => ['F8', stop] as const),
      ...[...stops.toReversed(), stops.at(-1)].map((stop) => ['Shift+F8', stop] as const),
    ];
    for (const [key, stop] of steps) {
      await workbench.page.keyboard.press(key);
      await table.locator(stop ?? '').waitFor({ timeout: 10_000 });
    }
  });

  test('a table opens at its top: the toolbar leads to the first problem, counted as there', async () => {
    await workbench.openFile(PACS);
    const table = workbench.table(0);
    const rows = table.locator('[data-item][data-problems]:not([data-problems=""])');
    await rows.first().waitFor({ timeout });
    const way = table.locator('[data-action="first-problem"]');
    const count = await table.locator('.problem-count').getAttribute('data-count');
    assert.equal(await way.getAttribute('title'), `問題が${count}件あります。最初の問題へ`);
    assert.equal(await way.innerText(), `問題\n${count}`);
    // From wherever one is.
    await table.locator('[data-item="P2-C-5"] textarea').last().focus();
    await way.click();
    // The first is about the file, and stands in the head.
    await table.locator('.head :focus').waitFor({ timeout: 10_000 });
  });

  test('the first screen is the form: one line for the contract, counts that filter, jumps', async () => {
    await workbench.page.setViewportSize({ width: 1280, height: 900 });
    await workbench.openFile(PACS);
    const table = workbench.table(0);
    const first = table.locator('[data-item="P1-A-1"]');
    await table.locator('[data-action="next-problem"]:defined').waitFor({ timeout });
    const top = (place: Locator) => place.evaluate((each) => each.getBoundingClientRect().top);
    assert.ok((await top(first)) < 270, `the first row begins at ${await top(first)}`);
    const contract = table.locator('.contract-line');
    assert.match(
      await contract.innerText(),
      /青葉台病院 × .*PACS.*追加構築.*締結予定日 2027-01-29/s,
    );

    const chip = table.locator('[data-filter="unanswered-Part1"]');
    assert.equal(await chip.innerText(), '未確認 Part 1\n4');
    await click(chip);
    await eventually(() => table.locator('[data-item]:visible').count(), 4);
    assert.equal(await chip.getAttribute('aria-pressed'), 'true');
    await click(table.locator('[data-item="P1-B-3-2"] label:has([value="はい"])'));
    await eventually(() => chip.innerText(), '未確認 Part 1\n3');
    await click(chip);
    await eventually(async () => (await table.locator('[data-item]:visible').count()) > 30, true);

    await click(table.locator('[data-to-part="P2"][data-to-section="B"]'));
    const heading = table.locator('[data-part="P2"] .section-row').nth(1);
    const head = table.locator('[data-part="P2"] .grid-head');
    await eventually(async () => {
      const below = (await top(heading)) - (await top(head));
      return below > 20 && below < 120;
    }, true);
    await table.locator('[data-item="P2-B-1"]:focus-within').waitFor({ timeout: 10_000 });

    // The fields are folded away until one of them is gone to.
    const previous = table.locator('[data-field="前回"] textarea');
    assert.equal(await previous.isVisible(), false);
    await table.locator('[data-field="初回確認日.Part1"] input').first().focus();
    await workbench.page.keyboard.press('Shift+Enter');
    await table.locator('[data-field="前回"]:focus-within').waitFor({ timeout: 10_000 });
    assert.equal(await previous.isVisible(), true);
    await workbench.page.setViewportSize({ width: 1600, height: 1000 });
  });

  test('F8 on a page without a table goes from place to place', async () => {
    await workbench.write(CHART, `${await workbench.read(CHART)}  P2-C-5:\n`);
    await workbench.openFile(CHART);
    const table = workbench.table(0);
    const sides = table.locator('.conflict button[data-side]');
    await sides.first().waitFor({ timeout });
    const places = table.locator('.conflict :is(button[data-side], button.link)');
    for (const [key, place] of [
      ['F8', 0],
      ['F8', 1],
      ['Shift+F8', 0],
      ['Shift+F8', -1],
    ] as const) {
      await workbench.page.keyboard.press(key);
      const target = place < 0 ? places.last() : places.nth(place);
      await target.and(table.locator(':focus')).waitFor({ timeout });
    }
  });

  test('the light bulb at a problem of a table: the fix is in the file once it is saved', async () => {
    await workbench.openFile(PACS);
    const table = workbench.table(0);
    await table.locator('[data-item="P1-B-5-2"][data-status="未完了"]').waitFor({ timeout });
    await workbench.tableHasKeyboard();
    const row = await problemRow(workbench, 'P1-B-5-2');
    await clickInVsCode(row);
    await openFixes(workbench, row, 'bulb');
    await chooseFix(workbench, `完了日 ${today()} を記入`);
    await table.locator('[data-item="P1-B-5-2"][data-status="完了"]').waitFor({ timeout });
    assert.equal(await changedLines(workbench), '', 'it was saved by itself');
    await workbench.command('File: Save All Files');
    await eventually(() => changedLines(workbench), `+    完了日: ${today()}`);
  });

  test('the rule at a problem of a file that is not open leads to the row in its table', async () => {
    const row = await problemRow(workbench, 'P2-A-10');
    assert.equal(await workbench.tab(PACS).count(), 0);
    await clickInVsCode(row.locator('.monaco-link'));
    await workbench.tab(PACS).waitFor({ timeout });
    const shown = workbench.table().locator('[data-item="P2-A-10"]');
    await shown.waitFor({ timeout });
    const isInView = (): Promise<boolean> =>
      shown.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= element.ownerDocument.documentElement.clientHeight;
      });
    await eventually(isInView, true);
    const first = workbench.table().locator('[data-item="P1-A-1"]');
    const top = await first.evaluate((element) => element.getBoundingClientRect().top);
    assert.ok(top < 0, 'the table has not moved');
  });

  test('Ctrl+. at a problem of a file that is not open: the fix is there, and nothing is saved by itself', async () => {
    const row = await problemRow(workbench, 'P1-B-5-2');
    assert.equal(await workbench.tab(PACS).count(), 0);
    // VS Code opens the file, here as a table, and knows fixes before its page is there.
    await openFixes(workbench, row, 'keys');
    await chooseFix(workbench, `完了日 ${today()} を記入`);
    await workbench.tab(PACS).and(workbench.page.locator('.dirty')).waitFor({ timeout });
    assert.equal(await changedLines(workbench), '', 'it was saved by itself');
    await workbench.command('File: Save All Files');
    await eventually(() => changedLines(workbench), `+    完了日: ${today()}`);
    await workbench
      .table()
      .locator('[data-item="P1-B-5-2"][data-status="完了"]')
      .waitFor({ timeout });
  });

  test('a fix that was shown before its file was closed and changed fits the file as it is', async () => {
    const row = await problemRow(workbench, 'P1-B-5-2');
    await clickInVsCode(row);
    await row.locator('.markers-panel-action-quickfix:not(.disabled)').waitFor({ timeout });
    await workbench.command('View: Close All Editors');
    await workbench.tab(PACS).waitFor({ state: 'detached', timeout });
    const text = await workbench.read(PACS);
    const changed = text.replace(/(P1-B-5-2: .*\n.*)/, '$1 # 要確認');
    await workbench.write(PACS, changed);
    await openFixes(workbench, await problemRow(workbench, 'P1-B-5-2'), 'keys');
    await chooseFix(workbench, `完了日 ${today()} を記入`);
    await workbench.tab(PACS).and(workbench.page.locator('.dirty')).waitFor({ timeout });
    await workbench.command('File: Save All Files');
    const line = '初回確認: いいえ # 要確認\n';
    const expected = changed.replace(line, `${line}    完了日: ${today()}\n`);
    await eventually(() => workbench.read(PACS), expected);
  });
});

/** An answer in another spelling, and a 完了日 that is missing: that one is not made up. */
const VARIANT = `kakunin: 1
様式: 令和6年6月
医療機関: 青葉台病院
初回確認日:
  Part1: 2024-07-01

項目:
  P1-A-1: # 事業者からの開示資料の確認
    初回確認: ○ # 口頭で
  P1-A-2-1:
    初回確認: いいえ
`;

suite('fixing a workspace in VS Code', () => {
  const names = Array.from({ length: 20 }, (_, index) => `部署${index % 4}/${index}.kakunin.yaml`);
  let workbench: Workbench;
  suiteSetup(async () => {
    mkdirSync('out/screenshots', { recursive: true });
    const files = Object.fromEntries(names.map((name) => [name, VARIANT]));
    // Rows are left out to keep the files short.
    const settings = { 'kakunin.rules': { 'item-missing': 'off' } };
    workbench = await startWorkbench({ files, settings, language: 'en' });
  });
  suiteTeardown(() => workbench.stop());
  teardown(async function () {
    await screenshotOfFailure(workbench, this.currentTest);
  });

  test('the command fixes and saves 20 files that are not open, in these lines only', async () => {
    await workbench.command('Fix all safe problems in the workspace');
    const told = workbench.page.locator('.notifications-toasts', {
      hasText: '20 problems in 20 files',
    });
    await told.waitFor({ timeout: 60_000 });
    const expected = ['-    初回確認: ○ # 口頭で', '+    初回確認: はい # 口頭で'].join('\n');
    for (const name of names) assert.equal(await changedLines(workbench, name), expected, name);
    assert.equal(await workbench.page.locator('.tab.dirty').count(), 0);
  });
});

suite('rules of each folder, in a workspace of two folders', () => {
  let workbench: Workbench;
  const FILE = `kakunin: 1
様式: 令和6年6月
項目:
  P1-A-1:
    初回確認: いいえ
`;
  suiteSetup(async () => {
    const off = { 'kakunin.rules': { 'item-missing': 'off', 'completion-date-missing': 'off' } };
    workbench = await startWorkbench({
      files: {
        'both.code-workspace': JSON.stringify({ folders: [{ path: '甲' }, { path: '乙' }] }),
        '甲/a.kakunin.yaml': FILE,
        '乙/b.kakunin.yaml': FILE,
        '乙/.vscode/settings.json': JSON.stringify(off),
      },
      workspace: 'both.code-workspace',
    });
  });
  suiteTeardown(() => workbench.stop());

  test('a rule that is off in one folder counts in the other: in the panel and in the tables', async () => {
    await workbench.command('Problems: Focus on Problems View');
    const { page } = workbench;
    const rows = page.locator('.markers-panel .monaco-list-row');
    await rows.filter({ hasText: '完了日' }).first().waitFor({ timeout });
    await rows.filter({ hasText: 'b.kakunin.yaml' }).first().waitFor({ timeout });
    assert.equal(await rows.filter({ hasText: '完了日' }).count(), 1);
    for (const [name, count] of [
      ['a.kakunin.yaml', 1],
      ['b.kakunin.yaml', 0],
    ] as const) {
      await workbench.openFile(name);
      const row = workbench.table().locator('[data-item="P1-A-1"]');
      await row.waitFor({ timeout });
      assert.equal(await row.locator('.problem').count(), count);
      await workbench.command('View: Close All Editors');
    }
  });
});
