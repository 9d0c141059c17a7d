import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { click } from './click';
import { eventually } from './eventually';
import type { Workbench } from './workbench';
import { startWorkbench } from './workbench';

const timeout = 90_000;
const CHECKLIST = '契約.kakunin.yaml';
const CATALOG = '.kakunin/aobadai.yaml';

const files = {
  [CHECKLIST]: 'kakunin: 1\n様式: 令和6年6月\n項目:\n  P2-C-2: # 監視\n    初回確認: いいえ\n',
  [CATALOG]: `名称: 青葉台病院の手引き
加える行:
  - {Part: Part2, 項目: 院内の行, 内容: 取り決める。, なぜ大切か: 院内の理由}
手引き:
  P2-C-2:
    なぜ大切か: <b>院内</b>の理由
    合意内容: |
      乙は、○分以内に甲へ電話する。
      甲は、窓口を定める。
用語:
  稼働監視: 当院では、5分ごとの確認をいう。
`,
};

suite('catalogs of one’s own in VS Code', () => {
  let workbench: Workbench;
  suiteSetup(async () => {
    mkdirSync('out/screenshots', { recursive: true });
    workbench = await startWorkbench({ files, viewport: { width: 1600, height: 1000 } });
  });
  suiteTeardown(() => workbench.stop());
  teardown(async function () {
    if (this.currentTest?.state === 'failed') {
      await workbench.screenshot(`out/screenshots/failed-${Date.now()}.png`);
    }
  });

  test('guidance stands above ours; its sample is copied, and nothing else of the file changes', async () => {
    const { page } = workbench;
    await workbench.openFile(CHECKLIST);
    const table = workbench.table();
    const row = table.locator('[data-item="P2-C-2"]');
    await click(row.locator('[data-action="details"]'));
    const blocks = row.locator('.guidance');
    await blocks.nth(1).getByText('独自の参考（公式の別添ではありません）').waitFor({ timeout });
    const own = blocks.nth(0);
    const label = '青葉台病院の手引き（このフォルダーのaobadai.yaml。公式の別添ではありません）';
    assert.equal(await own.locator('.guidance-label').textContent(), label);
    // As text, whatever it looks like.
    await own.getByText('<b>院内</b>の理由').waitFor();
    const top = async (index: number): Promise<number> =>
      (await blocks.nth(index).boundingBox())?.y ?? 0;
    assert.ok((await top(0)) < (await top(1)));
    await click(own.locator('[data-copy="合意内容"]'));
    await table.locator('[data-field="合意内容"] textarea:focus').waitFor();
    // The field is filled in, so neither block offers its sample any more.
    await eventually(() => row.locator('[data-copy="合意内容"]').count(), 0);
    await workbench.save();
    const diff = async (): Promise<string> => {
      const lines = (await workbench.git('diff', '--unified=0')).split('\n');
      return lines.filter((line) => /^[-+](?![-+]{2} )/.test(line)).join('\n');
    };
    const written = ['+    合意内容: |-', '+      乙は、○分以内に甲へ電話する。'];
    await eventually(diff, [...written, '+      甲は、窓口を定める。'].join('\n'));
    if (process.env['KAKUNIN_LOOK']) await workbench.screenshot('/tmp/catalog-panel.png');
    await click(table.locator('.own-term').first());
    const glossary = table.locator('.popover:popover-open');
    await glossary.getByText('当院では、5分ごとの確認をいう。').waitFor();
    await glossary.getByText(label).waitFor();
    if (process.env['KAKUNIN_LOOK']) await workbench.screenshot('/tmp/catalog-term.png');
    await page.keyboard.press('Escape');
  });

  test('a change of the catalog is in the open panel without a reload', async () => {
    const row = workbench.table().locator('[data-item="P2-C-2"]');
    await workbench.write(CATALOG, files[CATALOG].replace('<b>院内</b>の理由', '新しい理由'));
    await row.locator('.guidance').getByText('新しい理由').waitFor({ timeout });
    await workbench.write(CATALOG, '名称: [\n');
    await eventually(() => row.locator('.guidance').count(), 1);
    await eventually(() => workbench.table().locator('.own-term').count(), 0);
  });
});
