import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { click } from './click';
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

suite('all contracts of a hospital, in VS Code', () => {
  let workbench: Workbench;
  suiteSetup(async () => {
    mkdirSync('out/screenshots', { recursive: true });
    workbench = await startWorkbench({
      viewport: { width: 1600, height: 1000 },
      files: {
        [A]: contract('検査', '合意内容: 乙が四時間以内に報告する'),
        [B]: contract('放射線'),
      },
    });
  });
  teardown(async function () {
    if (this.currentTest?.state === 'failed') {
      await workbench.screenshot(`out/screenshots/failed-${Date.now()}.png`);
    }
  });
  suiteTeardown(() => workbench.stop());

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
