import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import type { FrameLocator, Locator } from 'playwright-core';
import { click } from './click';
import { eventually } from './eventually';
import type { Workbench } from './workbench';
import { startWorkbench } from './workbench';

const timeout = 60_000;

/** A contract whose row P2-C-4 has these lines. */
const contract = (hospital: string, system: string, ...lines: readonly string[]): string =>
  [
    'kakunin: 1',
    '様式: 令和6年6月',
    `医療機関: ${hospital}`,
    '事業者: 乙社',
    `対象システム: ${system}`,
    '項目:',
    '  P2-C-4: # 事故発生時の報告',
    '    初回確認: はい',
    ...lines.map((line) => `    ${line}`),
    '',
  ].join('\n');
// Not names that quick open could take for one another.
const NEW = 'shinki.kakunin.yaml';
const FILES = {
  'kensa.kakunin.yaml': contract(
    '架空病院',
    '検査',
    ...['合意内容: |-', '  乙は、四時間以内に', '  甲へ報告する', '社内メモ: 値引きの余地あり'],
  ),
  'hoshasen.kakunin.yaml': contract('架空病院', '放射線', '合意内容: 乙が翌日までに報告する'),
  'other.kakunin.yaml': contract('他病院', '検査', '合意内容: 他病院だけの文'),
  [NEW]: contract('架空病院', '薬剤'),
};
const FOUR = '乙は、四時間以内に\n甲へ報告する';
const NEXT_DAY = '乙が翌日までに報告する';

suite('what other checklists have in the same row', () => {
  let workbench: Workbench;
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await workbench.page.keyboard.press(key);
  };
  const added = async (): Promise<readonly string[]> =>
    (await workbench.git('diff', '-U0'))
      .split('\n')
      .filter((line) => /^[-+](?![-+]{2} )/.test(line));

  suiteSetup(async () => {
    mkdirSync('out/screenshots', { recursive: true });
    workbench = await startWorkbench({ files: FILES, viewport: { width: 1400, height: 1000 } });
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

  suite('in the table', () => {
    let table: FrameLocator;
    let wording: Locator;
    let list: Locator;
    let button: Locator;
    setup(async () => {
      await workbench.openFile(NEW);
      table = workbench.table(0);
      await click(table.locator('[data-item="P2-C-4"] [data-action="details"]'), { timeout });
      wording = table.locator('[data-item="P2-C-4"] [data-field="合意内容"] textarea');
      list = table.locator('.offers');
      button = table.locator('.offer-button');
      await click(wording);
      await button.waitFor({ timeout });
    });

    const active = (): Promise<string | null> => wording.getAttribute('aria-activedescendant');

    test('opens by Alt+↓, is walked by arrows, and a taken text is one change to undo', async () => {
      await press('Alt+ArrowDown');
      await list.waitFor({ timeout });
      assert.equal(await button.getAttribute('aria-expanded'), 'true');
      assert.deepEqual(await list.locator('.offer-text').allInnerTexts(), [NEXT_DAY, FOUR]);
      assert.deepEqual(await list.locator('.offer-from').allInnerTexts(), [
        '乙社 · 放射線 · hoshasen.kakunin.yaml',
        '乙社 · 検査 · kensa.kakunin.yaml',
      ]);
      assert.equal(await active(), 'offer-0');
      await workbench.screenshot('out/screenshots/same-row.png');
      await press('ArrowDown');
      assert.equal(await active(), 'offer-1');
      assert.equal(await list.locator('[aria-selected="true"]').getAttribute('id'), 'offer-1');
      await press('Enter');
      await list.waitFor({ state: 'hidden', timeout });
      assert.equal(await wording.inputValue(), FOUR);
      assert.equal(await active(), null);
      await press('Control+Enter');
      await workbench.save();
      assert.deepEqual(await added(), [
        '+    合意内容: |-',
        '+      乙は、四時間以内に',
        '+      甲へ報告する',
      ]);
      await press('Control+Z');
      await eventually(() => wording.inputValue(), '');
      await workbench.save();
      assert.deepEqual(await added(), []);
    });

    test('Esc leaves what is typed; typing closes the list and goes into the field', async () => {
      await workbench.page.keyboard.insertText('乙は');
      await press('Alt+ArrowDown');
      await list.waitFor({ timeout });
      await press('Escape');
      await list.waitFor({ state: 'hidden', timeout });
      assert.equal(await wording.inputValue(), '乙は');
      await press('Alt+ArrowDown');
      await list.waitFor({ timeout });
      await workbench.page.keyboard.type('x');
      await list.waitFor({ state: 'hidden', timeout });
      assert.equal(await wording.inputValue(), '乙はx');
      // The next Esc is that of the field.
      await press('Escape');
      assert.equal(await wording.inputValue(), '');
      await workbench.saveNothing();
      assert.deepEqual(await added(), []);
    });

    test('never opens while a word is composed', async () => {
      const session = await workbench.page.context().newCDPSession(workbench.page);
      const compose = { text: 'ほうこく', selectionStart: 4, selectionEnd: 4 };
      await session.send('Input.imeSetComposition', compose);
      const key = { key: 'ArrowDown', code: 'ArrowDown', windowsVirtualKeyCode: 229 } as const;
      await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', modifiers: 1, ...key });
      await session.send('Input.insertText', { text: '報告' });
      await eventually(() => wording.inputValue(), '報告');
      assert.equal(await list.isVisible(), false);
      await press('Alt+ArrowDown');
      await list.waitFor({ timeout });
      await press('Escape', 'Escape');
    });

    test('a click on the button opens it, a click on a text takes it; what was there comes back', async () => {
      await workbench.page.keyboard.insertText('甲が定める');
      await click(button);
      await list.waitFor({ timeout });
      await click(list.getByText(NEXT_DAY));
      await eventually(() => wording.inputValue(), NEXT_DAY);
      await wording.and(table.locator(':focus')).waitFor({ timeout });
      await press('Control+Z');
      await eventually(() => wording.inputValue(), '甲が定める');
      await press('Escape');
    });

    test('no button in a field for which no other checklist has a text', async () => {
      await click(table.locator('[data-item="P2-C-4"] [data-field="合意文書"] textarea'));
      await button.waitFor({ state: 'detached', timeout });
      await click(wording);
      await button.waitFor({ timeout });
      await click(table.locator('[data-item="P2-C-4"] [data-field="役割分担.事業者"] textarea'));
      await button.waitFor({ state: 'detached', timeout });
      await press('Alt+ArrowDown');
      await table
        .getByText('ここに使える文がありません')
        .first()
        .waitFor({ timeout, state: 'attached' });
      assert.equal(await list.isVisible(), false);
    });
  });

  suite('in the text', () => {
    const editor = (): Locator => workbench.page.locator('.monaco-editor').first();

    test('completion has them with where they are from, and writes exactly that text', async () => {
      await workbench.openFile(NEW);
      await workbench.table(0).locator('[data-item="P2-C-4"]').waitFor({ timeout });
      await workbench.command('テキストとして開く');
      await editor().waitFor({ timeout });
      await workbench.goToLine(8);
      await press('End', 'Enter');
      await workbench.page.keyboard.insertText('合意内容: ');
      await press('Control+Space');
      const widget = workbench.page.locator('.suggest-widget.visible');
      const rows = widget.locator('.monaco-list-row');
      await rows.filter({ hasText: '放射線' }).waitFor({ timeout });
      assert.equal(await rows.filter({ hasText: '他病院だけ' }).count(), 0);
      assert.equal(await rows.filter({ hasText: '値引き' }).count(), 0);
      await workbench.screenshot('out/screenshots/same-row-text.png');
      const four = rows.filter({ hasText: '乙は、四時間以内に' });
      await four.waitFor({ timeout });
      while (!(await four.evaluate((row) => row.classList.contains('focused')))) {
        await press('ArrowDown');
      }
      await press('Enter');
      await widget.waitFor({ state: 'hidden', timeout });
      await workbench.save();
      assert.deepEqual(await added(), [
        '+    合意内容: |-',
        '+      乙は、四時間以内に',
        '+      甲へ報告する',
      ]);
    });
  });
});
