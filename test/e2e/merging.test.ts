import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import type { FrameLocator, Locator } from 'playwright-core';
import { chooseTheme, THEMES } from './themes';
import { click } from './click';
import type { Workbench } from './workbench';
import { startWorkbench } from './workbench';

const PACS = 'aobadai-pacs.kakunin.yaml';

/** The page of a table takes its time where another one has just been closed. */
const timeout = 60_000;

/** Changes lines that are there, and commits. */
async function commit(workbench: Workbench, changes: Readonly<Record<string, string>>) {
  let text = await workbench.read(PACS);
  for (const [from, to] of Object.entries(changes)) {
    assert.ok(text.includes(from), from);
    text = text.replace(from, to);
  }
  await workbench.write(PACS, text);
  await workbench.git('commit', '-q', '-a', '--no-verify', '-m', 'Change');
}

/** Two people have changed the same rows: neighbouring keys, a row's answer, a clause, an own row. */
async function makeConflict(workbench: Workbench): Promise<void> {
  await workbench.git('checkout', '-q', '-b', 'あおぞら/回答');
  await commit(workbench, {
    '    期限: 2026-11-13\n    備考: モダリティ2台のMDS2が未提出。事業者を通じて製造業者に依頼中\n':
      '    完了日: 2026-11-20\n    期限: 2026-11-13\n    備考: MDS2を11月20日に提出した\n',
    '  P1-B-3-2: # 安全管理のための人的管理 ②\n    初回確認:':
      '  P1-B-3-2: # 安全管理のための人的管理 ②\n    初回確認: はい',
    '  # C 規程類の整備\n':
      '  P1-X-2:\n    項目: 保守回線\n    内容: 保守回線は使用時のみ開く\n  # C 規程類の整備\n',
  });
  await workbench.git('checkout', '-q', 'main');
  await commit(workbench, {
    '    期限: 2026-11-13\n    備考: モダリティ2台のMDS2が未提出。事業者を通じて製造業者に依頼中\n':
      '    期限: 2026-12-11\n    備考: |-\n      MDS2の提出期限を延ばした。\n      11月末に再確認する。\n',
    '  P1-B-3-2: # 安全管理のための人的管理 ②\n    初回確認:':
      '  P1-B-3-2: # 安全管理のための人的管理 ②\n    初回確認: いいえ\n    期限: 2026-12-18',
    '  # C 規程類の整備\n':
      '  P1-X-1:\n    項目: 遠隔読影端末\n    内容: 端末を病院が管理する\n  # C 規程類の整備\n',
  });
  await merge(workbench);
}

async function merge(workbench: Workbench): Promise<void> {
  // It exits with 1 where there are conflicts.
  await assert.rejects(workbench.git('merge', '--no-edit', 'あおぞら/回答'));
  assert.match(await workbench.read(PACS), /^<<<<<<< HEAD$/m);
}

const conflict = (workbench: Workbench): Locator => workbench.table().locator('.conflict');

/** The buttons of a key in a row. */
function keep(table: FrameLocator, item: string, name: string, side: 'ours' | 'theirs'): Locator {
  return table
    .locator(`.conflict tbody[data-item="${item}"] tr[data-path$="${name}"]`)
    .locator(`button[data-side="${side}"]`);
}

async function left(workbench: Workbench, choices: number): Promise<void> {
  await workbench
    .table()
    .locator('.choices-left')
    .getByText(`残り ${choices} 件`)
    .waitFor({ timeout });
}

suite('merging in VS Code', () => {
  let workbench: Workbench;
  suiteSetup(async () => {
    mkdirSync('out/screenshots', { recursive: true });
    workbench = await startWorkbench({ viewport: { width: 1600, height: 1000 } });
    await makeConflict(workbench);
  });
  suiteTeardown(() => workbench.stop());
  teardown(async function () {
    if (this.currentTest?.state === 'failed') {
      await workbench.screenshot(`out/screenshots/failed-${Date.now()}.png`);
    }
  });

  test('it shows what each side says, in the form’s words, and nothing is cut off', async () => {
    const before = await workbench.read(PACS);
    await workbench.openFile(PACS);
    await conflict(workbench).waitFor({ timeout });
    const columns = conflict(workbench).locator('thead').first();
    await columns.getByText('自分の変更（HEAD）').waitFor();
    await columns.getByText('相手の変更（あおぞら/回答）').waitFor();
    const row = conflict(workbench).locator('tbody[data-item="P1-A-1"]');
    await row.getByText('事業者からの開示資料の確認').waitFor();
    const cells = await row.locator('tr[data-path$="備考"] .side-value').allTextContents();
    assert.deepEqual(cells, [
      'MDS2の提出期限を延ばした。\n11月末に再確認する。',
      'MDS2を11月20日に提出した',
    ]);
    for (const [name, theme] of Object.entries(THEMES)) {
      await chooseTheme(workbench, theme);
      await workbench.screenshot(`out/screenshots/conflict-${name}.png`);
      const { wide, shown } = await workbench
        .table()
        .locator('html')
        .evaluate((page) => ({ wide: page.scrollWidth, shown: page.clientWidth }));
      assert.ok(wide <= shown, `${name}: ${wide} > ${shown}`);
    }
    assert.equal(
      await workbench
        .tab(PACS)
        .getAttribute('class')
        .then((it) => it?.includes('dirty')),
      false,
    );
    assert.equal(await workbench.read(PACS), before);
  });

  test('row by row with clicks, until no marker is left; Ctrl+Z brings the last choice back', async () => {
    const before = await workbench.read(PACS);
    const table = workbench.table();
    await click(keep(table, 'P1-A-1', '完了日', 'theirs'));
    await left(workbench, 6);
    await click(keep(table, 'P1-A-1', '期限', 'ours'));
    await left(workbench, 5);
    await click(keep(table, 'P1-A-1', '備考', 'theirs'));
    await left(workbench, 4);
    // A row as one.
    await click(
      table.locator('.conflict tbody[data-item="P1-B-3-2"] .row-head button[data-side="ours"]'),
    );
    await left(workbench, 2);
    // By keyboard: the focus goes on to what is left.
    const [mine, theirs] = [
      keep(table, 'P1-X-1', 'P1-X-1', 'ours'),
      keep(table, 'P1-X-2', 'P1-X-2', 'theirs'),
    ];
    await mine.focus();
    await workbench.page.keyboard.press('Enter');
    await left(workbench, 1);
    await click(theirs);
    const answer = table.locator('[data-item="P1-B-3-2"][data-status="未完了"]');
    await answer.waitFor({ timeout });
    await workbench.page.keyboard.press('Control+Z');
    await left(workbench, 1);
    await click(theirs);
    await answer.waitFor({ timeout });
    await workbench.save();
    const after = await workbench.read(PACS);
    assert.doesNotMatch(after, /^[<=>|]{7}/m);
    assert.deepEqual(
      outside(before),
      outside(before).filter((line) => after.includes(line)),
    );
    await workbench.git('add', PACS);
    await workbench.git('commit', '-q', '--no-verify', '--no-edit');
    // Against the own side before the merge: what was taken from the other, and nothing else.
    assert.equal(await changedLines(workbench, 'HEAD^1'), TAKEN);
    await workbench.git('diff', '--check', 'HEAD^1');
    await workbench.screenshot('out/screenshots/merged.png');
  });

  test('a button opens the merge editor; in VS Code 1.100, which has none for such a file, the text', async () => {
    const { page } = workbench;
    // As if the merge had only just been begun.
    await workbench.git('reset', '-q', '--hard', 'HEAD^1');
    await merge(workbench);
    const isNew = process.env['KAKUNIN_VSCODE'] === '1.139';
    await click(conflict(workbench).locator('[data-action="open-merge-editor"]'));
    const there = isNew
      ? page.locator('.merge-editor .view-line')
      : page.locator('.statusbar-item').getByText('Ln 19, Col 1');
    await there.first().waitFor({ timeout });
    await workbench.screenshot('out/screenshots/merge-editor.png');
  });
});

/** What the choices take over from the other side. */
const TAKEN = `+    完了日: 2026-11-20
-    備考: |-
-      MDS2の提出期限を延ばした。
-      11月末に再確認する。
+    備考: MDS2を11月20日に提出した
+  P1-X-2:
+    項目: 保守回線
+    内容: 保守回線は使用時のみ開く`;

/** The lines that no region holds. */
function outside(text: string): readonly string[] {
  return text.replace(/^<{7}[^]*?^>{7}.*$/gm, '').split('\n');
}

async function changedLines(workbench: Workbench, since: string): Promise<string> {
  const diff = await workbench.git('diff', '--unified=0', since, '--', PACS);
  const lines = diff.split('\n').filter((line) => /^[-+](?![-+]{2} )/.test(line));
  return lines.join('\n');
}
