import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
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

  test('a conflict shows what each side says, in the form’s words', async () => {
    await workbench.openFile(PACS);
    await conflict(workbench).waitFor({ timeout });
    const heads = conflict(workbench).locator('thead').first();
    await heads.getByText('自分の変更（HEAD）').waitFor();
    await heads.getByText('相手の変更（あおぞら/回答）').waitFor();
    for (const [name, mark] of [
      ['Default Dark Modern', 'dark_modern'],
      ['Default High Contrast', 'hc_black'],
      ['Default Light Modern', 'light_modern'],
    ] as const) {
      await chooseTheme(workbench, name, mark);
      await workbench.screenshot(`out/screenshots/conflict-${mark}.png`);
    }
  });
});

/** By the folder's settings, as the tests of the looks do. */
async function chooseTheme({ page, folder }: Workbench, title: string, mark: string) {
  await mkdir(path.join(folder, '.vscode'), { recursive: true });
  const settings = JSON.stringify({ 'workbench.colorTheme': title });
  await writeFile(path.join(folder, '.vscode', 'settings.json'), settings);
  await page.locator(`.monaco-workbench[class*="${mark}"]`).waitFor();
}
