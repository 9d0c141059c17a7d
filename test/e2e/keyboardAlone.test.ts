import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import type { FrameLocator, Locator } from 'playwright-core';
import { eventually } from './eventually';
import { tabTo } from './tabTo';
import type { Workbench } from './workbench';
import { startWorkbench } from './workbench';

const CHART = 'aobadai-denshi-karte.kakunin.yaml';
const timeout = 90_000;

/** No mouse, and no focus that a key has not set. Between two steps, git shows the lines meant and no others. */
suite('the panel of a row and added rows, by keyboard alone', () => {
  let workbench: Workbench;
  let table: FrameLocator;
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await workbench.page.keyboard.press(key);
  };
  const row = (item: string): Locator => table.locator(`[data-item="${item}"]`);
  const focusIn = (item: string, field: string): Promise<void> =>
    table.locator(`[data-item="${item}"] [data-field="${field}"] :focus`).waitFor();
  const list = (): Locator => workbench.page.locator('.quick-input-widget');
  const saved = async (...expected: readonly string[]): Promise<void> => {
    await workbench.save();
    await eventually(() => changedLines(workbench), expected.join('\n'));
  };
  /** To the answer of the last row of the form, which is the last of Part 2. */
  const toEnd = async (): Promise<void> => {
    await press('Control+End', 'Control+ArrowLeft');
    await focusIn('P2-C-5', '初回確認');
  };

  suiteSetup(async () => {
    mkdirSync('out/screenshots', { recursive: true });
    workbench = await startWorkbench({ viewport: { width: 1600, height: 1000 } });
    await workbench.openFile(CHART);
    table = workbench.table(0);
    await row('P2-C-5').waitFor({ timeout });
    await workbench.tableHasKeyboard();
  });
  suiteTeardown(() => workbench.stop());
  teardown(async function () {
    if (this.currentTest?.state === 'failed') {
      await workbench.screenshot(`out/screenshots/failed-${Date.now()}.png`);
    }
  });

  test('a sample into 合意内容 and back, a row added, filled in, moved and removed, 改変 and back', async () => {
    await tabTo(workbench, table, '[data-item="P1-A-1"] [data-field="初回確認"]');
    await toEnd();

    // The sample clause.
    await press('F4');
    await focusIn('P2-C-5', '役割分担.主担当');
    await tabTo(workbench, table, '[data-item="P2-C-5"] [data-copy="合意内容"]');
    await press('Enter');
    await table.locator('[data-field="合意内容"] textarea:focus').waitFor();
    const clause = await row('P2-C-5').locator('[data-field="合意内容"] textarea').inputValue();
    const sentences = clause.split('\n').map((sentence) => `+      ${sentence}`);
    await saved('+    合意内容: |-', ...sentences);
    await press('Control+Z');
    await row('P2-C-5').locator('[data-copy="合意内容"]').waitFor();
    await saved();

    const question = workbench.page.locator('.monaco-dialog-box');

    // Two ready rows, the second one filled in.
    const add = async (words: string, item: string): Promise<void> => {
      await tabTo(workbench, table, '[data-action="add-row"][data-part="P2"]');
      await press('Enter');
      await list().getByText('空の行').waitFor();
      await workbench.page.keyboard.type(words);
      await list().locator('.monaco-list-row.focused').getByText(words).first().waitFor();
      await press('Enter');
      await focusIn(item, '項目');
    };
    await add('ログの種類', 'P2-X-1');
    await add('契約終了時', 'P2-X-2');
    await tabTo(workbench, table, '[data-item="P2-X-2"] [data-field="備考"] textarea');
    await workbench.page.keyboard.insertText('次の打合せで');
    await press('Enter');
    await eventually(() => changedLines(workbench), (await addedRows(workbench)).join('\n'));
    const [first, second] = [
      await rowText(workbench, 'P2-X-1'),
      await rowText(workbench, 'P2-X-2'),
    ];
    assert.match(
      second,
      /^ {2}P2-X-2:\n {4}項目: 契約終了時.*\n {4}内容: .*\n {4}初回確認:\n {4}備考: 次の打合せで\n$/,
    );
    const before = await workbench.read(CHART);
    await workbench.git('commit', '-qam', '行を追加');

    // Moved up: the second one's lines and no others, and the keyboard stays where it is.
    await press('Shift+Tab');
    await tabTo(workbench, table, '[data-item="P2-X-2"] [data-field="備考"] textarea');
    await press('Alt+Shift+ArrowUp');
    await eventually(() => order(table), 'P2-X-2 P2-X-1');
    await focusIn('P2-X-2', '備考');
    await workbench.save();
    const moved = before.replace(first + second, second + first);
    await eventually(() => workbench.read(CHART), moved);
    await press('Control+Z');
    await eventually(() => order(table), 'P2-X-1 P2-X-2');
    await saved();

    // Removed; the next row gets a number of its own.
    await press('F4');
    await tabTo(workbench, table, '[data-item="P2-X-2"] [data-action="remove-row"]');
    await press('Enter');
    await question.getByText('記入済み: 備考').waitFor();
    await press('Enter');
    await row('P2-X-2').waitFor({ state: 'detached' });
    await focusIn('P2-X-1', '初回確認');
    await saved(
      ...second
        .trimEnd()
        .split('\n')
        .map((line) => `-${line}`),
    );
    await add('契約終了時', 'P2-X-3');
    await press('Control+Z');
    await row('P2-X-3').waitFor({ state: 'detached' });
    await workbench.saveNothing();

    // 改変 of a row of the form, and back.
    await workbench.git('commit', '-qam', '行を削除');
    await tabTo(workbench, table, '[data-item="P2-X-1"] [data-field="備考"] textarea', 'Shift+Tab');
    await press('Control+Home', ...Array<string>(7).fill('ArrowDown'));
    await focusIn('P1-B-4', '初回確認');
    await press('F4');
    await tabTo(workbench, table, '[data-item="P1-B-4"] [data-action="alter-row"]');
    await press('Enter');
    await list().locator('input[placeholder^="改変"]').waitFor();
    await press('ArrowDown', 'Enter');
    await list().getByText('様式の文言: ').waitFor();
    await press('Control+A');
    await workbench.page.keyboard.insertText('院内のシステムを適切に管理しているか。');
    await press('Enter');
    await row('P1-B-4').and(table.locator('[data-problems~="text-altered"]')).waitFor();
    await saved('+    内容: 院内のシステムを適切に管理しているか。');
    await press('Shift+F4');
    await focusIn('P1-B-4', '初回確認');
    await tabTo(workbench, table, '[data-item="P1-B-4"] .problem .fix');
    await press('Enter');
    await row('P1-B-4').and(table.locator(':not([data-problems~="text-altered"])')).waitFor();
    await saved();
  });

  test('a removed row that was saved keeps its number when the file is opened again', async () => {
    await workbench.command('View: Close All Editors');
    await workbench.openFile(CHART);
    table = workbench.table(0);
    await row('P2-C-5').waitFor({ timeout });
    await workbench.tableHasKeyboard();
    await tabTo(workbench, table, '[data-item="P1-A-1"] [data-field="初回確認"]');
    await press('Control+End');
    await tabTo(workbench, table, '[data-action="add-row"][data-part="P2"]');
    await press('Enter');
    await list().getByText('空の行').waitFor();
    await press('Enter');
    await focusIn('P2-X-3', '項目');
  });
});

/** The lines that git takes away and adds. */
async function changedLines(workbench: Workbench): Promise<string> {
  const text = await workbench.git('diff', '--unified=0');
  return text
    .split('\n')
    .filter((line) => /^[-+](?![-+]{2} )/.test(line))
    .join('\n');
}

/** The lines of both added rows, as git shows them. */
async function addedRows(workbench: Workbench): Promise<readonly string[]> {
  await workbench.save();
  const rows = (await rowText(workbench, 'P2-X-1')) + (await rowText(workbench, 'P2-X-2'));
  return rows
    .trimEnd()
    .split('\n')
    .map((line) => `+${line}`);
}

async function rowText(workbench: Workbench, item: string): Promise<string> {
  const text = await workbench.read(CHART);
  return new RegExp(`^ {2}${item}:.*\\n(?: {4}.*\\n)*`, 'm').exec(text)?.[0] ?? '';
}

/** The added rows of Part 2 as the table shows them. */
function order(table: FrameLocator): Promise<string> {
  return table
    .locator('[data-item^="P2-X-"]')
    .evaluateAll((rows) => rows.map((each) => each.getAttribute('data-item')).join(' '));
}
