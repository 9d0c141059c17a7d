import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import type { FrameLocator, Locator } from 'playwright-core';
import editions from 'virtual:catalog';
import { rowsOf } from '../../src/core/catalog/lookup';
import { click } from './click';
import { eventually } from './eventually';
import type { Workbench } from './workbench';
import { startWorkbench } from './workbench';

const timeout = 90_000;
const NAME = 'a.kakunin.yaml';
const IDS = rowsOf(editions[0]!).map(({ id }) => id);
const COLUMNS = ['役割分担.主担当', '役割分担.医療機関', '役割分担.事業者', '合意文書'];
const WORDING = '乙は、事故を検知したときは、検知後1時間以内に甲の指定する窓口へ報告する。'.repeat(
  20,
);
/** Columns; a line below the row's cells; a card. */
const WIDTHS = [1600, 1100, 500] as const;

/** All rows are いいえ without 完了日: each has a problem, and a line that says so. */
const SHEET = `kakunin: 1
様式: 令和6年6月
医療機関: 青葉台病院
項目:
${IDS.map((id) => `  ${id}:\n    初回確認: いいえ\n${more(id)}`).join('')}`;

function more(id: string): string {
  if (id === 'P2-B-1') return `    合意内容: ${WORDING}\n`;
  return id === 'P2-A-2' ? '    役割分担:\n      主担当: 共同\n    合意文書: 保守契約書\n' : '';
}

const cell = (table: FrameLocator, item: string, field: string): Locator =>
  table.locator(`[data-item="${item}"] [data-field="${field}"]`);

const input = (table: FrameLocator, item: string, field: string): Locator =>
  cell(table, item, field).locator('input[type="text"], textarea, select').first();

const answer = (table: FrameLocator, item: string): Locator =>
  cell(table, item, '初回確認').locator('input[value="いいえ"]');

const toggle = (table: FrameLocator, item: string): Locator =>
  table.locator(`[data-item="${item}"] [data-action="details"]`);

/** `P1-A-1 完了日`: where the focus is. */
const focused = (table: FrameLocator): Promise<string> =>
  table.locator('body').evaluate((body) => {
    const { activeElement } = body.ownerDocument;
    const item = activeElement?.closest<HTMLElement>('[data-item]')?.dataset['item'];
    const field = activeElement?.closest<HTMLElement>('[data-field]')?.dataset['field'];
    return [item, field].filter(Boolean).join(' ');
  });

const topOf = (place: Locator): Promise<number> =>
  place.evaluate((element) => element.getBoundingClientRect().top);

suite('what Part 2 is about', () => {
  let workbench: Workbench;
  let table: FrameLocator;
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await workbench.page.keyboard.press(key);
  };
  const type = (text: string): Promise<void> => workbench.page.keyboard.insertText(text);
  const resize = async (width: number): Promise<void> => {
    await workbench.page.setViewportSize({ width, height: 1000 });
    const isWide = () => table.locator('body').evaluate(() => window.innerWidth);
    await eventually(async () => Math.abs((await isWide()) - width) < 30, true);
  };

  suiteSetup(async () => {
    mkdirSync('out/screenshots', { recursive: true });
    workbench = await startWorkbench({
      files: { [NAME]: SHEET },
      viewport: { width: 1600, height: 1000 },
      settings: { 'workbench.activityBar.location': 'hidden' },
    });
    await workbench.command('View: Close Primary Side Bar');
  });
  suiteTeardown(() => workbench.stop());
  setup(async () => {
    await workbench.openFile(NAME);
    table = workbench.table(0);
    await table.locator('[data-item="P2-C-5"]').waitFor({ timeout });
    await resize(1600);
  });
  teardown(async function () {
    if (this.currentTest?.state === 'failed') {
      await workbench.screenshot(`out/screenshots/failed-${Date.now()}.png`);
    }
    await workbench.page.setViewportSize({ width: 1600, height: 1000 });
    await workbench.command('File: Revert File');
    await workbench.command('View: Close All Editors');
    await workbench.git('checkout', '--', '.');
  });

  /** In how many places Tab stops from the answer of a row to that of the next one. */
  const stops = async (item: string): Promise<number> => {
    await answer(table, item).focus();
    for (let count = 1; count < 30; count++) {
      await press('Tab');
      const [row, field] = (await focused(table)).split(' ');
      if (row !== item && field === '初回確認') return count;
    }
    return NaN;
  };

  test('is in columns of a wide window; one Tab stop for each cell, wide and narrow', async () => {
    const [first, last] = [COLUMNS[0] ?? '', COLUMNS.at(-1) ?? ''];
    const left = (place: Locator) => place.evaluate((each) => each.getBoundingClientRect().left);
    const heads = table.locator('[data-part="P2"] .head-row .cell');
    assert.equal(await heads.count(), 11);
    const columns = [
      cell(table, 'P2-A-1', '備考'),
      ...[first, last].map((name) => cell(table, 'P2-A-1', name)),
    ];
    const lefts = await Promise.all(columns.map(left));
    assert.deepEqual(
      lefts,
      lefts.toSorted((a, b) => a - b),
    );
    assert.equal(
      await topOf(cell(table, 'P2-A-1', first)),
      await topOf(cell(table, 'P2-A-1', '備考')),
    );
    // The two buttons at the problem of the row are stops too.
    const fixes = await table.locator('[data-item="P2-A-2"] [data-fix]').count();
    const counted = async (item: string): Promise<number> => (await stops(item)) - fixes;
    assert.equal(await counted('P1-A-1'), 3);
    assert.equal(await counted('P2-A-2'), 7);
    assert.equal(await counted('P2-A-3'), 7);
    await resize(1100);
    // A line below the cells, only where something is filled in.
    assert.ok(
      (await topOf(cell(table, 'P2-A-2', first))) > (await topOf(cell(table, 'P2-A-2', '備考'))),
    );
    assert.equal(await cell(table, 'P2-A-3', first).isVisible(), false);
    assert.equal(await counted('P1-A-1'), 3);
    assert.equal(await counted('P2-A-2'), 7);
    assert.equal(await counted('P2-A-3'), 3);
  });

  test('is written in the columns by keys: numbers, arrows, Tab, Enter back, fill down', async () => {
    await input(table, 'P2-A-3', '役割分担.主担当').focus();
    await workbench.tableHasKeyboard();
    await press('2', '1', '3');
    await eventually(() => focused(table), 'P2-A-6 役割分担.主担当');
    await press('ArrowUp', 'ArrowRight');
    await eventually(() => focused(table), 'P2-A-5 役割分担.医療機関');
    await type('窓口を置く');
    await press('Tab');
    await type('報告する');
    await press('Alt+Enter');
    await type('記録する');
    await press('Tab');
    await type('保守契約書 第12条');
    await press('Enter');
    // Below the cell in which Tab began.
    await eventually(() => focused(table), 'P2-A-6 役割分担.医療機関');
    await press('Control+D');
    await eventually(() => input(table, 'P2-A-6', '役割分担.医療機関').inputValue(), '窓口を置く');
    await press('ArrowRight', 'ArrowRight', 'Control+D');
    await eventually(() => input(table, 'P2-A-6', '合意文書').inputValue(), '保守契約書 第12条');
    await workbench.save();
    const roles = '      医療機関: 窓口を置く\n';
    const text = await workbench.read(NAME);
    for (const [item, lines] of [
      ['P2-A-3', '    役割分担:\n      主担当: 事業者\n'],
      ['P2-A-4', '    役割分担:\n      主担当: 医療機関\n'],
      [
        'P2-A-5',
        `    役割分担:\n      主担当: 共同\n${roles}      事業者: |-\n        報告する\n        記録する\n    合意文書: 保守契約書 第12条\n`,
      ],
      ['P2-A-6', `    役割分担:\n${roles}    合意文書: 保守契約書 第12条\n`],
    ] as const) {
      assert.ok(text.includes(`  ${item}:\n    初回確認: いいえ\n${lines}`), text);
    }
  });

  test('what is agreed is read in the closed row, in part, and as a whole in its panel', async () => {
    for (const width of WIDTHS) {
      await resize(width);
      const wording = table.locator('[data-item="P2-B-1"] .hint[data-detail="合意内容"]');
      await wording.scrollIntoViewIfNeeded();
      const { isCut, lines } = await wording.locator('.hint-value').evaluate((value) => {
        const { height } = value.getBoundingClientRect();
        const lines = height / parseFloat(getComputedStyle(value).lineHeight);
        return { isCut: value.scrollHeight > height + 4, lines };
      });
      assert.ok(isCut && Math.round(lines) === 3, `${width}: ${lines} lines`);
      await click(wording);
      await eventually(() => focused(table), 'P2-B-1 合意内容');
      assert.equal(await input(table, 'P2-B-1', '合意内容').inputValue(), WORDING);
      await click(toggle(table, 'P2-B-1'));
    }
  });

  test('all rows of a Part open and close at once, and the button stays under the pointer', async () => {
    const open = (part: string) =>
      table.locator(`section[data-part="${part}"] .row[data-open]`).count();
    const button = (part: string, action: string) =>
      table.locator(`[data-part="${part}"][data-action="${action}"]`);
    const was = await topOf(button('P2', 'open-all'));
    await click(button('P2', 'open-all'));
    await eventually(() => open('P2'), 23);
    await click(button('P1', 'open-all'));
    await eventually(() => open('P1'), 15);
    await button('P2', 'close-all').scrollIntoViewIfNeeded();
    const top = await topOf(button('P2', 'close-all'));
    await click(button('P2', 'close-all'));
    await eventually(() => open('P2'), 0);
    assert.equal(await topOf(button('P2', 'close-all')), top);
    await click(button('P1', 'close-all'));
    await eventually(() => open('P1'), 0);
    assert.ok(was > 0);
  });

  test('the focus and what is half typed stay while the window gets narrow and wide again', async () => {
    for (const field of COLUMNS.slice(1)) {
      await click(input(table, 'P2-C-2', field));
      await type('書きかけ');
      await press('ArrowLeft');
      for (const width of [1100, 500, 1600]) {
        await resize(width);
        await eventually(() => focused(table), `P2-C-2 ${field}`);
        await type('の');
      }
      assert.equal(await input(table, 'P2-C-2', field).inputValue(), '書きかののの' + 'け');
      await press('Escape');
      // An empty one, in a row that is closed again.
      if (await table.locator('[data-item="P2-C-2"][data-open]').count()) {
        await click(toggle(table, 'P2-C-2'));
      }
    }
    await input(table, 'P2-C-3', '役割分担.主担当').focus();
    await resize(500);
    await eventually(() => focused(table), 'P2-C-3 役割分担.主担当');
    assert.equal(await cell(table, 'P2-C-3', '役割分担.主担当').isVisible(), true);
  });

  test('the first click after typing hits the cell, in each layout', async () => {
    for (const [index, width] of WIDTHS.entries()) {
      await resize(width);
      const [from = '', to = ''] = IDS.filter((id) => id.startsWith('P2-B')).slice(index * 2);
      await click(toggle(table, to));
      const target = input(table, to, '役割分担.事業者');
      await target.scrollIntoViewIfNeeded();
      await click(input(table, from, '完了日'));
      await type('2026-11-20');
      await target.hover();
      const was = await topOf(target);
      await click(target);
      await table.locator(`[data-item="${from}"][data-status="完了"]`).waitFor({ timeout: 10_000 });
      await eventually(() => focused(table), `${to} 役割分担.事業者`);
      await eventually(async () => Math.abs((await topOf(target)) - was) < 2, true);
    }
  });
});
