import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import type { FrameLocator, Locator } from 'playwright-core';
import editions from 'virtual:catalog';
import { rowsOf } from '../../src/core/catalog/lookup';
import { click } from './click';
import { eventually } from './eventually';
import { tabTo } from './tabTo';
import type { Workbench } from './workbench';
import { startWorkbench } from './workbench';

const CHART = 'aobadai-denshi-karte.kakunin.yaml';
const RECEIPT = 'aobadai-receipt.kakunin.yaml';

// On a busy machine a page takes VS Code long.
const timeout = 90_000;

/** What the page gets and this test looks at. */
interface SentToPage {
  readonly type: string;
  readonly difference?: {
    readonly items: readonly { readonly rows: readonly { readonly id: string }[] }[];
  };
}

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

const cell = (table: FrameLocator, item: string, field: string): Locator =>
  table.locator(`[data-item="${item}"] [data-field="${field}"]`);

const input = (table: FrameLocator, item: string, field: string): Locator =>
  cell(table, item, field).locator('input[type="text"], input:not([type]), textarea').first();

const answer = (table: FrameLocator, item: string, value: string): Locator =>
  cell(table, item, '初回確認').locator(`input[value="${value}"]`);

const status = (table: FrameLocator, item: string, value: string): Locator =>
  table.locator(`[data-item="${item}"][data-status="${value}"]`);

suite('filling in a checklist in VS Code', () => {
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

  test('a sample opens as a table with the 38 rows of the form, in its order and its text', async () => {
    const table = await openTable(workbench, CHART);
    const shown = await table
      .locator('[data-item]')
      .evaluateAll((rows) =>
        rows.map((row) => [
          row.getAttribute('data-item'),
          row.querySelector('[data-field="内容"]')?.textContent,
        ]),
      );
    const [edition] = editions;
    assert.ok(edition);
    const form = rowsOf(edition);
    assert.deepEqual(
      shown.map(([id]) => id),
      form.map(({ id }) => id),
    );
    for (const [index, place] of form.entries()) {
      assert.ok(shown[index]?.[1]?.includes(place.row.内容), place.id);
    }
    await workbench.screenshot('out/screenshots/table.png');
  });

  test('answering, dating and remarking a row: exactly these lines change, in a CRLF file too', async () => {
    const table = await openTable(workbench, RECEIPT);
    // By mouse: the answer takes two new lines, a date as people write it, a remark.
    await click(answer(table, 'P1-A-1', 'いいえ'));
    await status(table, 'P1-A-1', '未完了').waitFor();
    await input(table, 'P1-A-1', '完了日').fill('令和8年7月20日');
    await input(table, 'P1-A-1', '完了日').press('Enter');
    await status(table, 'P1-A-1', '完了').waitFor();
    await input(table, 'P1-A-1', '備考').fill('SDS（2026年7月版）を受領');
    // By keyboard: Tab out of the field writes it; a digit chooses; Alt+Enter starts a line.
    await workbench.page.keyboard.press('Tab');
    await answer(table, 'P1-B-1', 'はい').focus();
    await workbench.page.keyboard.press('2');
    await status(table, 'P1-B-1', '未完了').waitFor();
    await input(table, 'P1-B-1', '備考').focus();
    await workbench.page.keyboard.insertText('第6.0版を確認中: ');
    await workbench.page.keyboard.press('Alt+Enter');
    await workbench.page.keyboard.insertText('企画管理編が残る');
    await workbench.page.keyboard.press('Enter');
    await table.locator('[data-item="P1-B-1"] [data-field="備考"]:not(:has(.note))').waitFor();
    await workbench.save();
    await assertDiff(workbench, [
      '-    初回確認: はい\r',
      '-    備考: SDS（2026年5月版）を受領\r',
      '+    初回確認: いいえ\r',
      '+    完了日: 2026-07-20\r',
      '+    備考: SDS（2026年7月版）を受領\r',
      '-    初回確認: はい\r',
      '+    初回確認: いいえ\r',
      '+    備考: |-\r',
      '+      第6.0版を確認中: \r',
      '+      企画管理編が残る\r',
    ]);
  });

  test('an answer sends its row to the page, and changes no other row there', async () => {
    const table = await openTable(workbench, CHART);
    const row = table.locator('[data-item="P2-A-6"]');
    const seen = await row.evaluateHandle((element) => {
      const sent: string[] = [];
      const changed = new Set<string>();
      window.addEventListener('message', ({ data }: MessageEvent<SentToPage>) => {
        if (data.type === 'view') sent.push('everything');
        for (const { rows } of data.difference?.items ?? []) sent.push(...rows.map(({ id }) => id));
      });
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          const parent = target instanceof Element ? target : target.parentElement;
          const id = parent?.closest('[data-item]')?.getAttribute('data-item');
          if (id) changed.add(id);
        }
      }).observe(element.closest('.parts') ?? element, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      return { sent, changed };
    });
    const isYes = await answer(table, 'P2-A-6', 'はい').isChecked();
    await click(answer(table, 'P2-A-6', isYes ? 'いいえ' : 'はい'));
    await status(table, 'P2-A-6', isYes ? '未完了' : '確認済').waitFor();
    const { sent, changed } = await seen.evaluate((found) => ({
      sent: found.sent,
      changed: [...found.changed],
    }));
    assert.deepEqual({ sent, changed }, { sent: ['P2-A-6'], changed: ['P2-A-6'] });
  });

  test('Ctrl+S in a half-typed field writes the field, then saves', async () => {
    const table = await openTable(workbench, CHART);
    await input(table, 'P1-A-1', '備考').fill('受領した');
    await workbench.page.keyboard.press('Control+S');
    await eventually(async () => (await workbench.read(CHART)).includes('備考: 受領した\n'), true);
    await assertDiff(workbench, [
      '-    備考: SDSは受領済み。MDS2は対象となる機器がないことを書面で確認した',
      '+    備考: 受領した',
    ]);
  });

  test('undo and redo go step by step', async () => {
    const table = await openTable(workbench, CHART);
    const remark = input(table, 'P1-A-2-2', '備考');
    const was = await remark.inputValue();
    await click(answer(table, 'P1-A-2-2', 'いいえ'));
    await status(table, 'P1-A-2-2', '未完了').waitFor();
    await remark.fill('一覧を作る');
    await remark.press('Tab');
    await click(answer(table, 'P1-A-2-2', '対象外'));
    await status(table, 'P1-A-2-2', '対象外').waitFor();
    await workbench.page.keyboard.press('Control+Z');
    await status(table, 'P1-A-2-2', '未完了').waitFor();
    await workbench.page.keyboard.press('Control+Z');
    await table.locator(`[data-item="P1-A-2-2"] textarea`).first().waitFor();
    await eventually(() => remark.inputValue(), was);
    await workbench.page.keyboard.press('Control+Z');
    await status(table, 'P1-A-2-2', '確認済').waitFor();
    assert.equal(await workbench.tab(CHART).and(workbench.page.locator('.dirty')).count(), 0);
    await workbench.page.keyboard.press('Control+Y');
    await status(table, 'P1-A-2-2', '未完了').waitFor();
    await workbench.page.keyboard.press('Control+Y');
    await eventually(() => remark.inputValue(), '一覧を作る');
  });

  test('reload restores the scroll and what was half typed', async () => {
    const { page } = workbench;
    const table = await openTable(workbench, CHART);
    const remark = input(table, 'P2-B-3', '備考');
    await remark.scrollIntoViewIfNeeded();
    await click(remark);
    await page.keyboard.insertText('ＶＰＮ');
    const draft = await remark.inputValue();
    const scrolled = (): Promise<number> =>
      table.locator('[data-item="P2-B-3"]').evaluate((row) => row.getBoundingClientRect().top);
    const before = await scrolled();
    await workbench.command('Developer: Reload Webviews');
    await table.locator('[data-item="P2-C-5"]').waitFor({ timeout });
    await eventually(() => remark.inputValue(), draft);
    await eventually(async () => Math.abs((await scrolled()) - before) < 4, true);
    await assertDiff(workbench, []);
  });

  test('the button at a row adds 完了日, as one step', async () => {
    const table = await openTable(workbench, CHART);
    await click(answer(table, 'P1-B-4', 'いいえ'));
    const row = table.locator('[data-item="P1-B-4"][data-problems="completion-date-missing"]');
    const links = row.locator('[data-fix]');
    await links.first().waitFor();
    assert.equal(await links.first().getAttribute('data-fix'), 'add-deadline');
    await click(row.locator('[data-fix="add-completion-date"]'));
    await status(table, 'P1-B-4', '完了').waitFor();
    await workbench.save();
    const now = new Date();
    const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
    await assertDiff(workbench, [
      '-    初回確認: はい',
      '+    初回確認: いいえ',
      `+    完了日: ${today}`,
    ]);
  });

  test('samples of the guidance go into empty fields by keyboard alone, and back by undo', async () => {
    const { page } = workbench;
    const table = await openTable(workbench, CHART);
    const row = table.locator('[data-item="P2-C-5"]');
    await row.locator('[data-action="details"]').focus();
    await page.keyboard.press('Enter');
    await row.locator('.guidance[open]').getByText('独自の参考').waitFor();
    await tabTo(workbench, table, '[data-copy="役割分担"]');
    await page.keyboard.press('Enter');
    await table.locator('[data-field="役割分担.主担当"] select:focus').waitFor();
    const clause = input(table, 'P2-C-5', '合意内容');
    await tabTo(workbench, table, '[data-copy="合意内容"]');
    await page.keyboard.press('Enter');
    // The first ○ is selected: typing replaces it.
    await table.locator('[data-field="合意内容"] textarea:focus').waitFor();
    await row.and(table.locator('[data-problems~="placeholder-left"]')).waitFor();
    await row.getByText('合意内容は記入済みです').waitFor();
    await workbench.save();
    const roles = [
      '+    役割分担:',
      '+      主担当: 共同',
      '+      医療機関: 復旧の優先順位を示し、善後策と再発防止策を承認して院内で実施する。',
      '+      事業者: 担当範囲の原因を調べ、復旧と再発防止の案を示して実施する。',
    ];
    const sentences = (await clause.inputValue()).split('\n');
    assert.equal(sentences.length, 3);
    const written = sentences.map((sentence) => `+      ${sentence}`);
    await assertDiff(workbench, [...roles, '+    合意内容: |-', ...written]);
    await page.keyboard.insertText('2');
    await page.keyboard.press('Control+Enter');
    await row.getByText('（2か所）').waitFor();
    await page.keyboard.press('Control+Z');
    await row.getByText('（3か所）').waitFor();
    await page.keyboard.press('Control+Z');
    await row.locator('[data-copy="合意内容"]').waitFor();
    assert.equal(await clause.inputValue(), '');
    await workbench.save();
    await assertDiff(workbench, roles);
    // All three roles are one step.
    await page.keyboard.press('Control+Z');
    await row.locator('[data-copy="役割分担"]').waitFor();
    await workbench.save();
    await assertDiff(workbench, []);
  });

  test('a ready row is added, filled in and removed by keyboard alone, and back by undo', async () => {
    const { page } = workbench;
    const table = await openTable(workbench, CHART);
    await table.locator('[data-action="add-row"][data-part="P2"]').focus();
    await page.keyboard.press('Enter');
    const list = page.locator('.quick-input-widget');
    await list.getByText('空の行').waitFor();
    await page.keyboard.type('ログの種類');
    await list.locator('.monaco-list-row.focused').getByText('ログの種類、保存').waitFor();
    await page.keyboard.press('Enter');
    await table.locator('[data-item="P2-X-1"] [data-field="項目"] textarea:focus').waitFor();
    await answer(table, 'P2-X-1', 'はい').focus();
    await page.keyboard.press('Space');
    await status(table, 'P2-X-1', '確認済').waitFor();
    await workbench.save();
    await assertDiff(workbench, [
      '+  P2-X-1:',
      '+    項目: ログの種類、保存及び引渡し',
      '+    内容: 取得するログの種類、保存期間及び保護の方法並びに医療機関の求めに応じて引き渡す期限及び形式を取り決める。',
      '+    初回確認: はい',
    ]);
    await table.locator('[data-item="P2-X-1"] [data-action="details"]').focus();
    await page.keyboard.press('Enter');
    await table.locator('[data-item="P2-X-1"] [data-action="remove-row"]').focus();
    await page.keyboard.press('Enter');
    const question = page.locator('.monaco-dialog-box');
    await question.getByText('記入済み: 初回確認').waitFor();
    await page.keyboard.press('Enter');
    await table.locator('[data-item="P2-X-1"]').waitFor({ state: 'detached' });
    // The keyboard goes on at the row beside it.
    await table.locator('[data-item="P2-C-5"] [data-field="初回確認"] :focus').waitFor();
    await workbench.save();
    await assertDiff(workbench, []);
    await page.keyboard.press('Control+Z');
    await status(table, 'P2-X-1', '確認済').waitFor();
  });

  test('a text of the form is altered and taken back by keyboard alone', async () => {
    const { page } = workbench;
    const table = await openTable(workbench, CHART);
    const row = table.locator('[data-item="P1-B-4"]');
    await row.locator('[data-action="details"]').focus();
    await page.keyboard.press('Enter');
    await row.locator('[data-action="alter-row"]').focus();
    await page.keyboard.press('Enter');
    const asked = page.locator('.quick-input-widget');
    await asked.getByText('改変する文言').or(asked.locator('input[placeholder^="改変"]')).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await asked.getByText('様式の文言: 医療情報システムの管理や運用を').waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('院内のシステムを適切に管理しているか。');
    await page.keyboard.press('Enter');
    await row.and(table.locator('[data-problems~="text-altered"]')).waitFor();
    await workbench.save();
    await assertDiff(workbench, ['+    内容: 院内のシステムを適切に管理しているか。']);
    await row.locator('.problem .fix').first().focus();
    await page.keyboard.press('Enter');
    await row.getByText('医療情報システムの管理や運用を適切に行っているか。').first().waitFor();
    await workbench.save();
    await assertDiff(workbench, []);
  });

  test('a guideline opens in the browser after a question; terms and the use are read in place', async () => {
    const { page } = workbench;
    const table = await openTable(workbench, CHART);
    const mark = table.locator('[data-item="P1-A-1"] .term-mark').first();
    await mark.focus();
    const tip = table.getByRole('tooltip');
    await tip.getByText('サービス仕様適合開示書').waitFor();
    await page.keyboard.press('Escape');
    await tip.waitFor({ state: 'hidden' });
    await table.locator('[data-action="usage"]').first().focus();
    await page.keyboard.press('Enter');
    await table.getByText('④ 最終的には、医療機関と事業者との間で協議した結果を').waitFor();
    await page.keyboard.press('Escape');
    await table.locator('.usage').waitFor({ state: 'hidden' });
    await table.locator('[data-item="P2-B-4"] [data-action="details"]').focus();
    await page.keyboard.press('Enter');
    const links = table.locator('[data-item="P2-B-4"] [data-document="mhlw-6.0"]');
    await links.first().focus();
    await page.keyboard.press('Enter');
    // VS Code asks before it leaves the window, and says where to.
    const question = page.locator('.monaco-dialog-box');
    await question.getByText('www.mhlw.go.jp/stf/shingi/0000516275_00006.html').waitFor();
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'hidden' });
    await assertDiff(workbench, []);
  });

  test('what a text editor beside it and the disk change appears; a half-typed remark stays', async () => {
    const { page } = workbench;
    const table = await openTable(workbench, CHART);
    await workbench.command('View: Split Editor Right');
    const twin = workbench.table(1);
    await twin.locator('[data-item="P2-C-5"]').waitFor({ timeout });
    await workbench.command('確認表: Open as Text');
    const text = page.locator('.editor-group-container').nth(1).locator('.monaco-editor');
    await text.locator('.view-line').first().waitFor();
    const remark = input(table, 'P1-B-4', '備考');
    await click(remark);
    await remark.press('Control+End');
    await page.keyboard.insertText('（書きかけ');
    const draft = await remark.inputValue();
    // A window in front takes the focus, not the draft: going to the text writes it as a cell's end.
    await click(text);
    await page.keyboard.press('Control+Home');
    const lines = (await workbench.read(CHART)).split('\n');
    const row = lines.findIndex((line) => line.startsWith('  P1-A-1:'));
    for (let line = 0; line <= row; line++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+Home');
    await page.keyboard.insertText('初回確認: はい');
    await status(table, 'P1-A-1', '確認済').waitFor();
    await workbench.save();
    await eventually(() => remark.inputValue(), draft);
    // Now another program writes the file while a remark is being typed.
    await click(remark);
    await remark.press('Control+End');
    await page.keyboard.insertText('、続き');
    const saved = await workbench.read(CHART);
    // Far from the remark, and in its very row.
    const elsewhere = saved
      .replace('医療機関: 青葉台病院', '医療機関: 青葉台総合病院')
      .replace(/(P1-B-4: .*\n {4}初回確認: )はい/, '$1対象外');
    await workbench.write(CHART, elsewhere);
    await status(table, 'P1-B-4', '対象外').waitFor();
    await eventually(
      () => table.locator('[data-field="医療機関"] textarea').first().inputValue(),
      '青葉台総合病院',
    );
    assert.equal(await remark.inputValue(), `${draft}、続き`);
    await remark.press('Enter');
    await workbench.save();
    await assertDiff(workbench, [
      '-医療機関: 青葉台病院',
      '+医療機関: 青葉台総合病院',
      '-    初回確認: いいえ',
      '+    初回確認: はい',
      '-    初回確認: はい',
      '-    備考: 医療情報システム安全管理責任者は副院長',
      '+    初回確認: 対象外',
      '+    備考: 医療情報システム安全管理責任者は副院長（書きかけ、続き',
    ]);
  });
});

/** Opens a file of the folder and waits for the last row of the form. */
async function openTable(workbench: Workbench, name: string): Promise<FrameLocator> {
  await workbench.openFile(name);
  const table = workbench.table(0);
  await table.locator('[data-item="P2-C-5"]').waitFor({ timeout });
  return table;
}
