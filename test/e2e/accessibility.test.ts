import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { FrameLocator } from 'playwright-core';
import type { Accessible } from './accessibilityTree';
import { accessibilityTree } from './accessibilityTree';
import { changedChart } from './changedChart';
import { click } from './click';
import { eventually } from './eventually';
import { answer, focused } from './fields';
import { doneChecklist, newChecklist } from './stageTexts';
import { chooseTheme, THEMES } from './themes';
import type { Workbench } from './workbench';
import { startWorkbench } from './workbench';

const timeout = 60_000;
const TABLE = 'aobadai-pacs.kakunin.yaml';
const CHART = 'aobadai-denshi-karte.kakunin.yaml';
const [CONFLICT, BROKEN] = ['conflict.kakunin.yaml', 'broken.kakunin.yaml'];

const [NEW, DONE] = ['new.kakunin.yaml', 'done.kakunin.yaml'];

const MERGE = `kakunin: 1
様式: 令和6年6月
医療機関: 青葉台病院
初回確認日:
  Part1: 2026-09-07
項目:
  P1-A-1:
<<<<<<< HEAD
    初回確認: はい
    備考: 確認した
=======
    初回確認: いいえ
    備考: 契約書 第9条
>>>>>>> 相手
`;

/** What axe-core finds in the page, as `rule: element`. */
async function findings(page: FrameLocator): Promise<readonly string[]> {
  const frame = await (await page.locator('body').elementHandle()).ownerFrame();
  assert.ok(frame);
  // Not by a script element: the content policy of the page forbids it.
  await frame.evaluate(axe.source);
  return await frame.evaluate(async () => {
    // As after a scroll: every row is laid out, and none lies under the heads that stay.
    document.querySelector('.parts')?.classList.add('measured');
    window.scrollTo({ top: 0 });
    // The size of targets is in WCAG 2.2, which axe checks on demand.
    const rules = { 'target-size': { enabled: true } };
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({ rules });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ any, target }) => `${id}: ${target.join(' ')}: ${any[0]?.message ?? ''}`),
    );
  });
}

const withIn = (node: Accessible): readonly Accessible[] => [
  node,
  ...node.children.flatMap(withIn),
];

/** `textbox P1-A-1 備考`: what is said of a row, without the texts in cells and the calendar's mark. */
function saidOf(row: Accessible): readonly string[] {
  const roles = ['rowheader', 'radiogroup', 'radio', 'textbox', 'button'];
  const said = row.children.flatMap((part): readonly string[] => {
    const inside = withIn(part).filter(({ role }) => roles.includes(role));
    const own = part.role === 'cell' && !inside.some(({ role }) => role !== 'button');
    return [
      ...(own ? [`cell ${part.name}`] : []),
      ...inside.map(({ role, name }) => `${role} ${name}`),
    ];
  });
  return said.filter((each) => !/^button \*\d/.test(each));
}

suite('for people who do not see or point as others do', () => {
  let workbench: Workbench;
  suiteSetup(async () => {
    workbench = await startWorkbench({
      viewport: { width: 1500, height: 1000 },
      settings: { 'workbench.activityBar.location': 'hidden' },
    });
    await workbench.write(CHART, changedChart(await workbench.read(CHART)));
    await workbench.write(CONFLICT, MERGE);
    await workbench.write(NEW, newChecklist());
    await workbench.write(DONE, doneChecklist());
    await workbench.write(BROKEN, 'kakunin: 1\n項目: [\n');
  });
  suiteTeardown(() => workbench.stop());

  const pages: Readonly<Record<string, () => Promise<string>>> = {
    table: async () => {
      await workbench.openFile(TABLE);
      const details = workbench.table().locator('[data-item="P1-A-1"] [data-action="details"]');
      await click(details, { timeout });
      await workbench.table().locator('[data-copy="確認資料"]').waitFor({ timeout });
      await workbench.table().locator('[data-action="next-problem"]:defined').waitFor({ timeout });
      return '[data-item="P1-A-1"] .details';
    },
    'new checklist': async () => {
      await workbench.openFile(NEW);
      return '.stage-steps';
    },
    'checklist in which every row is done': async () => {
      await workbench.openFile(DONE);
      return '.stage-done';
    },
    comparison: async () => {
      await workbench.openFile(CHART);
      await workbench.table().locator('[data-item="P1-A-1"]').waitFor({ timeout });
      await workbench.command('項目で比較: HEAD');
      return '[data-item="P2-C-4"]';
    },
    conflict: async () => {
      await workbench.openFile(CONFLICT);
      return '.conflict';
    },
    matrix: async () => {
      await workbench.openFile(TABLE);
      await workbench.openMatrix('青葉台病院');
      return 'tr[data-item="P2-A-1"]';
    },
    'file that cannot be read': async () => {
      await workbench.openFile(BROKEN);
      return '.unreadable';
    },
  };

  for (const [name, open] of Object.entries(pages)) {
    test(`axe finds nothing in the ${name}, in every theme, wide and narrow`, async function () {
      this.timeout(240_000);
      const shown = await open();
      await workbench.table().locator(shown).first().waitFor({ timeout });
      const found: string[] = [];
      for (const [theme, chosen] of Object.entries(THEMES)) {
        await chooseTheme(workbench, chosen);
        // Colours are the theme's, and the layout is the width's: each theme wide, and one narrow too, and as cards.
        for (const width of theme === 'light' ? [1500, 900, 560] : [1500]) {
          await workbench.page.setViewportSize({ width, height: 1000 });
          const each = await findings(workbench.table());
          found.push(...each.map((finding) => `${theme}, ${width}: ${finding}`));
        }
      }
      assert.deepEqual(found, []);
    });
  }

  test('a row is read in the order of the form, and no name twice', async () => {
    await workbench.openFile(TABLE);
    await workbench.table().locator('[data-item="P1-C-1"]').waitFor({ timeout });
    const page = withIn(await accessibilityTree(workbench));
    const rows = page.filter(({ role }) => role === 'row');
    const row = rows.find((each) => withIn(each).some(({ name }) => name === 'P1-C-1 初回確認'));
    assert.ok(row);
    assert.deepEqual(saidOf(row), [
      'rowheader 1 P1-C-1',
      'rowheader 医療情報システムの運用ルール及び規程類の策定',
      'cell 医療情報システムの運用ルールを定め、明文化された規程類を整備しているか。必要に応じて規程類の見直しを行っているか。',
      'radiogroup P1-C-1 初回確認',
      'radio はい',
      'radio いいえ',
      'radio 対象外',
      'textbox P1-C-1 完了日',
      'textbox P1-C-1 備考',
      'cell 未確認 P1-C-1 役割分担・合意',
      'button P1-C-1 役割分担・合意',
    ]);
    for (const { role, name, description } of rows.flatMap(withIn)) {
      assert.ok(
        name === '' || !name.includes(description) || description === '',
        `${role} ${name}`,
      );
    }
    for (const each of page.filter(({ role }) => role === 'radiogroup')) {
      const radios = withIn(each).filter(({ role }) => role === 'radio');
      assert.deepEqual(
        radios.map(({ name }) => name),
        ['はい', 'いいえ', '対象外'],
      );
    }
    // The toolkit would call it "Text field".
    assert.ok(
      page.some(({ role, name }) => role === 'textbox' && name === '項目・内容・記入を検索'),
    );
    assert.deepEqual(
      page.filter(({ name }) => name === 'Text field'),
      [],
    );
  });

  test('a row has three Tab stops: its answer, its date and its remark', async () => {
    await workbench.openFile(TABLE);
    const table = workbench.table();
    await answer(table, 'P1-C-1', 'はい').focus();
    await workbench.tableHasKeyboard();
    for (const id of ['P1-C-1', 'P1-C-2', 'P1-C-3']) {
      for (const field of ['初回確認', '完了日', '備考']) {
        await eventually(() => focused(table), `${id} ${field}`);
        await workbench.page.keyboard.press('Tab');
      }
    }
  });

  test('in forced colours the chosen answer has a shape of its own, and progress shows', async () => {
    await workbench.openFile(TABLE);
    const table = workbench.table();
    await table.locator('[data-item="P1-A-1"] input:checked').waitFor({ timeout });
    for (const theme of Object.values(THEMES)) {
      await chooseTheme(workbench, theme);
      await workbench.page.emulateMedia({ forcedColors: 'active' });
      const looks = await table.locator('[data-item="P1-A-1"] .answer > input').evaluateAll((all) =>
        all.map((input) => {
          const { borderTopStyle, borderTopWidth } = getComputedStyle(input);
          return `${input.matches(':checked')} ${borderTopStyle} ${borderTopWidth}`;
        }),
      );
      assert.deepEqual(looks.sort(), ['false none 0px', 'false none 0px', 'true double 3px']);
      const [bar, done] = await table.locator('.progress .bar').evaluate((element) => {
        const background = (each: Element | null) => each && getComputedStyle(each).backgroundColor;
        return [background(element), background(element.querySelector('.bar-done'))];
      });
      assert.notEqual(bar, done);
      await workbench.page.emulateMedia({ forcedColors: 'none' });
    }
  });
});
