import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import type { FrameLocator, Locator } from 'playwright-core';
import { click } from './click';
import { eventually } from './eventually';
import type { Workbench } from './workbench';
import { startWorkbench } from './workbench';

const CHART = 'aobadai-denshi-karte.kakunin.yaml';
const timeout = 90_000;

const cell = (table: FrameLocator, item: string, field: string): Locator =>
  table.locator(`[data-item="${item}"] [data-field="${field}"]`);

const answer = (table: FrameLocator, item: string, value: string): Locator =>
  cell(table, item, '初回確認').locator(`input[value="${value}"]`);

/** The lines that git takes away and adds once the file is saved; no others may be there. */
async function assertDiff(workbench: Workbench, expected: readonly string[]): Promise<void> {
  const diff = async (): Promise<string> => {
    const text = await workbench.git('diff', '--unified=0');
    return text
      .split('\n')
      .filter((line) => /^[-+](?![-+]{2} )/.test(line))
      .join('\n');
  };
  await eventually(diff, expected.join('\n'));
}

/** Drags from the middle of one element to that of another, as a hand does. */
async function drag({ page }: Workbench, from: Locator, to: Locator): Promise<void> {
  await from.hover();
  await page.mouse.down();
  await page.waitForTimeout(100);
  const box = await to.boundingBox();
  assert.ok(box);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
  await page.waitForTimeout(100);
  await page.mouse.up();
}

/** Puts both flavours on the clipboard, as another program does. */
async function putOnClipboard({ page }: Workbench, text: string, html: string): Promise<void> {
  const inPage = `async ([text, html]) => {
    const blob = (type, content) => new Blob([content], { type });
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/plain': blob('text/plain', text), 'text/html': blob('text/html', html) }),
    ]);
  }`;
  await page.evaluate(`(${inPage})(${JSON.stringify([text, html])})`);
}

const onClipboard = ({ page }: Workbench, type: string): Promise<string> =>
  page.evaluate(
    `navigator.clipboard.read().then(async ([item]) => (await item.getType('${type}')).text())`,
  );

/** What the dialog shows, a line for each cell. */
const shown = (dialog: Locator): Promise<string[]> =>
  dialog.locator('tbody tr').evaluateAll((rows) =>
    rows.map((row) => {
      const [, ...cells] = [...row.children].map((each) => each.textContent);
      return `${row.querySelector('input:checked') ? '✓' : '-'} ${cells.join(' | ')}`;
    }),
  );

const said = (table: FrameLocator, text: string): Promise<void> =>
  table.locator('[role="status"]').getByText(text).waitFor();

suite('selecting, copying and pasting cells in VS Code', () => {
  let workbench: Workbench;
  suiteSetup(async () => {
    mkdirSync('out/screenshots', { recursive: true });
    workbench = await startWorkbench({ viewport: { width: 1600, height: 1000 } });
  });
  suiteTeardown(() => workbench.stop());
  teardown(async function () {
    if (this.currentTest?.state === 'failed') {
      await workbench.screenshot(`out/screenshots/failed-${Date.now()}.png`);
    }
    await workbench.command('File: Revert File');
    await workbench.command('View: Close All Editors');
    await workbench.git('checkout', '--', '.');
  });

  test('a range by mouse is copied; a paste is shown, left, taken in part, and undone as one step', async () => {
    const { page } = workbench;
    const table = await openTable(workbench);
    // The drag begins on an answer, which it must not give.
    const start = answer(table, 'P1-A-1', 'はい');
    await drag(workbench, start, cell(table, 'P1-A-2-1', '備考'));
    assert.equal(await table.locator('[data-selected]').count(), 6);
    assert.equal(await start.isChecked(), false);
    await said(table, '6個の欄');
    await page.keyboard.press('Control+C');
    await said(table, '6個の欄をコピーしました');
    const first =
      'いいえ\t2026-09-24\tSDSは受領済み。MDS2は対象となる機器がないことを書面で確認した\r\n';
    const second = 'いいえ\t2026-10-05\t契約一覧表（第3版）に電子カルテを追加した\r\n';
    assert.equal(await onClipboard(workbench, 'text/plain'), first + second);
    assert.match(await onClipboard(workbench, 'text/html'), /<td[^>]*>2026-10-05<\/td>/);

    await answer(table, 'P1-B-1', 'はい').focus();
    await page.keyboard.press('Control+V');
    const dialog = table.locator('dialog.paste[open]');
    await dialog.waitFor();
    assert.deepEqual(await shown(dialog), [
      '✓ P1-B-1 「医療情報システムの安全管理に関するガイドライン」の確認 | 初回確認 | はい | いいえ',
      '✓ P1-B-1 「医療情報システムの安全管理に関するガイドライン」の確認 | 完了日 | （なし） | 2026-09-24',
      '✓ P1-B-1 「医療情報システムの安全管理に関するガイドライン」の確認 | 備考 | （なし） | SDSは受領済み。MDS2は対象となる機器がないことを書面で確認した',
      '✓ P1-B-2 「医療機関におけるサイバーセキュリティ対策チェックリスト」に基づく契約時での現状把握及び対応 | 完了日 | 2026-10-02 | 2026-10-05',
      '✓ P1-B-2 「医療機関におけるサイバーセキュリティ対策チェックリスト」に基づく契約時での現状把握及び対応 | 備考 | 医療機関確認用を情報管理室で記入し、事業者確認用を事業者から受領した | 契約一覧表（第3版）に電子カルテを追加した',
    ]);
    await workbench.screenshot('out/screenshots/paste.png');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    assert.equal(await workbench.tab(CHART).and(page.locator('.dirty')).count(), 0);
    await table.locator('[data-item="P1-B-1"] [data-field="初回確認"] input:focus').waitFor();

    await page.keyboard.press('Control+V');
    await dialog.locator('[data-action="write-paste"]:focus').waitFor();
    await page.keyboard.press('Shift+Tab');
    // A part: without the last two cells.
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    await dialog.getByText('3個の欄に書き込む').focus();
    await page.keyboard.press('Enter');
    await said(table, '3');
    await workbench.save();
    await assertDiff(workbench, [
      '-    初回確認: はい',
      '+    初回確認: いいえ',
      '+    完了日: 2026-09-24',
      '+    備考: SDSは受領済み。MDS2は対象となる機器がないことを書面で確認した',
    ]);
    await page.keyboard.press('Control+Z');
    await workbench.save();
    await assertDiff(workbench, []);
  });

  test('cells from Excel: what is not understood is shown, a hidden row is passed over', async () => {
    const { page } = workbench;
    const table = await openTable(workbench);
    const html =
      '<table><tr><td>△</td><td>令和8年10月1日</td></tr><tr><td>×</td><td>R8.11.2</td></tr></table>';
    await putOnClipboard(workbench, '△\t令和8年10月1日\r\n×\tR8.11.2\r\n', html);
    // Of the rows between these two, none is open.
    await click(table.locator('[data-action="filter"]').filter({ hasText: '未完了' }));
    await table.locator('[data-item="P1-B-4"]').waitFor({ state: 'hidden' });
    await answer(table, 'P1-B-3-2', 'いいえ').focus();
    await page.keyboard.press('Control+V');
    const dialog = table.locator('dialog.paste[open]');
    await dialog.waitFor();
    assert.deepEqual(await shown(dialog), [
      '- P1-B-3-2 安全管理のための人的管理 ② | 初回確認 | いいえ | 読み取れません: 回答（はい・いいえ・対象外）ではありません△',
      '✓ P1-B-3-2 安全管理のための人的管理 ② | 完了日 | （なし） | 2026-10-01',
      '✓ P1-C-3 インシデント発生に備えた対応 | 完了日 | （なし） | 2026-11-02',
    ]);
    await page.keyboard.press('Enter');
    await workbench.save();
    await assertDiff(workbench, ['+    完了日: 2026-10-01', '+    完了日: 2026-11-02']);
  });

  test('one value fills the selection; a single one goes into an empty cell at once; cut clears', async () => {
    const { page } = workbench;
    const table = await openTable(workbench);
    await putOnClipboard(workbench, '2026/10/9', '<table><tr><td>2026/10/9</td></tr></table>');
    await answer(table, 'P1-A-2-2', 'はい').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Control+V');
    await workbench.save();
    await assertDiff(workbench, ['+    完了日: 2026-10-09']);
    assert.equal(await table.locator('dialog.paste[open]').count(), 0);
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Control+X');
    await said(table, '4個の欄を切り取りました');
    await workbench.save();
    await assertDiff(workbench, ['-    備考: 第三者提供は地域連携のみ。個人情報保護規程 第14条']);
    await page.keyboard.press('Control+Z');
    await page.keyboard.press('Control+Z');
    await workbench.save();
    await assertDiff(workbench, []);
  });

  test('the same person for rows whose panels are open, as one step', async () => {
    const { page } = workbench;
    const table = await openTable(workbench);
    for (const item of ['P1-B-1', 'P1-B-3-1']) {
      await table.locator(`[data-item="${item}"] [data-action="details"]`).focus();
      await page.keyboard.press('Enter');
    }
    const person = cell(table, 'P1-B-1', '担当者').locator('textarea');
    await person.focus();
    await page.keyboard.press('Shift+ArrowDown');
    await said(table, '2個の欄');
    await page.keyboard.insertText('情報管理室 佐藤');
    await page.keyboard.press('Control+Enter');
    await workbench.save();
    await assertDiff(workbench, ['+    担当者: 情報管理室 佐藤', '+    担当者: 情報管理室 佐藤']);
  });
});

async function openTable(workbench: Workbench): Promise<FrameLocator> {
  await workbench.openFile(CHART);
  const table = workbench.table(0);
  await table.locator('[data-item="P2-C-5"]').waitFor({ timeout });
  await workbench.tableHasKeyboard();
  return table;
}
