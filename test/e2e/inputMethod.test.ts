import assert from 'node:assert/strict';
import type { CDPSession, FrameLocator, Locator } from 'playwright-core';
import { click } from './click';
import { eventually } from './eventually';
import { answer, answerOf, cell, focused, input } from './fields';
import type { Workbench } from './workbench';
import { startWorkbench } from './workbench';

const timeout = 90_000;
const NAME = 'a.kakunin.yaml';
const ROWS = ['P1-A-1', 'P1-A-2-1', 'P1-A-2-2', 'P1-A-3'];

const SHEET = `kakunin: 1
様式: 令和6年6月
医療機関: 青葉台病院
初回確認日:
  Part1: 2026-09-07
項目:
${ROWS.map((id) => `  ${id}:\n    初回確認: いいえ\n    備考: 台帳を見た\n`).join('')}`;

/** Bits of `modifiers` in the protocol of Chromium. */
const [ALT, CTRL, SHIFT] = [1, 2, 8];

/** What an input method takes while it composes: F7 makes katakana of the word, and F8 half-width katakana. */
const KEYS = [
  ['Enter', 0],
  ['Enter', SHIFT],
  ['Enter', CTRL],
  ['Enter', ALT],
  ['Tab', 0],
  ['Escape', 0],
  ['ArrowDown', 0],
  ['ArrowLeft', 0],
  ['ArrowDown', CTRL],
  ['ArrowDown', SHIFT],
  ['Delete', 0],
  ['F2', 0],
  ['F4', 0],
  ['F7', 0],
  ['F8', 0],
  ['KeyD', CTRL],
  ['Semicolon', CTRL],
  ['KeyS', CTRL],
  ['KeyZ', CTRL],
] as const;

/**
 * A Japanese input method, as Chromium's protocol plays it: the word that is being composed, and keys that
 * reach the page with the code 229.
 */
class InputMethod {
  constructor(private readonly session: CDPSession) {}

  async compose(...words: readonly string[]): Promise<void> {
    for (const text of words) {
      const at = { selectionStart: text.length, selectionEnd: text.length };
      await this.session.send('Input.imeSetComposition', { text, ...at });
    }
  }

  /** The word takes the place of what was composed. */
  async accept(text: string): Promise<void> {
    await this.session.send('Input.insertText', { text });
  }

  /** A key that the input method takes: it converts, accepts, moves or cancels. */
  async key(code: string, modifiers = 0): Promise<void> {
    const event = { key: 'Process', code, windowsVirtualKeyCode: 229, modifiers };
    await this.session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    await this.session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }
}

suite('writing with an input method', () => {
  let workbench: Workbench;
  let table: FrameLocator;
  let ime: InputMethod;
  let remark: Locator;
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await workbench.page.keyboard.press(key);
  };
  const text = (): Promise<string> => remark.inputValue();

  /** Composes きさい after what the remark of the first row has. */
  const composing = async (): Promise<void> => {
    await click(remark);
    await press('Control+End');
    await ime.compose('k', 'き', 'きs', 'きさ', 'きさい');
    await eventually(text, '台帳を見たきさい');
  };

  suiteSetup(async () => {
    workbench = await startWorkbench({ files: { [NAME]: SHEET } });
    const session = await workbench.page.context().newCDPSession(workbench.page);
    ime = new InputMethod(session);
  });
  suiteTeardown(() => workbench.stop());
  setup(async () => {
    await workbench.openFile(NAME);
    table = workbench.table(0);
    remark = input(table, 'P1-A-1', '備考');
    await remark.waitFor({ timeout });
    await workbench.tableHasKeyboard();
  });
  teardown(async () => {
    await workbench.command('File: Revert File');
    await workbench.command('View: Close All Editors');
    await workbench.git('checkout', '--', '.');
  });

  test('the first key of a word goes into the cell that an arrow key led to, once and whole', async () => {
    await answer(table, 'P1-A-1', 'いいえ').focus();
    await press('ArrowRight', 'ArrowRight');
    await eventually(() => focused(table), 'P1-A-1 備考');
    await ime.key('KeyK');
    await ime.compose('k', 'き', 'きさい');
    await eventually(text, '台帳を見たきさい');
    await ime.accept('記載');
    await eventually(text, '台帳を見た記載');
    // A date that an arrow key led to is typed anew, also in full-width digits.
    await press('Enter', 'ArrowLeft');
    const date = input(table, 'P1-A-2-1', '完了日');
    await ime.key('Digit2');
    await ime.compose('２', '２０２６ー１１ー２０');
    await ime.accept('２０２６ー１１ー２０');
    await press('Enter');
    await eventually(() => date.inputValue(), '2026-11-20');
  });

  test('no key of the input method moves, writes or reaches VS Code while a word is composed', async () => {
    await composing();
    // VS Code listens here, and makes commands of the keys that it knows.
    await table.locator('body').evaluate((body) => {
      body.ownerDocument.defaultView?.addEventListener('keydown', ({ code }) => {
        body.dataset['heard'] = `${body.dataset['heard'] ?? ''} ${code}`;
      });
    });
    for (const [code, modifiers] of KEYS) {
      await ime.key(code, modifiers);
      await ime.compose('きさいk', 'きさい');
      assert.equal(await focused(table), 'P1-A-1 備考', code);
      assert.equal(await text(), '台帳を見たきさい', code);
    }
    assert.equal(await table.locator('body').getAttribute('data-heard'), null);
    await ime.accept('記載');
    await eventually(text, '台帳を見た記載');
    assert.equal(await cell(table, 'P1-A-1', '備考').getAttribute('data-draft'), 'open');
    await press('Enter');
    await eventually(() => focused(table), 'P1-A-2-1 備考');
    await workbench.save();
    assert.equal(await workbench.read(NAME), SHEET.replace('見た', '見た記載'));
  });

  test('a date takes its keys after the word, not during it', async () => {
    const date = input(table, 'P1-A-1', '完了日');
    await click(date);
    await ime.compose('きょう');
    await ime.key('Semicolon', CTRL);
    await ime.key('KeyD', CTRL);
    await ime.compose('きょう1');
    assert.equal(await date.inputValue(), 'きょう1');
    await ime.accept('11/20');
    await press('Enter');
    await eventually(async () => (await date.inputValue()).endsWith('-11-20'), true);
  });

  test('leaving the cell while a word is composed writes it, once', async () => {
    await composing();
    await click(input(table, 'P1-A-2-1', '備考'));
    await eventually(text, '台帳を見たきさい');
    await workbench.save();
    assert.equal(await workbench.read(NAME), SHEET.replace('見た', '見たきさい'));
  });

  test('a change of the file from outside leaves the word alone, in its row and around it', async () => {
    await composing();
    const longer = SHEET.replace('青葉台病院', '青葉台総合病院').replace('いいえ', 'はい');
    await workbench.write(NAME, `${longer}  P1-B-1:\n    初回確認: はい\n`);
    await eventually(() => answerOf(table, 'P1-A-1'), 'はい');
    await ime.compose('きさいz');
    await eventually(text, '台帳を見たきさいz');
    await ime.accept('記載');
    await eventually(text, '台帳を見た記載');
    await press('Control+Enter');
    await workbench.save();
    assert.ok(
      (await workbench.read(NAME)).includes(
        '  P1-A-1:\n    初回確認: はい\n    備考: 台帳を見た記載\n',
      ),
    );
  });

  test('a word is undone in the cell while it is typed, and with the file once it is written', async () => {
    await composing();
    await ime.accept('記載');
    await eventually(text, '台帳を見た記載');
    await press('Control+Z');
    await eventually(async () => (await text()).includes('記載'), false);
    await press('Control+End');
    await ime.compose('きさい');
    await ime.accept('記載');
    await press('Enter');
    await workbench.tab(NAME).and(workbench.page.locator('.dirty')).waitFor({ timeout });
    await press('Control+Z');
    await eventually(text, '台帳を見た');
  });

  test('Space and the keys of the answers answer with the input method on, also in full width', async () => {
    const first = answer(table, 'P1-A-1', 'いいえ');
    await first.focus();
    // Nothing is composed in an answer: such a key is none of its keys.
    await ime.key('Space');
    await ime.key('Digit1');
    assert.equal(await answerOf(table, 'P1-A-1'), 'いいえ');
    await press('Space');
    await eventually(() => answerOf(table, 'P1-A-1'), '対象外');
    const wide = async (key: string): Promise<void> =>
      table.locator('body').evaluate((body, key) => {
        const options = { key, bubbles: true, cancelable: true };
        body.ownerDocument.activeElement?.dispatchEvent(new KeyboardEvent('keydown', options));
      }, key);
    for (const [key, value] of [
      ['1', 'はい'],
      ['３', '対象外'],
      ['は', 'はい'],
      ['ｉ', 'いいえ'],
      ['H', 'はい'],
      ['t', '対象外'],
    ] as const) {
      await answer(table, 'P1-A-1', 'はい').focus();
      await wide(key);
      await eventually(() => answerOf(table, 'P1-A-1'), value);
      assert.equal(await focused(table), 'P1-A-2-1 初回確認');
    }
    await answer(table, 'P1-A-1', '対象外').focus();
    await wide('　');
    await eventually(() => answerOf(table, 'P1-A-1'), 'はい');
  });

  test('what is pasted while a word is composed is added to the cell, and goes nowhere else', async () => {
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await click(remark);
    await press('Control+A', 'Control+C');
    await composing();
    const session = await workbench.page.context().newCDPSession(workbench.page);
    const paste = { type: 'rawKeyDown' as const, commands: ['paste'], windowsVirtualKeyCode: 229 };
    await session.send('Input.dispatchKeyEvent', paste);
    await eventually(text, '台帳を見たきさい台帳を見た');
    await ime.accept('記載');
    await eventually(text, '台帳を見た記載台帳を見た');
    await press('Control+Enter');
    await workbench.save();
    assert.equal(await workbench.read(NAME), SHEET.replace('見た', '見た記載台帳を見た'));
  });

  test('Alt+Enter breaks the line after the word, not in it', async () => {
    await composing();
    await ime.accept('記載');
    await press('Alt+Enter');
    await ime.compose('つぎ');
    await ime.accept('次');
    await eventually(text, '台帳を見た記載\n次');
  });
});
