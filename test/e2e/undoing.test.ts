import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from 'playwright-core';
import editions from 'virtual:catalog';
import { rowsOf } from '../../src/core/catalog/lookup';
import { click } from './click';
import { eventually } from './eventually';
import { answer, answerOf, cell, focused, input } from './fields';
import type { Workbench } from './workbench';
import { startWorkbench } from './workbench';

const timeout = 60_000;
const NAME = 'a.kakunin.yaml';
const IDS = rowsOf(editions[0]!).map(({ id }) => id);
const SHEET = `kakunin: 1
様式: 令和6年6月
医療機関: 青葉台病院
項目:
${IDS.map((id) => `  ${id}:\n    初回確認: いいえ\n`).join('')}`;

/** Whether all of it can be seen, below what stays at the top. */
const inSight = (place: Locator): Promise<boolean> =>
  place.evaluate((element) => {
    const { top, bottom, left } = element.getBoundingClientRect();
    const shown = element.ownerDocument.elementFromPoint(left + 4, top + 4);
    return top > 0 && bottom <= innerHeight && element.contains(shown);
  });

/** In whole pixels. */
const topOf = (place: Locator): Promise<number> =>
  place.evaluate((element) => Math.round(element.getBoundingClientRect().top));

suite('undo and redo are seen', () => {
  let workbench: Workbench;
  let table: FrameLocator;
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await workbench.page.keyboard.press(key);
  };
  const said = (): Promise<string | null> => table.locator('[aria-live]').textContent();
  const offer = (): Locator => table.locator('[data-notice="undone"]');

  suiteSetup(async () => {
    workbench = await startWorkbench({ files: { [NAME]: SHEET } });
    await workbench.openFile(NAME);
    table = workbench.table(0);
    await table.locator('[data-item="P2-C-5"]').waitFor({ timeout });
    await workbench.tableHasKeyboard();
  });
  suiteTeardown(() => workbench.stop());
  setup(() => workbench.command('File: Revert File'));

  test('what comes back out of sight is scrolled to, and said', async () => {
    await click(input(table, 'P1-A-1', '備考'));
    await workbench.page.keyboard.insertText('台帳を見た');
    await press('Control+Enter', 'Escape', 'Control+End');
    await eventually(() => focused(table), 'P2-C-5 備考');
    await eventually(() => inSight(cell(table, 'P1-A-1', '備考')), false);
    await press('Control+Z');
    await eventually(() => input(table, 'P1-A-1', '備考').inputValue(), '');
    await eventually(() => inSight(cell(table, 'P1-A-1', '備考')), true);
    await eventually(() => focused(table), 'P1-A-1 備考');
    await eventually(said, '元に戻しました: P1-A-1 備考');
    await press('Control+End');
    await eventually(() => focused(table), 'P2-C-5 備考');
    await press('Control+Y');
    await eventually(() => inSight(cell(table, 'P1-A-1', '備考')), true);
    await eventually(said, 'やり直しました: P1-A-1 備考');
  });

  test('in sight, the page stays as it is; in a closed panel, the panel opens', async () => {
    await click(table.locator('[data-item="P1-A-1"] [data-action="details"]'));
    await click(input(table, 'P1-A-1', '担当者'));
    await workbench.page.keyboard.insertText('情報システム係');
    await press('Control+Enter', 'Shift+F4');
    await eventually(() => focused(table), 'P1-A-1 初回確認');
    await press('1');
    await eventually(() => focused(table), 'P1-A-2-1 初回確認');
    const top = await topOf(cell(table, 'P1-A-2-1', '初回確認'));
    await press('Control+Z');
    await eventually(() => answerOf(table, 'P1-A-1'), 'いいえ');
    await eventually(said, '元に戻しました: P1-A-1 初回確認');
    assert.equal(await focused(table), 'P1-A-2-1 初回確認');
    assert.equal(await topOf(cell(table, 'P1-A-2-1', '初回確認')), top);
    await press('Control+Z');
    await eventually(() => focused(table), 'P1-A-1 担当者');
    await eventually(() => inSight(input(table, 'P1-A-1', '担当者')), true);
  });

  test('several at once are counted, and the first is offered; the next change ends the offer', async () => {
    await answer(table, 'P1-A-1', 'いいえ').focus();
    await press('Control+Shift+ArrowDown', '3', 'Control+Enter');
    await eventually(() => answerOf(table, IDS[14] ?? ''), '対象外');
    await press('Control+End', 'Control+Z');
    await offer()
      .getByText('元に戻しました: 14か所（最初は P1-A-2-1 初回確認）')
      .waitFor({ timeout });
    await eventually(said, '元に戻しました: 14か所（最初は P1-A-2-1 初回確認）');
    assert.equal(await focused(table), 'P2-C-5 備考');
    await click(offer().getByText('最初の箇所を表示'));
    await eventually(() => focused(table), 'P1-A-2-1 初回確認');
    await eventually(() => inSight(cell(table, 'P1-A-2-1', '初回確認')), true);
    await press('Control+Y');
    await offer().waitFor({ timeout });
    await press('1');
    await offer().waitFor({ state: 'hidden', timeout });
  });

  test('a row that a filter hides stays hidden, and is offered', async () => {
    await answer(table, 'P1-A-1', 'いいえ').focus();
    await press('1');
    await eventually(() => answerOf(table, 'P1-A-1'), 'はい');
    await table.locator('[data-control="search"] input').fill('P2-C-5');
    await table.locator('[data-item="P1-A-1"]').waitFor({ state: 'hidden', timeout });
    await answer(table, 'P2-C-5', 'いいえ').focus();
    await press('Control+Z');
    await offer().getByText('元に戻しました: P1-A-1 初回確認').waitFor({ timeout });
    assert.equal(await table.locator('[data-item="P1-A-1"]').isVisible(), false);
    await click(offer().getByText('そこを表示'));
    await eventually(() => focused(table), 'P1-A-1 初回確認');
  });

  test('in a text editor beside it, undo does not move the table', async () => {
    await answer(table, 'P1-A-1', 'いいえ').focus();
    await press('1', 'Control+End');
    await eventually(() => answerOf(table, 'P1-A-1'), 'はい');
    await workbench.command('View: Split Editor Right');
    await workbench.command('確認表: Open as Text');
    await workbench.page.locator('.monaco-editor.focused').waitFor({ timeout });
    await press('Control+Z');
    await eventually(() => answerOf(table, 'P1-A-1'), 'いいえ');
    assert.equal(await inSight(cell(table, 'P1-A-1', '初回確認')), false);
  });
});
