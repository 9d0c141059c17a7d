import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import type { FrameLocator } from 'playwright-core';
import editions from 'virtual:catalog';
import { rowsOf } from '../../src/core/catalog/lookup';
import { click } from './click';
import { eventually } from './eventually';
import type { Workbench } from './workbench';
import { EVERY_TEST, startWorkbench } from './workbench';

const timeout = 90_000;
const NAME = 'a.kakunin.yaml';
const REMARK = '一覧を更新して確認した。'.repeat(30);

/** The rows whose fields are gone to: at the top, in the middle and at the end. */
const PLACES = ['P1-A-1', 'P2-A-1', 'P2-C-5'];
const FIELDS = {
  初回確認: '    初回確認: ',
  完了日: '    完了日: ',
  期限: '    期限: ',
  '役割分担.主担当': '      主担当: ',
  合意内容: '    合意内容: ',
  備考: '    備考: ',
};

/** One of each kind of control, in each part of the page: in rows, in panels, in the head. */
const EACH_KIND = [
  ...['P2-C-5 初回確認', 'P1-A-1 完了日', 'P2-A-1 備考'],
  ...['P2-C-5 期限', 'P2-A-1 役割分担.主担当', 'P2-C-5 合意内容'],
  ...['医療機関', '初回確認日.Part2'],
];

/** Rows of very different heights, so that an estimate of them is far off. */
const ROWS = rowsOf(editions[0]!).map(({ id }, index) => {
  if (!PLACES.includes(id)) {
    return `  ${id}:\n    初回確認: いいえ\n${index % 3 === 0 ? `    備考: ${REMARK}\n` : ''}`;
  }
  return `  ${id}:
    初回確認: いいえ
    完了日: 2026-11-20
    期限: 2026-11-21
    役割分担:
      主担当: 共同
    合意内容: ${REMARK}
    備考: 確認した
`;
});

const SHEET = `kakunin: 1
様式: 令和6年6月
医療機関: 青葉台病院
契約:
  締結予定日: 2027-01-29
初回確認日:
  Part1: 2026-09-07
  Part2: 2026-09-14
項目:
${ROWS.join('')}`;

/** Which field has the focus, as `P1-A-1 完了日`, and whether it is in sight. */
function focused(table: FrameLocator): Promise<{ place: string; isInSight: boolean }> {
  return table.locator('body').evaluate((body) => {
    const active = body.ownerDocument.activeElement;
    const item = active?.closest<HTMLElement>('[data-item]')?.dataset['item'];
    const field = active?.closest<HTMLElement>('[data-field]')?.dataset['field'];
    const { left, top, width, height } = active?.getBoundingClientRect() ?? new DOMRect();
    // What is there to see: not below the window, nor under the heads that stay.
    const shown = body.ownerDocument.elementFromPoint(left + width / 2, top + Math.min(height, 8));
    const cell = active?.closest('[data-field]');
    const isInSight = cell !== null && shown?.closest('[data-field]') === cell;
    return { place: [item, field].filter(Boolean).join(' '), isInSight };
  });
}

/** Whether the focus is in something that comes after the field. */
function isBehind(table: FrameLocator, item?: string, field?: string): Promise<boolean> {
  return table.locator('body').evaluate(
    (body, { start, field }) => {
      const from = body.ownerDocument.querySelector(`${start} [data-field="${field}"]`);
      const active = body.ownerDocument.activeElement;
      if (!from || !active || active === body || from.contains(active)) return false;
      return (from.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    },
    { start: item === undefined ? 'body' : `[data-item="${item}"]`, field: field ?? '' },
  );
}

suite('from the text to the table', () => {
  let workbench: Workbench;
  suiteSetup(async () => {
    mkdirSync('out/screenshots', { recursive: true });
    workbench = await startWorkbench({
      files: { [NAME]: SHEET },
      viewport: { width: 1400, height: 900 },
    });
    await workbench.openFile(NAME);
    await workbench.table().locator('[data-item="P2-C-5"]').waitFor({ timeout });
  });
  suiteTeardown(() => workbench.stop());
  teardown(async function () {
    if (this.currentTest?.state === 'failed') {
      await workbench.screenshot(`out/screenshots/failed-${Date.now()}.png`);
    }
  });

  /** The line of the key in the text, from 1. */
  const lineOf = (item: string | undefined, key: string): number => {
    const start = item === undefined ? 0 : SHEET.indexOf(`\n  ${item}:`);
    return SHEET.slice(0, SHEET.indexOf(key, start)).split('\n').length;
  };
  const everySwitch: readonly (readonly [place: string, line: number])[] = [
    ...Object.entries(FIELDS).flatMap(([field, key]) =>
      PLACES.map((item) => [`${item} ${field}`, lineOf(item, key)] as const),
    ),
    ['医療機関', lineOf(undefined, '医療機関: ')],
    ['契約.締結予定日', lineOf(undefined, '  締結予定日: ')],
    ['初回確認日.Part2', lineOf(undefined, '  Part2: ')],
  ];
  const switches = everySwitch.filter(([place]) => EVERY_TEST || EACH_KIND.includes(place));

  /** The line of the field that the table was left at, where it was in a row. */
  let left: number | undefined;
  for (const [place, line] of switches) {
    test(`${place} is in sight and has the focus, and Tab goes on from there`, async () => {
      const { page } = workbench;
      const [item, field] = place.includes(' ') ? place.split(' ') : [undefined, place];
      await workbench.command('確認表: Open as Text');
      await page
        .locator('.editor-group-container.active .monaco-editor.focused')
        .waitFor({ timeout });
      // Where the table was: VS Code puts the cursor there some time after it shows the text.
      if (left !== undefined) await workbench.cursorIsAt(left);
      left = item === undefined ? undefined : line;
      await workbench.goToLine(line);
      await workbench.command('確認表: Open as Table');
      const table = workbench.table();
      await table.locator('[data-item="P2-C-5"]').waitFor({ timeout });
      await eventually(async () => (await focused(table)).place, place);
      await eventually(async () => (await focused(table)).isInSight, true);
      // It stays: nothing that comes later moves it out of sight.
      await table.locator('[data-action="next-problem"]:defined').waitFor({ timeout });
      assert.deepEqual(await focused(table), { place, isInSight: true });
      await workbench.tableHasKeyboard();
      await page.keyboard.press('Tab');
      await eventually(() => isBehind(table, item, field), true);
      await page.keyboard.press('Shift+Tab');
      await eventually(async () => (await focused(table)).place, place);
    });
  }
});

/** What the file leaves out, and what it has, in cells, panels and the head; and the row that is not in it. */
const THERE_AND_BACK = [
  ...['P1-A-1 完了日', 'P1-A-2-1 備考', 'P2-A-1 役割分担.医療機関', 'P2-A-3 役割分担.事業者'],
  ...['P2-C-5 合意内容', 'P2-B-2 確認資料', 'P1-C-1 初回確認', 'P2-A-4 合意文書'],
  ...['契約.名称', '初回確認日.Part2'],
];

suite('from the table to the text and back', () => {
  let workbench: Workbench;
  suiteSetup(async () => {
    mkdirSync('out/screenshots', { recursive: true });
    workbench = await startWorkbench({
      files: { [NAME]: SHEET },
      viewport: { width: 1700, height: 900 },
      settings: { 'workbench.activityBar.location': 'hidden' },
    });
    await workbench.command('View: Close Primary Side Bar');
    await workbench.openFile(NAME);
    await workbench.table().locator('[data-item="P2-C-5"]').waitFor({ timeout });
  });
  suiteTeardown(() => workbench.stop());
  teardown(async function () {
    if (this.currentTest?.state === 'failed') {
      await workbench.screenshot(`out/screenshots/failed-${Date.now()}.png`);
    }
  });

  /** The line of the field from 1, or of its row. */
  const lineOf = (item: string | undefined, field: string): number => {
    const from = item === undefined ? 0 : SHEET.indexOf(`\n  ${item}:`) + 1;
    const end = item === undefined ? SHEET.indexOf('\n項目:') : SHEET.indexOf('\n  P', from);
    const text = SHEET.slice(from, end < 0 ? undefined : end);
    const keys = field.split('.').toReversed();
    // What the head leaves out is below its key: 契約.
    const found = (item === undefined ? keys : keys.slice(0, 1))
      .map((key) => text.search(new RegExp(`^ *${key}:`, 'm')))
      .filter((place) => place >= 0);
    const at = found[0] ?? 0;
    return SHEET.slice(0, from + Math.max(at, 0)).split('\n').length;
  };

  test('20 of 20 switches keep row, field and sight, while the width changes', async function () {
    this.timeout(600_000);
    const { page } = workbench;
    const kept: string[] = [];
    for (const [index, place] of THERE_AND_BACK.entries()) {
      const [item, field = ''] = place.includes(' ') ? place.split(' ') : [undefined, place];
      const table = workbench.table();
      await page.setViewportSize({ width: [1700, 1100, 560][index % 3] ?? 1100, height: 900 });
      // As the user may: with the row open, where its field is in the panel.
      const row = table.locator(`[data-item="${item ?? ''}"]`);
      const cell = (item ? row : table.locator('body')).locator(`[data-field="${field}"]`);
      if (item && (!(await cell.count()) || !(await cell.first().isVisible()))) {
        await click(row.locator('[data-action="details"]'));
      }
      const control = cell.locator('input:checked, input[type="text"], textarea, select').first();
      await control.evaluate((each) => (each as HTMLElement).focus());
      await eventually(async () => (await focused(table)).place, place);

      await workbench.command('確認表: Open as Text');
      await page
        .locator('.editor-group-container.active .monaco-editor.focused')
        .waitFor({ timeout });
      await workbench.cursorIsAt(lineOf(item, field));
      kept.push(`${place}: text`);

      // The pane gets another width while the text is shown.
      await page.setViewportSize({ width: [560, 1700, 1100][index % 3] ?? 1100, height: 900 });
      await workbench.command('確認表: Open as Table');
      await workbench.table().locator('[data-item="P2-C-5"]').waitFor({ timeout });
      await eventually(async () => (await focused(workbench.table())).place, place);
      await eventually(async () => (await focused(workbench.table())).isInSight, true);
      kept.push(`${place}: table`);
    }
    assert.equal(kept.length, 20);
  });

  test('the cursor of the text is where it was, if the table was left as it was', async () => {
    const { page } = workbench;
    await workbench.command('確認表: Open as Text');
    await page
      .locator('.editor-group-container.active .monaco-editor.focused')
      .waitFor({ timeout });
    const line = lineOf('P2-A-1', '備考');
    await workbench.goToLine(line);
    await page.keyboard.press('End');
    await page
      .getByText(new RegExp(`(Ln|行) ${line}, .* 13`))
      .first()
      .waitFor({ timeout });
    await workbench.command('確認表: Open as Table');
    await workbench.table().locator('[data-item="P2-C-5"]').waitFor({ timeout });
    await eventually(async () => (await focused(workbench.table())).place, 'P2-A-1 備考');
    await workbench.command('確認表: Open as Text');
    await page
      .getByText(new RegExp(`(Ln|行) ${line}, .* 13`))
      .first()
      .waitFor({ timeout });
  });
});
