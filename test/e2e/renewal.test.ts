import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { click } from './click';
import type { Workbench } from './workbench';
import { startWorkbench } from './workbench';

const timeout = 60_000;
const OLD = '検査.kakunin.yaml';
const NEW = '検査-更新.kakunin.yaml';
const OLD_TEXT = `kakunin: 1
様式: 令和6年6月
医療機関: 架空病院
事業者: 架空システム
対象システム: 検査
初回確認日:
  Part1: 2020-09-07
  Part2: 2020-09-14
項目:
  P2-C-4: # 事故発生時の報告
    初回確認: はい
    役割分担:
      主担当: 事業者
      事業者: 一次報告を行う
    合意文書: 保守契約書 第12条
    合意内容: |
      乙は、四時間以内に報告する。
      休日も同じとする。
    備考: 窓口は情報管理室
  P2-C-5:
    初回確認: はい
    合意内容: 乙は、原因を調査する。
`;
/** What the command writes of P2-C-4, besides the answer. */
const AGREED = `    役割分担:
      主担当: 事業者
      事業者: 一次報告を行う
    合意文書: 保守契約書 第12条
    合意内容: |-
      乙は、四時間以内に報告する。
      休日も同じとする。
`;

suite('a renewal, in VS Code', () => {
  let workbench: Workbench;
  suiteSetup(async () => {
    mkdirSync('out/screenshots', { recursive: true });
    const viewport = { width: 1600, height: 1000 };
    workbench = await startWorkbench({ viewport, files: { [OLD]: OLD_TEXT } });
  });
  teardown(async function () {
    if (this.currentTest?.state === 'failed') {
      await workbench.screenshot(`out/screenshots/failed-${Date.now()}.png`);
    }
  });
  suiteTeardown(() => workbench.stop());

  const commit = async (): Promise<void> => {
    await workbench.git('add', '-A');
    await workbench.git('commit', '-q', '--no-verify', '--no-gpg-sign', '-m', 'x');
  };
  /** The changed lines alone. */
  const changes = async (): Promise<readonly string[]> =>
    (await workbench.git('diff', '-U0'))
      .split('\n')
      .filter((line) => /^[+-](?![+-]{2} )/.test(line));

  test('is made by the command, shows last time, and takes it over where nothing is', async () => {
    const { page } = workbench;
    await workbench.openFile(OLD);
    await workbench.tableHasKeyboard();
    await workbench.command('この確認表から新しい確認表');
    // The kind, and the name, as proposed.
    const asked = page.locator('.quick-input-widget');
    await asked.locator('.monaco-list-row', { hasText: '更新' }).waitFor({ timeout });
    await page.keyboard.press('Enter');
    const name = asked.locator('.quick-input-filter input');
    await page.waitForFunction(
      (wanted) =>
        document.querySelector<HTMLInputElement>('.quick-input-filter input')?.value === wanted,
      NEW,
      { timeout },
    );
    await name.press('Enter');
    await workbench.tab(NEW).waitFor({ timeout });
    const table = workbench.table();
    const row = table.locator('.row[data-item="P2-C-4"]');
    await row.locator('.last-time', { hasText: '前回: はい・2020-09-14' }).waitFor({ timeout });
    assert.ok((await workbench.read(NEW)).includes(AGREED));

    // As if the other party had struck it out.
    const weaker = (await workbench.read(NEW))
      .replace(AGREED, '    備考: 窓口は変わる\n')
      .replace('    合意内容: 乙は、原因を調査する。\n', '');
    await workbench.write(NEW, weaker);
    await commit();
    const closed = row.locator('.last-time .setback[data-setback="dropped"]');
    await closed.filter({ hasText: '合意内容がなくなった' }).waitFor({ timeout });
    assert.equal(await row.getAttribute('data-setback'), 'dropped');
    const chip = table.locator('.chip[data-filter="setback"]');
    await chip.filter({ hasText: '2' }).waitFor({ timeout });
    await row.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await workbench.screenshot('out/screenshots/renewal-closed.png');

    // One field, by a click.
    await click(row.locator('.toggle'));
    const last = row.locator('.previous');
    await last.locator('[data-previous="備考"]', { hasText: '窓口は情報管理室' }).waitFor();
    assert.equal(await last.locator('[data-take-over="備考"]').isVisible(), false);
    await last.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await workbench.screenshot('out/screenshots/renewal-open.png');
    await click(last.locator('[data-take-over="合意文書"]'));
    await row.locator('[data-field="合意文書"] :focus').waitFor({ timeout });
    await last.locator('[data-previous="合意文書"][data-same]').waitFor({ timeout });
    await workbench.save();
    assert.deepEqual(await changes(), ['+    合意文書: 保守契約書 第12条']);
    await commit();

    // The rest of the row, by the keyboard: one edit, and one undo step.
    await row.locator('[data-field="期限"] input').focus();
    const whole = last.locator('[data-take-over="row"]');
    while (!(await whole.evaluate((button) => button === document.activeElement)))
      await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await last.locator('[data-previous="合意内容"][data-same]').waitFor({ timeout });
    await whole.waitFor({ state: 'hidden', timeout });
    await workbench.save();
    const taken = [
      '+    役割分担:',
      '+      主担当: 事業者',
      '+      事業者: 一次報告を行う',
      '+    合意内容: |-',
      '+      乙は、四時間以内に報告する。',
      '+      休日も同じとする。',
    ];
    assert.deepEqual(await changes(), taken);
    await row.locator('.setback').first().waitFor({ state: 'detached', timeout });
    await chip.filter({ hasText: '1' }).waitFor({ timeout });
    await page.keyboard.press('Control+Z');
    await last.locator('.setback').first().waitFor({ timeout });
    await workbench.save();
    assert.deepEqual(await changes(), []);
  });

  test('is compared with last time by one click', async () => {
    await click(workbench.table().locator('[data-action="compare-previous"]'));
    const change = workbench.table().locator('.row-change[data-item="P2-C-4"]');
    await change.getByText('四時間以内').first().waitFor({ timeout });
    await workbench.screenshot('out/screenshots/renewal-compared.png');
  });
});
