import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { click, clickInVsCode } from './click';
import type { Workbench } from './workbench';
import { startWorkbench } from './workbench';

const timeout = 60_000;
/** Two contracts of one hospital; both name their 事業者 for P2-C-4. */
const contract = (system: string, ...agreed: readonly string[]): string =>
  [
    'kakunin: 1',
    '様式: 令和6年6月',
    '医療機関: 架空病院',
    `対象システム: ${system}`,
    '初回確認日:',
    '  Part1: 2020-09-07',
    '  Part2: 2020-09-07',
    '項目:',
    '  P2-C-4: # 事故発生時の報告',
    '    初回確認: はい',
    '    役割分担:',
    '      主担当: 事業者',
    ...agreed.map((line) => `    ${line}`),
    '',
  ].join('\n');
const [A, B] = ['a.kakunin.yaml', 'b.kakunin.yaml'];
const LATE = `  P1-A-1:
    初回確認: いいえ
    期限: 2020-01-31
    担当者: 情報管理室
`;

suite('all contracts of a hospital, in VS Code', () => {
  let workbench: Workbench;
  suiteSetup(async () => {
    mkdirSync('out/screenshots', { recursive: true });
    workbench = await startWorkbench({
      viewport: { width: 1600, height: 1000 },
      files: {
        [A]: contract('検査', '合意内容: 乙が四時間以内に報告する'),
        [B]: contract('放射線') + LATE,
      },
    });
  });
  teardown(async function () {
    if (this.currentTest?.state === 'failed') {
      await workbench.screenshot(`out/screenshots/failed-${Date.now()}.png`);
    }
  });
  suiteTeardown(() => workbench.stop());

  test('the badge counts what is overdue; a click on it opens its 期限; both follow the edit', async () => {
    const { page } = workbench;
    const icon = page.locator('.activitybar .action-item', {
      has: page.locator('[aria-label^="確認表"]'),
    });
    const badge = icon.locator('.badge-content');
    await badge.getByText('1', { exact: true }).waitFor({ timeout });
    await clickInVsCode(icon);
    const due = page.locator('.monaco-list-row', { hasText: '2020-01-31 P1-A-1' });
    await due.getByText('情報管理室').waitFor({ timeout });
    await workbench.screenshot('out/screenshots/due.png');
    await clickInVsCode(due);
    const deadline = workbench
      .table()
      .locator('[data-item="P1-A-1"] [data-field="期限"] input[type="text"]');
    await deadline.and(workbench.table().locator(':focus')).waitFor({ timeout });
    await workbench.tableHasKeyboard();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('2999-01-31');
    await page.keyboard.press('Enter');
    await badge.waitFor({ state: 'hidden', timeout });
    await page.locator('.monaco-list-row', { hasText: '2999-01-31 P1-A-1' }).waitFor({ timeout });
    await workbench.save();
    assert.match(
      await workbench.git('diff', '-U0'),
      /^- {4}期限: 2020-01-31\n\+ {4}期限: 2999-01-31\n$/m,
    );
    await workbench.git('checkout', '--', '.');
    await badge.getByText('1', { exact: true }).waitFor({ timeout });
    await workbench.command('View: Close All Editors');
  });

  test('the matrix: to the findings, along a row, to its table beside, and back by itself', async () => {
    await workbench.openFile(A);
    await workbench.command('役割分担を契約間で見比べる');
    const matrix = workbench.table();
    const row = matrix.locator('tr[data-item="P2-C-4"]');
    await row.locator('[data-finding="several"]').waitFor({ timeout });
    await click(matrix.locator('[data-filter="findings"]'));
    await matrix.locator('tr[data-item="P1-A-1"]').waitFor({ state: 'hidden', timeout });
    await workbench.tableHasKeyboard();
    // From the filter past its two Parts to the cells, which are one Tab stop.
    for (let tabs = 0; tabs < 3; tabs++) await workbench.page.keyboard.press('Tab');
    while (!(await row.locator('button:focus').count()))
      await workbench.page.keyboard.press('ArrowDown');
    await matrix.locator('.detail', { hasText: '乙が四時間以内に報告する' }).waitFor({ timeout });
    await workbench.page.keyboard.press('ArrowRight');
    await matrix.locator('.detail', { hasText: '放射線' }).waitFor({ timeout });
    await workbench.page.keyboard.press('Enter');
    const table = workbench.table(1);
    const no = table.locator('[data-item="P2-C-4"] input[value="いいえ"]');
    await no.waitFor({ timeout });
    await table.locator('[data-item="P2-C-4"] :focus').waitFor({ timeout });
    await click(no);
    const status = workbench.table(0).locator('tr[data-item="P2-C-4"] [data-status="未完了"]');
    await status.waitFor({ timeout });
    await workbench.save();
    assert.match(await workbench.git('diff', '-U0'), /^-.*はい\n\+.*いいえ\n$/m);
  });
});
