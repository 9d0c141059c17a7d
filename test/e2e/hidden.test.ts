import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import type { FrameLocator, Locator } from 'playwright-core';
import { chooseTheme, THEMES } from './themes';
import type { Workbench } from './workbench';
import { startWorkbench, VERSIONS } from './workbench';

const timeout = 60_000;

const RLO = '\u202e';
const PDF = '\u202c';

const row = (id: string, wording: string): string =>
  `  ${id}:\n    初回確認: はい\n    備考: ${wording}\n    合意内容: ${wording}\n`;

const checklist = (hospital: string, wordings: readonly string[]): string =>
  `kakunin: 1\n様式: 令和6年6月\n医療機関: ${hospital}\n事業者: 乙社\n対象システム: 丙\n項目:\n` +
  wordings.map((wording, index) => row(`P2-A-${index + 1}`, wording)).join('');

const BEFORE = checklist('青葉台病院', [
  '違約金は100万円',
  '乙は30日以内に復旧する',
  '乙は 復旧する',
]);
const AFTER = checklist('青葉台\u200b病院', [
  `違約金は${RLO}001${PDF}万円`,
  '乙は3\u200b0日以内に復旧する',
  '乙は\u00a0復旧する',
]);

const side = (wording: string): string =>
  checklist('丁病院', [wording]).split('    合意内容')[1] ?? '';
const CONFLICT = checklist('丁病院', ['']).replace(
  / {4}合意内容.*\n/,
  `<<<<<<< HEAD\n    合意内容${side('乙は3\u200b0日以内')}=======\n    合意内容${side('乙は30日以内')}>>>>>>> other\n`,
);

const signs = (place: Locator): Locator => place.locator('.hidden-character');

/** What stands in the place of each hidden character, to the eye and on hover. */
function shownSigns(place: Locator): Promise<readonly string[]> {
  return signs(place).evaluateAll((all) =>
    all.map((each) => {
      const seen = getComputedStyle(each, '::before').content.replaceAll('"', '');
      const { width, height } = each.getBoundingClientRect();
      return `${width > 10 && height > 5 ? seen : 'not seen'}: ${each.getAttribute('title')}`;
    }),
  );
}

const DIRECTION = [
  'U+202E: 文字の並びの向きを変える記号 U+202E',
  'U+202C: 文字の並びの向きを変える記号 U+202C',
];
const NO_WIDTH = ['U+200B: 幅のない空白 U+200B'];

/** The characters of the place from left to right, as they are laid out; signs have none. */
function leftToRight(place: Locator): Promise<string> {
  return place.evaluate((element) => {
    const found: { x: number; letter: string }[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.matches('.hidden-itself')) continue;
      for (let at = 0; at < (node.textContent ?? '').length; at++) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        found.push({ x: range.getBoundingClientRect().x, letter: range.toString() });
      }
    }
    return found
      .sort((a, b) => a.x - b.x)
      .map(({ letter }) => letter)
      .join('');
  });
}

const cell = (page: FrameLocator, item: string, field: string): Locator =>
  page.locator(`[data-item="${item}"] [data-field="${field}"]`);

for (const version of VERSIONS) {
  suite(`hidden characters in VS Code ${version}`, () => {
    let workbench: Workbench;
    suiteSetup(async () => {
      mkdirSync('out/screenshots', { recursive: true });
      workbench = await startWorkbench({
        version,
        files: { 'a.kakunin.yaml': BEFORE, 'c.kakunin.yaml': CONFLICT },
        viewport: { width: 1600, height: 1000 },
      });
      await workbench.write('a.kakunin.yaml', AFTER);
      await workbench.openFile('a.kakunin.yaml');
      const page = workbench.table();
      await page.locator('[data-item="P2-A-1"] [data-action="details"]').click({ timeout });
    });
    suiteTeardown(() => workbench.stop());
    teardown(async function () {
      if (this.currentTest?.state === 'failed') {
        await workbench.screenshot(`out/screenshots/failed-${Date.now()}.png`);
      }
    });

    test('the table shows each at its field, in the head, the row and its panel', async () => {
      const page = workbench.table();
      await signs(cell(page, 'P2-A-1', '備考'))
        .first()
        .waitFor({ timeout });
      assert.deepEqual(await shownSigns(cell(page, 'P2-A-1', '備考')), DIRECTION);
      assert.deepEqual(await shownSigns(cell(page, 'P2-A-1', '合意内容')), DIRECTION);
      assert.deepEqual(await shownSigns(cell(page, 'P2-A-2', '備考')), NO_WIDTH);
      assert.deepEqual(
        await shownSigns(page.locator('.parties [data-field="医療機関"]')),
        NO_WIDTH,
      );
      const part = cell(page, 'P2-A-1', '備考').locator('.hidden-part');
      assert.equal(await leftToRight(part), '違約金は001万円');
      const hint = page.locator('[data-item="P2-A-2"] .hint');
      assert.deepEqual(await shownSigns(hint), NO_WIDTH);
      const message = page.locator('[data-item="P2-A-2"] [data-rule="hidden-character"]').first();
      assert.match(
        (await message.textContent()) ?? '',
        /幅のない空白（U\+200B）.*乙は3‹U\+200B›0日/,
      );
      await workbench.screenshot(`out/screenshots/hidden-table-${version}.png`);
    });

    test('while it is typed too, and gone when it is taken out', async () => {
      const page = workbench.table();
      const field = cell(page, 'P2-A-3', '備考');
      const input = field.locator('textarea');
      await input.click();
      await workbench.page.keyboard.insertText('復旧\u2060');
      await signs(field).waitFor({ timeout });
      assert.deepEqual(await shownSigns(field), ['U+2060: 幅のないつなぎ文字 U+2060']);
      await workbench.page.keyboard.press('Escape');
      await signs(field).waitFor({ state: 'detached', timeout });
    });

    test('the comparison shows them on its side, in the order of the file, to be copied', async () => {
      await workbench.command('項目で比較: HEAD');
      const page = workbench.table();
      await page.locator('.comparison .summary').waitFor({ timeout });
      const side = (item: string, name: string): Locator =>
        cell(page, item, '合意内容').locator(`[data-side="${name}"]`);
      await signs(side('P2-A-1', 'after')).first().waitFor({ timeout });
      assert.deepEqual(await shownSigns(side('P2-A-1', 'before')), []);
      assert.deepEqual(await shownSigns(side('P2-A-1', 'after')), DIRECTION);
      assert.equal(await leftToRight(side('P2-A-1', 'after')), '違約金は001万円');
      assert.deepEqual(await shownSigns(side('P2-A-2', 'after')), NO_WIDTH);
      const copied = await side('P2-A-1', 'after').evaluate((place) => {
        document.getSelection()?.selectAllChildren(place);
        return document.getSelection()?.toString();
      });
      assert.equal(copied, `違約金は${RLO}001${PDF}万円`);
      const note = cell(page, 'P2-A-3', '合意内容').locator('.look-alike');
      assert.equal(
        await note.textContent(),
        '見た目は同じですが、文字コードが異なります: 空白の種類または行末の空白（U+00A0）。',
      );
      await workbench.screenshot(`out/screenshots/hidden-comparison-${version}.png`);
    });

    test('the page of a merge conflict shows them on its side, and says in what they differ', async () => {
      await workbench.openFile('c.kakunin.yaml');
      const page = workbench.table();
      const values = page.locator('.conflict .side-value');
      await signs(values).first().waitFor({ timeout });
      assert.deepEqual(await shownSigns(values.nth(0)), NO_WIDTH);
      assert.deepEqual(await shownSigns(values.nth(1)), []);
      const note = await page.locator('.conflict .look-alike').textContent();
      assert.match(note ?? '', /^見た目は同じですが.*（幅のない空白 U\+200B）/);
      await workbench.screenshot(`out/screenshots/hidden-conflict-${version}.png`);
      await workbench.command('View: Close Editor');
    });

    for (const [name, theme] of version === '1.139' ? Object.entries(THEMES) : []) {
      test(`signs stand out in ${name}, and with forced colours`, async () => {
        await chooseTheme(workbench, theme);
        const sign = signs(workbench.table().locator('[data-side="after"]')).first();
        await assertStandsOut(sign);
        await workbench.screenshot(`out/screenshots/hidden-comparison-${name}.png`);
        await workbench.page.emulateMedia({ forcedColors: 'active' });
        await assertStandsOut(sign);
        await workbench.page.emulateMedia({ forcedColors: 'none' });
      });
    }
  });
}

/** It has a border, in another colour than what is behind it. */
async function assertStandsOut(sign: Locator): Promise<void> {
  const { width, border, behind } = await sign.evaluate((element) => {
    const style = getComputedStyle(element);
    const page = getComputedStyle(document.body);
    return {
      width: style.borderTopWidth,
      border: style.borderTopColor,
      behind: page.backgroundColor,
    };
  });
  assert.notEqual(width, '0px');
  assert.notEqual(border, behind);
}
