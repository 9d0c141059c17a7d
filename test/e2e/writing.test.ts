import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import editions from 'virtual:catalog';
import { rowsOf } from '../../src/core/catalog/lookup';
import { click } from './click';
import { eventually } from './eventually';
import { answer, answerOf, cell, focused, input } from './fields';
import type { Workbench } from './workbench';
import { startWorkbench } from './workbench';

const timeout = 90_000;
const NAME = 'a.kakunin.yaml';
// Not one that quick open could take for the other.
const BLANK = 'sheet.kakunin.yaml';
const IDS = rowsOf(editions[0]!).map(({ id }) => id);
const LONG = '乙は、事故を検知したときは、検知後1時間以内に甲の指定する窓口へ報告する。'.repeat(20);
const SENTENCE = '一覧を更新して確認した';

/** All rows are いいえ without 完了日: each has a problem, and a line that says so. */
const SHEET = `kakunin: 1
様式: 令和6年6月
医療機関: 青葉台病院
事業者: 株式会社あおぞら画像ソリューション
対象システム: PACS
契約:
  種別: 追加構築
  名称: PACS増設及び遠隔読影接続契約
  締結予定日: 2027-02-30
項目:
${IDS.map((id) => `  ${id}:\n    初回確認: いいえ\n${more(id)}`).join('')}`;

/** No row is answered. */
const BLANK_SHEET = SHEET.replace('2027-02-30', '2027-02-28').replace(
  /項目:\n[^]*/,
  `項目:\n${IDS.map((id) => `  ${id}:\n    初回確認:\n`).join('')}`,
);

function more(id: string): string {
  if (id === 'P2-A-1') return `    合意内容: ${LONG}\n`;
  return id === 'P1-A-2-1' || id === 'P1-A-2-2' ? `    備考: ${SENTENCE.repeat(12)}\n` : '';
}

const headInput = (table: FrameLocator, field: string): Locator =>
  table.locator(`[data-field="${field}"]`).first().locator('input[type="text"], textarea').first();

/** How many characters the next key would replace. */
const selected = (table: FrameLocator): Promise<number> =>
  table.locator('body').evaluate((body) => {
    const active = body.ownerDocument.activeElement as Partial<HTMLTextAreaElement> | null;
    return (active?.selectionEnd ?? 0) - (active?.selectionStart ?? 0);
  });

const topOf = (place: Locator): Promise<number> =>
  place.evaluate((element) => element.getBoundingClientRect().top);

/** The day that the extension takes for today. */
function todayHere(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

suite('writing in the table, with keys and mouse', () => {
  let workbench: Workbench;
  let table: FrameLocator;
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await workbench.page.keyboard.press(key);
  };
  const type = (text: string): Promise<void> => workbench.page.keyboard.insertText(text);

  suiteSetup(async () => {
    mkdirSync('out/screenshots', { recursive: true });
    workbench = await startWorkbench({
      files: { [NAME]: SHEET, [BLANK]: BLANK_SHEET },
      viewport: { width: 1400, height: 1000 },
    });
  });
  suiteTeardown(() => workbench.stop());
  setup(async () => {
    await workbench.openFile(NAME);
    table = workbench.table(0);
    await table.locator('[data-item="P2-C-5"]').waitFor({ timeout });
  });
  teardown(async function () {
    if (this.currentTest?.state === 'failed') {
      await workbench.screenshot(`out/screenshots/failed-${Date.now()}.png`);
    }
    await workbench.command('File: Revert File');
    await workbench.command('View: Close All Editors');
    await workbench.git('checkout', '--', '.');
  });

  suite('Enter', () => {
    test('is a line break in 合意内容; Ctrl+Enter writes it and takes nothing away', async () => {
      await click(table.locator('[data-item="P2-A-1"] [data-action="details"]'));
      const wording = input(table, 'P2-A-1', '合意内容');
      await click(wording);
      await press('Control+End');
      await type('乙は');
      await press('Enter');
      await type('甲に');
      await press('Control+Enter');
      await eventually(() => selected(table), 0);
      await type('も');
      assert.equal(await wording.inputValue(), `${LONG}乙は\n甲にも`);
      assert.equal(await focused(table), 'P2-A-1 合意内容');
      await workbench.save();
      assert.ok((await workbench.read(NAME)).includes('乙は\n      甲にも\n'));
    });

    test('goes from field to field of the head, then to the first answer; Shift+Enter goes back', async () => {
      await click(headInput(table, '医療機関'));
      const parties = ['事業者', '対象システム'];
      const contract = ['契約.種別', '契約.名称', '契約.締結予定日', '契約.満了日'];
      const names = [...parties, ...contract, '前回'];
      for (const name of [...names, '初回確認日.Part1', 'P1-A-1 初回確認']) {
        await press('Enter');
        await eventually(() => focused(table), name);
        assert.equal(await selected(table), 0, name);
      }
      await headInput(table, '初回確認日.Part1').focus();
      for (const name of [...names].reverse()) {
        await press('Shift+Enter');
        await eventually(() => focused(table), name);
      }
      await headInput(table, '契約.名称').focus();
      await press('Enter', 'Shift+Enter');
      await type('2026');
      assert.equal(
        await headInput(table, '契約.名称').inputValue(),
        'PACS増設及び遠隔読影接続契約2026',
      );
    });

    test('goes on in the panel, and selects nothing', async () => {
      await click(table.locator('[data-item="P1-A-1"] [data-action="details"]'));
      await click(input(table, 'P1-A-1', '期限'));
      const roles = ['役割分担.主担当', '役割分担.費用'];
      for (const name of ['初回確認日', '担当者', ...roles, '合意文書', '役割分担.医療機関']) {
        await press('Enter');
        await eventually(() => focused(table), `P1-A-1 ${name}`);
      }
      await type('窓口');
      await press('Enter');
      await type('連絡');
      assert.equal(await input(table, 'P1-A-1', '役割分担.医療機関').inputValue(), '窓口\n連絡');
      await press('Control+Enter', 'Shift+Tab', 'Shift+Enter');
      await eventually(() => focused(table), 'P1-A-1 役割分担.費用');
      // In Part 2 what comes before it is in the cells: back past 合意内容 and 費用.
      await click(table.locator('[data-item="P2-A-1"] [data-action="details"]'));
      await click(input(table, 'P2-A-1', '期限'));
      await press('Shift+Enter', 'Control+Enter', 'Shift+Tab', 'Shift+Enter');
      await eventually(() => focused(table), 'P2-A-1 合意文書');
    });

    test('and arrows go down a column, and the next key adds to a long text', async () => {
      await click(input(table, 'P1-A-1', '備考'));
      await press('Enter');
      await eventually(() => focused(table), 'P1-A-2-1 備考');
      await type('・');
      await press('Escape', 'ArrowDown');
      await eventually(() => focused(table), 'P1-A-2-2 備考');
      assert.equal(await selected(table), 0);
      await type('。');
      const was = SENTENCE.repeat(12);
      assert.equal(await input(table, 'P1-A-2-1', '備考').inputValue(), was);
      assert.equal(await input(table, 'P1-A-2-2', '備考').inputValue(), `${was}。`);
    });

    test('belongs to the input method while a word is composed', async () => {
      await click(table.locator('[data-item="P2-A-1"] [data-action="details"]'));
      const session = await workbench.page.context().newCDPSession(workbench.page);
      for (const name of ['合意文書', '役割分担.医療機関']) {
        await click(input(table, 'P2-A-1', name));
        await session.send('Input.imeSetComposition', {
          text: 'きさい',
          selectionStart: 3,
          selectionEnd: 3,
        });
        // As an input method gives the key on: it accepts the word, and is nothing else.
        const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 } as const;
        await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
        assert.equal(await focused(table), `P2-A-1 ${name}`);
        await session.send('Input.insertText', { text: '記載' });
        await eventually(() => input(table, 'P2-A-1', name).inputValue(), '記載');
      }
    });
  });

  test('a key that replaces a long text offers it back in place: by click, by keyboard, after it was written', async () => {
    await click(table.locator('[data-item="P2-A-1"] [data-action="details"]'));
    const wording = input(table, 'P2-A-1', '合意内容');
    const note = cell(table, 'P2-A-1', '合意内容').locator('[data-note="replaced"]');
    const back = note.locator('[data-action="undo-replacement"]');
    const replace = async (key: () => Promise<void>): Promise<void> => {
      await click(wording);
      await press('Control+A');
      await key();
      await note.waitFor({ timeout: 10_000 });
    };
    await replace(() => type('2'));
    await workbench.screenshot('out/screenshots/replaced.png');
    await click(back);
    await eventually(() => wording.inputValue(), LONG);
    await note.waitFor({ state: 'detached' });
    await replace(() => press('Delete'));
    await press('Tab', 'Enter');
    await eventually(() => wording.inputValue(), LONG);
    assert.equal(await focused(table), 'P2-A-1 合意内容');
    await replace(() => type('別紙'));
    await press('Control+Enter');
    await workbench.save();
    assert.ok((await workbench.read(NAME)).includes('合意内容: 別紙\n'));
    await click(back);
    await workbench.save();
    assert.ok((await workbench.read(NAME)).includes(`合意内容: ${LONG}\n`));
    // Delete in a cell that is not edited clears all of it.
    const remark = input(table, 'P1-A-2-1', '備考');
    await remark.focus();
    await press('Delete');
    await eventually(() => remark.inputValue(), '');
    await click(table.locator('[data-item="P1-A-2-1"] [data-action="undo-replacement"]'));
    await eventually(() => remark.inputValue(), SENTENCE.repeat(12));
    // A few characters are typed anew without a word.
    await click(input(table, 'P2-A-1', '合意文書'));
    await type('保守契約書 第12条');
    await press('Control+A');
    await type('SLA');
    assert.equal(await table.locator('[data-note="replaced"]').count(), 0);
  });

  suite('the answer column', () => {
    test('arrows walk through the cells and write nothing; Space and a digit choose, and a digit goes on', async () => {
      const before = await workbench.read(NAME);
      await click(answer(table, 'P1-A-1', 'いいえ'));
      for (const item of IDS.slice(1, 6)) {
        await press('ArrowDown');
        await eventually(() => focused(table), `${item} 初回確認`);
      }
      for (const item of IDS.slice(0, 5).reverse()) {
        await press('ArrowUp');
        await eventually(() => focused(table), `${item} 初回確認`);
      }
      // Sideways through the row: also only walking.
      await click(input(table, 'P1-A-1', '完了日'));
      await press('Escape', 'ArrowLeft', 'ArrowLeft', 'ArrowRight', 'ArrowRight');
      await eventually(() => focused(table), 'P1-A-1 備考');
      await workbench.saveNothing();
      assert.equal(await workbench.read(NAME), before);
      await answer(table, 'P1-A-1', 'いいえ').focus();
      for (const [key, value] of [
        ['Space', '対象外'],
        ['Space', 'はい'],
        ['Delete', ''],
        ['Space', 'はい'],
        ['Backspace', ''],
      ] as const) {
        await press(key);
        await eventually(() => answerOf(table, 'P1-A-1'), value);
      }
      await press('1', 'i', '3');
      await eventually(() => focused(table), `${IDS[3]} 初回確認`);
      const rows = IDS.slice(0, 3).map((id) => answerOf(table, id));
      assert.deepEqual(await Promise.all(rows), ['はい', 'いいえ', '対象外']);
    });

    test('a click on the chosen answer does nothing, a double click answers, × clears', async () => {
      const before = await workbench.read(NAME);
      await click(answer(table, 'P1-A-1', 'いいえ'));
      await workbench.saveNothing();
      assert.equal(await workbench.read(NAME), before);
      await answer(table, 'P1-A-1', 'はい').dblclick();
      await eventually(() => answerOf(table, 'P1-A-1'), 'はい');
      await workbench.save();
      assert.equal(
        await workbench.read(NAME),
        before.replace(/(P1-A-1:\n {4}初回確認: )いいえ/, '$1はい'),
      );
      await cell(table, 'P1-A-1', '初回確認').hover();
      await click(cell(table, 'P1-A-1', '初回確認').locator('[data-action="clear-answer"]'));
      await eventually(() => answerOf(table, 'P1-A-1'), '');
      await workbench.save();
      assert.equal(
        await workbench.read(NAME),
        before.replace(/(P1-A-1:\n {4}初回確認:) いいえ/, '$1'),
      );
    });

    test('a click beside the answers enters the cell and answers nothing', async () => {
      const before = await workbench.read(NAME);
      const answers = cell(table, 'P1-B-1', '初回確認');
      const { width, height } = (await answers.boundingBox())!;
      await click(answers, { position: { x: width - 3, y: height - 3 } });
      assert.equal(await focused(table), 'P1-B-1 初回確認');
      assert.equal(await answerOf(table, 'P1-B-1'), 'いいえ');
      assert.equal(await workbench.read(NAME), before);
    });

    test('an answer that the pointer is over does not look chosen', async () => {
      await answer(table, 'P1-A-1', 'はい').hover();
      const border = await answer(table, 'P1-A-1', 'はい').evaluate(
        (radio) => getComputedStyle(radio).borderTopColor,
      );
      assert.equal(border, 'rgba(0, 0, 0, 0)');
    });
  });

  suite('keys as in Excel, counted', () => {
    let pressed: number;
    const key = async (...keys: readonly string[]): Promise<void> => {
      pressed += keys.length;
      await press(...keys);
    };
    const within = (budget: number, what: string): void => {
      console.log(`      ${what}: ${pressed} keys of ${budget}`);
      assert.ok(pressed <= budget, `${what}: ${pressed} keys`);
    };
    const [part1, part2] = ['P1', 'P2'].map((part) => IDS.filter((id) => id.startsWith(part)));
    const answers = (items: readonly string[] = []) =>
      Promise.all(items.map((item) => answerOf(table, item)));
    const atFirst = async (items: readonly string[] = [], value = 'はい'): Promise<void> => {
      await answer(table, items[0] ?? '', value).focus();
      await workbench.tableHasKeyboard();
      pressed = 0;
    };
    /** The letters of the answers, as in `はい対` for three rows. */
    const initials = async (items: readonly string[] = []): Promise<string> =>
      (await answers(items)).map((value) => value.slice(0, 1)).join('');

    setup(async () => {
      await workbench.openFile(BLANK);
      table = workbench.table(0);
      await table.locator('[data-item="P2-C-5"]').waitFor({ timeout });
    });

    test('15 answers, mixed and all the same; a row and its columns', async () => {
      await atFirst(part1);
      const mixed = '123121113112111';
      await key(...Array.from(mixed));
      const expected = mixed.replace(/./g, (digit) => ' はい対'.charAt(Number(digit)));
      await eventually(() => initials(part1), expected);
      within(15, '15 mixed answers');
      await eventually(() => focused(table), 'P2-A-1 初回確認');

      await atFirst(part2);
      await key('Control+Shift+ArrowDown', '2', 'Control+Enter');
      await eventually(() => initials(part2), 'い'.repeat(23));
      within(7, '23 equal answers');
      // One step to undo, after the first row's own.
      await press('Control+Z');
      await eventually(() => initials(part2), 'い');

      await atFirst(part1?.slice(1), 'いいえ');
      await key('Tab');
      await type('2026-11-20');
      await key('Tab');
      await type('確認した');
      await key('Enter');
      within(3, 'a row from its answer over date and remark to the next row');
      await eventually(() => focused(table), 'P1-A-2-2 初回確認');
      // The cell above is filled down by a command, whose key VS Code gives on.
      await press('ArrowRight', 'Control+D');
      await eventually(() => input(table, 'P1-A-2-2', '完了日').inputValue(), '2026-11-20');
      await press('Delete');
      await eventually(() => input(table, 'P1-A-2-2', '完了日').inputValue(), '');
    });

    test('Part 2: each row with roles, document and wording', async function () {
      this.timeout(240_000);
      await atFirst(part2);
      await key(...Array<string>(23).fill('1'), 'Control+ArrowUp', 'F4');
      for (const item of part2 ?? []) {
        const before = pressed;
        await eventually(() => focused(table), `${item} 役割分担.主担当`);
        await key('2');
        for (const text of ['窓口を置く', '報告する', '保守契約書 第12条']) {
          await type(text);
          await key('Tab');
        }
        await key('1');
        await type('1時間以内に報告する');
        await key('F4');
        assert.ok(pressed - before + 1 <= 9);
      }
      within(180, 'Part 2');
      await workbench.save();
      const text = await workbench.read(BLANK);
      assert.equal(text.match(/主担当: 事業者\n {6}医療機関: 窓口を置く\n/g)?.length, 23);
      assert.equal(text.match(/合意内容: 1時間以内に報告する\n/g)?.length, 23);
      assert.equal(text.match(/費用: 契約に含む\n/g)?.length, 23);
    });
  });

  suite('the first click after typing', () => {
    /** Types a 完了日, so that the row's problem goes and the rows below move up when it is left. */
    const complete = async (item: string): Promise<void> => {
      await click(input(table, item, '完了日'));
      await type('2026-11-20');
    };
    const done = (item: string): Promise<void> =>
      table.locator(`[data-item="${item}"][data-status="完了"]`).waitFor({ timeout: 10_000 });

    test('answers: each of 15, and the row stays under the pointer', async () => {
      for (const [index, item] of IDS.slice(0, 15).entries()) {
        const below = answer(table, IDS[index + 1] ?? '', '対象外');
        await below.scrollIntoViewIfNeeded();
        await complete(item);
        await below.hover();
        const was = await topOf(below);
        await click(below);
        await done(item);
        await eventually(() => answerOf(table, IDS[index + 1] ?? ''), '対象外');
        await eventually(async () => Math.abs((await topOf(below)) - was) < 2, true);
        // As it was: the next one is to have a problem too.
        await press('2');
        await eventually(() => answerOf(table, IDS[index + 1] ?? ''), 'いいえ');
      }
    });

    test('opens and closes a row, presses a fix, enters a field of the panel and of the head', async () => {
      await complete('P1-A-1');
      await click(table.locator('[data-item="P1-A-2-1"] [data-action="details"]'));
      await done('P1-A-1');
      await input(table, 'P1-A-2-1', '期限').waitFor({ timeout: 10_000 });
      await complete('P1-A-2-1');
      await click(table.locator('[data-item="P1-A-2-2"] [data-fix="add-deadline"]'));
      await done('P1-A-2-1');
      await eventually(() => focused(table), 'P1-A-2-2 期限');
      // Below the problem of its own row.
      await complete('P1-A-2-2');
      await click(input(table, 'P1-A-2-2', '合意文書'));
      await done('P1-A-2-2');
      await eventually(() => focused(table), 'P1-A-2-2 合意文書');
      await click(headInput(table, '契約.締結予定日'));
      await press('Control+A');
      await type('2027-02-20');
      await click(headInput(table, '初回確認日.Part1'));
      await eventually(() => focused(table), '初回確認日.Part1');
    });

    test('nothing that comes is shown while a button is down', async () => {
      await complete('P1-A-1');
      await answer(table, 'P1-A-2-1', 'いいえ').hover();
      await workbench.page.mouse.down();
      await workbench.tab(NAME).and(workbench.page.locator('.dirty')).waitFor({ timeout: 4_000 });
      // A long press: the document has it, and the page is told within this time.
      await workbench.page.waitForTimeout(500);
      const status = table.locator('[data-item="P1-A-1"]');
      assert.equal(await status.getAttribute('data-status'), '未完了');
      await workbench.page.mouse.up();
      await done('P1-A-1');
    });

    test('a button that never comes up does not stop the table for good', async () => {
      await answer(table, 'P1-A-1', 'いいえ').hover();
      await workbench.page.mouse.down();
      await workbench.write(NAME, SHEET.replace('青葉台病院', '青葉台総合病院'));
      await eventually(() => headInput(table, '医療機関').inputValue(), '青葉台総合病院');
      await workbench.page.mouse.up();
    });
  });

  suite('problems of the head', () => {
    test('are counted, F8 goes there, and a message leads to its field', async () => {
      const count = table.locator('.problem-count');
      const told = await table.locator('[data-rule]').count();
      await eventually(() => count.getAttribute('data-count'), String(told));
      await press('F8');
      await eventually(async () => (await focused(table)) === '契約.締結予定日', true);
      await answer(table, 'P1-C-1', 'いいえ').focus();
      await click(table.locator('.head .problem[data-rule="invalid-date"] .message'));
      await eventually(() => focused(table), '契約.締結予定日');
      assert.equal(await selected(table), 0);
    });
  });

  suite('a date', () => {
    test('that has passed stays until another one is typed in its place', async () => {
      const deadline = await workbench.read(NAME);
      await writeFile(
        path.join(workbench.folder, NAME),
        deadline.replace('いいえ\n', 'いいえ\n    期限: 2020-01-31\n'),
      );
      const [first = ''] = IDS;
      await click(table.locator(`[data-item="${first}"] [data-fix="choose-deadline"]`));
      await eventually(() => focused(table), `${first} 期限`);
      await press('Tab');
      await eventually(() => input(table, first, '期限').inputValue(), '2020-01-31');
      await click(table.locator(`[data-item="${first}"] [data-fix="choose-deadline"]`));
      await type('2027-01-31');
      await press('Tab');
      await workbench.save();
      const changed = (await workbench.read(NAME)).split('\n').filter((line) => /期限/.test(line));
      assert.deepEqual(changed, ['    期限: 2027-01-31']);
    });

    test('without its year is shown as it is understood while it is typed, and written so', async () => {
      const { page } = workbench;
      const now = new Date();
      const day = `${now.getMonth() + 1}/${now.getDate()}`;
      const full = todayHere();
      const date = headInput(table, '初回確認日.Part1');
      await click(date);
      await type(day);
      await table.locator(`[data-reading="${full}"]`).waitFor({ timeout: 10_000 });
      await workbench.screenshot('out/screenshots/reading.png');
      await page.keyboard.press('Control+Enter');
      await eventually(() => date.inputValue(), full);
      assert.equal(await table.locator('[data-reading]').count(), 0);
      await workbench.save();
      assert.ok((await workbench.read(NAME)).includes(`  Part1: ${full}\n`));
    });

    test('is today with Ctrl+;, and in no cell the key reaches VS Code', async () => {
      await click(table.locator('[data-item="P1-A-1"] [data-action="details"]'));
      const today = todayHere();
      const places = [
        answer(table, 'P1-A-1', 'いいえ'),
        input(table, 'P1-A-1', '備考'),
        table.locator('[data-item="P1-A-1"] [data-action="details"]'),
        cell(table, 'P1-A-1', '役割分担.主担当').locator('select'),
        headInput(table, '医療機関'),
        headInput(table, '契約.締結予定日'),
        input(table, 'P1-A-1', '期限'),
        input(table, 'P1-A-1', '完了日'),
      ];
      const chord = workbench.page.getByText(/was pressed|が押されました|Waiting for second key/);
      for (const place of places) {
        await place.focus();
        await press('Control+;');
        const isDate = await place.evaluate((each) => each.closest('.date-field') !== null);
        const shown = () => place.evaluate((each) => (each as HTMLInputElement).value);
        await eventually(async () => (await shown()) === today, isDate);
        assert.equal(await chord.count(), 0);
      }
    });
  });
});
