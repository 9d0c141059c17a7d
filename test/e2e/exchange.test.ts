import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { cellOf, filledIn } from '../support/filledIn';
import { click, clickInVsCode } from './click';
import type { Workbench } from './workbench';
import { startWorkbench } from './workbench';

const CHART = 'aobadai-denshi-karte.kakunin.yaml';
const BOOK = 'aobadai-denshi-karte.form.xlsx';
const timeout = 90_000;

async function until(look: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + timeout;
  while (!(await look())) if (Date.now() > end) throw new Error(`Waited in vain: ${String(look)}`);
}

/** Whether the file is there as a whole: a zip ends with a mark. */
function isZip(file: string): boolean {
  return existsSync(file) && readFileSync(file).includes('PK\x05\x06');
}

suite('a checklist goes out and comes back, in the browser', () => {
  let workbench: Workbench;
  suiteSetup(async () => {
    mkdirSync('out/screenshots', { recursive: true });
    // The extension runs in a worker, as on vscode.dev.
    const settings = { 'remote.extensionKind': { 'kakunin.kakunin': ['web'] } };
    workbench = await startWorkbench({ settings, viewport: { width: 1600, height: 1000 } });
  });
  suiteTeardown(() => workbench.stop());
  teardown(async function () {
    if (this.currentTest?.state === 'failed') {
      await workbench.screenshot(`out/screenshots/failed-${Date.now()}.png`);
    }
  });

  const list = (): Locator => workbench.page.locator('.quick-input-widget');
  const row = (text: string | RegExp): Locator =>
    list().locator('.monaco-list-row', { hasText: text }).first();

  /** A dialog for a file is a list as well; its input proposes a path. */
  async function acceptPath(file: string): Promise<void> {
    const input = list().locator('.quick-input-filter input');
    await until(async () => (await input.inputValue()).startsWith(workbench.folder));
    await input.fill(file);
    await workbench.page.keyboard.press('Enter');
  }

  test('exported, filled in, taken back: of three values two, and only their lines', async () => {
    const file = path.join(workbench.folder, BOOK);
    await workbench.openFile(CHART);
    await workbench.table().locator('[data-item="P2-C-4"]').first().waitFor({ timeout });
    await workbench.command('書き出す…');
    await clickInVsCode(row(/^確認表: Excel/), { timeout });
    await acceptPath(file);
    await until(() => isZip(file));
    writeFileSync(
      file,
      await filledIn(readFileSync(file), (book) => {
        cellOf(book, 'P1-A-1', '備考欄').value = 'SDSを確認した';
        cellOf(book, 'P2-C-4', '備考欄').value = '連絡網を別紙にする';
        cellOf(book, 'P2-C-5', '初回確認').value = '○';
      }),
    );
    await workbench.command('記入済みのExcelを取り込む…');
    await acceptPath(file);
    const left = row(/P2-C-4 .*備考.*連絡網を別紙にする/);
    await left.waitFor({ timeout });
    await workbench.screenshot('out/screenshots/taking-in.png');
    await clickInVsCode(left, { timeout });
    await click(list().getByRole('button', { name: 'OK' }));
    await workbench.save();
    const diff = await workbench.git('diff', '--unified=0', '--', CHART);
    const lines = diff.split('\n').filter((line) => /^[-+](?![-+]{2} )/.test(line));
    assert.deepEqual(lines, [
      '-    備考: SDSは受領済み。MDS2は対象となる機器がないことを書面で確認した',
      '+    備考: SDSを確認した',
      '-    初回確認:',
      '+    初回確認: はい',
    ]);
  });

  test('dropped on the table: what was left the first time', async () => {
    const book = readFileSync(path.join(workbench.folder, BOOK)).toString('base64');
    await workbench
      .table()
      .locator('body')
      .evaluate((body, content) => {
        const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([bytes], '記入済み.xlsx'));
        const options = { dataTransfer, bubbles: true, cancelable: true };
        body.dispatchEvent(new DragEvent('drop', options));
      }, book);
    await row(/P2-C-4 .*備考.*連絡網を別紙にする/).waitFor({ timeout });
    await click(list().getByRole('button', { name: 'OK' }));
    await workbench.save();
    const diff = await workbench.git('diff', '--unified=0', '--', CHART);
    assert.match(diff, /^\+ {4}備考: 連絡網を別紙にする$/m);
  });
});
