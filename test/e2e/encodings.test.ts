import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { legacyBytes } from '../support/legacyBytes';
import { eventually } from './eventually';
import type { Workbench } from './workbench';
import { startWorkbench } from './workbench';

const timeout = 60_000;

const TEXT = `kakunin: 1
様式: 令和6年6月
医療機関: 青葉台病院
事業者: みどり野

項目:
  P1-A-1:
    初回確認: はい
    備考: 確認した
  P1-A-2-1:
    初回確認: いいえ
    完了日: 2026-10-02
`;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const BROKEN = utf8(TEXT.replace('確認した', '確認?した')).map((byte) =>
  byte === 0x3f ? 0x93 : byte,
);
/** As after an edit on another system: the head ends its lines with LF, the rows with CRLF. */
const [head = '', rows = ''] = TEXT.split('\n\n');
const MIXED = `${head}\n\n${rows.replaceAll('\n', '\r\n')}`;

const FILES = {
  'sjis.kakunin.yaml': legacyBytes(TEXT, 'shift_jis'),
  'euc.kakunin.yaml': legacyBytes(TEXT, 'euc-jp'),
  'utf16.kakunin.yaml': legacyBytes(TEXT, 'utf-16le, BOM'),
  'broken.kakunin.yaml': BROKEN,
  'mixed.kakunin.yaml': MIXED,
  'sound.kakunin.yaml': TEXT,
};
type Name = keyof typeof FILES;

suite('files that are not UTF-8, in VS Code', () => {
  let workbench: Workbench;
  suiteSetup(async () => {
    mkdirSync('out/screenshots', { recursive: true });
    workbench = await startWorkbench({ files: FILES, viewport: { width: 1400, height: 900 } });
  });
  suiteTeardown(() => workbench.stop());
  teardown(async function () {
    if (this.currentTest?.state === 'failed') {
      await workbench.screenshot(`out/screenshots/failed-${Date.now()}.png`);
    }
    await workbench.page.keyboard.press('Escape');
    await workbench.command('View: Close All Editors');
  });

  const bytes = async (name: Name): Promise<Uint8Array> =>
    new Uint8Array(await readFile(path.join(workbench.folder, name)));
  const hex = async (name: Name): Promise<string> => Buffer.from(await bytes(name)).toString('hex');
  const hexOf = (all: Uint8Array): string => Buffer.from(all).toString('hex');

  /** Opens the file and waits for the page that says why there is no table. */
  async function openUnreadable(name: Name, title: string): Promise<Locator> {
    await workbench.openFile(name);
    const page = workbench.table().locator('.unreadable[data-reason="not-utf8"]');
    await page.getByRole('heading', { name: title }).waitFor({ timeout });
    return page;
  }

  async function assertNoForm(table: FrameLocator): Promise<void> {
    assert.equal(await table.locator('[data-field], [data-item], input, textarea').count(), 0);
    assert.equal(await table.getByText(/を追加/).count(), 0);
  }

  /** Ctrl+S: VS Code writes what it has, changed or not. Resolves once it has, and the file is whole. */
  async function assertSurvivesSaving(name: Name, press = saveByKey): Promise<void> {
    const written = async (): Promise<number> =>
      (await stat(path.join(workbench.folder, name))).mtimeMs;
    const before = await written();
    await press();
    await eventually(async () => (await written()) !== before, true);
    await eventually(() => hex(name), hexOf(utf8OrBytes(FILES[name])));
  }

  async function saveByKey(): Promise<void> {
    await workbench.table().locator('h1').click();
    await workbench.page.keyboard.press('Control+S');
  }

  const utf8OrBytes = (all: string | Uint8Array): Uint8Array =>
    typeof all === 'string' ? utf8(all) : all;

  const dialog = (): Locator => workbench.page.locator('.monaco-dialog-box');
  const button = (page: Locator, action: string): Locator =>
    page.locator(`button[data-action="${action}"]`);

  for (const [name, encoding] of [
    ['sjis.kakunin.yaml', 'Shift_JIS'],
    ['euc.kakunin.yaml', 'EUC-JP'],
    ['utf16.kakunin.yaml', 'UTF-16 LE'],
  ] as const) {
    test(`${encoding}: nothing writes it, until it is converted after a yes`, async () => {
      const page = await openUnreadable(name, 'このファイルは UTF-8 として読めません');
      await page.getByText(encoding).first().waitFor({ timeout });
      await assertNoForm(workbench.table());
      assert.match((await page.locator('.preview').textContent()) ?? '', /^医療機関: 青葉台病院$/m);
      await workbench.screenshot(`out/screenshots/encoding-${encoding}.png`);
      await assertSurvivesSaving(name);

      await button(page, 'convert-to-utf8').click();
      await dialog().getByText('医療機関: 青葉台病院').waitFor({ timeout });
      await workbench.screenshot(`out/screenshots/encoding-${encoding}-question.png`);
      await workbench.page.keyboard.press('Escape');
      await dialog().waitFor({ state: 'detached', timeout });
      assert.deepEqual(await bytes(name), FILES[name]);

      await button(page, 'convert-to-utf8').click();
      await dialog().getByRole('button', { name: 'UTF-8に変換' }).click();
      const row = workbench.table().locator('[data-item="P1-A-1"]');
      await row.waitFor({ timeout });
      assert.deepEqual(await bytes(name), utf8(TEXT));
      const remark = row.locator('[data-field="備考"]').locator('textarea, input').first();
      await remark.fill('確認済み');
      await remark.press('Control+Enter');
      await remark.press('Control+S');
      await eventually(() => workbench.read(name), TEXT.replace('確認した', '確認済み'));
    });
  }

  test('reopened with another encoding it is a text to read, and stays as it is', async () => {
    const name = 'sjis.kakunin.yaml';
    await writeFile(path.join(workbench.folder, name), FILES[name]);
    const page = await openUnreadable(name, 'このファイルは UTF-8 として読めません');
    await button(page, 'reopen').click();
    const choice = workbench.page.locator('.quick-input-widget .monaco-list-row');
    await choice.filter({ hasText: 'Shift_JIS' }).click();
    await workbench.page.locator('.view-lines').getByText('青葉台病院').waitFor({ timeout });
    await workbench.page.locator('.statusbar').getByText('Shift JIS').waitFor({ timeout });
    await assertSurvivesSaving(name, () => workbench.page.keyboard.press('Control+S'));
  });

  test('an edit of the text that was not read right: what saving lost can be put back', async () => {
    // One that VS Code last showed as a table: it remembers.
    const name = 'euc.kakunin.yaml';
    await writeFile(path.join(workbench.folder, name), FILES[name]);
    const page = await openUnreadable(name, 'このファイルは UTF-8 として読めません');
    await button(page, 'open-text').click();
    await workbench.page.locator('.view-lines').getByText('kakunin').waitFor({ timeout });
    await workbench.page.keyboard.press('Control+End');
    await workbench.page.keyboard.type('# x');
    await workbench.save();
    await eventually(async () => (await workbench.read(name)).endsWith('# x'), true);
    const toast = workbench.page.locator('.notifications-toasts');
    await toast.getByRole('button', { name: '保存前の状態に戻す' }).click({ timeout });
    await eventually(() => hex(name), hexOf(FILES[name]));
  });

  test('one broken byte: its line is named, and the way to it', async () => {
    const name = 'broken.kakunin.yaml';
    const page = await openUnreadable(name, 'このファイルは UTF-8 として読めません');
    await assertNoForm(workbench.table());
    assert.equal(await button(page, 'convert-to-utf8').count(), 0);
    await workbench.screenshot('out/screenshots/encoding-broken.png');
    await assertSurvivesSaving(name);
    await page.locator('button[data-line="9"]').first().click();
    await workbench.page
      .locator('.statusbar')
      .getByText(/Ln 9|行 9/)
      .waitFor({ timeout });
    assert.deepEqual(await bytes(name), BROKEN);
  });

  test('UTF-8 that VS Code reads as Shift_JIS: a click reads it as UTF-8', async () => {
    await workbench.configure({ 'files.encoding': 'shiftjis' });
    const name = 'sound.kakunin.yaml';
    const page = await openUnreadable(name, 'VS CodeがこのファイルをUTF-8として読んでいません');
    await page.getByText('Shift_JIS').waitFor({ timeout });
    await assertNoForm(workbench.table());
    await assertSurvivesSaving(name);
    await button(page, 'reopen').click();
    await workbench.table().locator('[data-item="P1-A-1"]').waitFor({ timeout });
    await workbench.configure({});
    assert.deepEqual(await bytes(name), utf8(TEXT));
  });

  test('mixed line ends: the table says what saving does, and does it as a step of its own', async () => {
    const name = 'mixed.kakunin.yaml';
    await workbench.openFile(name);
    const notice = workbench.table().locator('[data-notice="line-ends"]');
    await notice.getByText('11行のうち').or(notice.getByText('12行のうち')).waitFor({ timeout });
    await workbench.screenshot('out/screenshots/line-ends.png');
    assert.equal(await workbench.read(name), MIXED);
    await notice.getByRole('button').click();
    await notice.waitFor({ state: 'hidden', timeout });
    const now = await workbench.read(name);
    assert.ok([TEXT, TEXT.replaceAll('\n', '\r\n')].includes(now), JSON.stringify(now));
    assert.equal(await workbench.git('diff', '--ignore-space-at-eol', '--', name), '');
    assert.notEqual(await workbench.git('diff', '--', name), '');
    const remark = workbench.table().locator('[data-item="P1-A-1"] [data-field="備考"]');
    const input = remark.locator('textarea, input').first();
    await input.fill('確認済み');
    await input.press('Control+Enter');
    await input.press('Control+S');
    await eventually(() => workbench.read(name), now.replace('確認した', '確認済み'));
  });
});
