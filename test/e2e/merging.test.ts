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
    // The markers do not have it: it is from git's index.
    const remark = row.locator('tr[data-path$="備考"]');
    await remark.locator('.base').getByText('モダリティ2台のMDS2が未提出').waitFor({ timeout });
    const words = await remark.locator('td').nth(1).locator('mark').allTextContents();
    assert.deepEqual(words, ['を', '月20日に提出した']);
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
    // Neither of the two: rewritten, and undone. A text that is being written outlives another choice.
    const remark = table.locator('.conflict tbody[data-item="P1-A-1"] tr[data-path$="備考"]');
    await click(remark.locator('[data-action="rewrite"]'));
    const rewritten = table.locator('.rewrite textarea');
    await rewritten.fill('MDS2は11月20日に受領し、確認を続ける。\n12月に再確認する。');
    await click(keep(table, 'P1-X-1', 'P1-X-1', 'ours'));
    await left(workbench, 4);
    await rewritten.press('Control+Enter');
    await left(workbench, 3);
    await workbench.page.keyboard.press('Control+Z');
    await left(workbench, 4);
    await workbench.page.keyboard.press('Control+Z');
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
    await click(table.locator('[data-notice="merged"]').getByText('保存してソース管理を開く'));
    await workbench.tab(PACS).and(workbench.page.locator(':not(.dirty)')).waitFor({ timeout });
    await workbench.page.locator('.scm-view').first().waitFor({ timeout });
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

const OWN = '独自.kakunin.yaml';

const row = (id: string, title: string): string =>
  `  ${id}:\n    項目: ${title}\n    内容: ${title}を病院が管理する\n    初回確認:\n`;

/** Part 1 has an own row already, Part 2 none. */
const BASE = `kakunin: 1
様式: 令和6年6月
項目:
  P1-C-3: # インシデント
    初回確認: いいえ
    期限: 2026-12-18
${row('P1-X-1', '遠隔読影端末')}  P2-A-1: # 責任
    初回確認: はい
    備考: |-
      契約書に記載した。
      写しを病院に渡した。
  P2-C-5: # 報告
    初回確認:
`;

/** Writes, commits, and merges the two branches; git says whether it could. */
async function mergeBranches(
  workbench: Workbench,
  { ours, theirs }: { readonly ours: string; readonly theirs: string },
): Promise<void> {
  const write = async (text: string): Promise<void> => {
    await workbench.write(OWN, text);
    await workbench.git('add', OWN);
    await workbench.git('commit', '-q', '--allow-empty', '--no-verify', '-m', 'Change');
  };
  await workbench.git('reset', '-q', '--hard');
  await workbench.git('checkout', '-q', '-B', 'main');
  await write(BASE);
  await workbench.git('checkout', '-q', '-B', 'みどり野');
  await write(theirs);
  await workbench.git('checkout', '-q', 'main');
  await write(ours);
  await workbench.git('merge', '--no-edit', 'みどり野').catch(() => undefined);
}

suite('rows that both branches added, in VS Code', () => {
  let workbench: Workbench;
  suiteSetup(async () => {
    mkdirSync('out/screenshots', { recursive: true });
    const settings = { 'kakunin.rules': { 'item-missing': 'off' } };
    workbench = await startWorkbench({
      files: { [OWN]: BASE },
      settings,
      viewport: { width: 1600, height: 1000 },
    });
  });
  suiteTeardown(() => workbench.stop());
  teardown(async function () {
    if (this.currentTest?.state === 'failed') {
      await workbench.screenshot(`out/screenshots/failed-${Date.now()}.png`);
      await workbench.command('File: Revert File');
    }
    await workbench.command('View: Close All Editors');
  });

  const ours = BASE.replace('  P2-A-1', `${row('P1-X-2', '保守回線')}  P2-A-1`);

  test('in one place: both stay, as one step; git diff shows the second row and nothing else', async () => {
    const theirs = BASE.replace('  P2-A-1', `${row('P1-X-2', '持込端末')}  P2-A-1`);
    await mergeBranches(workbench, { ours, theirs });
    assert.match(await workbench.read(OWN), /^<{7} HEAD$/m);
    await workbench.openFile(OWN);
    const both = conflict(workbench).locator('tbody[data-item="P1-X-2"] button[data-side="both"]');
    await both.first().waitFor({ timeout });
    assert.equal(await both.first().innerText(), '両方を残す（相手の行は P1-X-3 に）');
    await workbench.screenshot('out/screenshots/both-rows.png');
    await both.first().click();
    const added = workbench.table().locator('[data-item="P1-X-3"]');
    await added.first().waitFor({ timeout });
    await workbench.page.keyboard.press('Control+Z');
    await both.first().waitFor({ timeout });
    await both.first().click();
    await added.first().waitFor({ timeout });
    await workbench.save();
    const expected = row('P1-X-3', '持込端末').trimEnd().replace(/^/gm, '+');
    assert.equal(await changedLines(workbench, 'HEAD', OWN), expected);
    await workbench.git('diff', '--check', 'HEAD');
  });

  test('at two places, which git merges: each is shown, and one gets its own id', async () => {
    // In theirs at the end of the file, where people write by hand.
    const theirs = `${BASE}${row('P1-X-2', '持込端末')}`;
    await mergeBranches(workbench, { ours, theirs });
    const merged = await workbench.read(OWN);
    assert.doesNotMatch(merged, /^<{7}/m);
    assert.equal(merged.match(/P1-X-2/g)?.length, 2);
    await workbench.openFile(OWN);
    await conflict(workbench).getByText('同じ行または欄が二度書かれています').waitFor({ timeout });
    const cells = conflict(workbench).locator('tr', { hasText: '項目' }).locator('.side-value');
    await cells.first().waitFor({ timeout });
    await workbench.screenshot('out/screenshots/duplicate-rows.png');
    assert.equal(await conflict(workbench).locator('[data-action="open-merge-editor"]').count(), 0);
    const both = conflict(workbench).locator('button[data-side="both"]');
    assert.equal(await both.innerText(), '両方を残す（二つ目は P1-X-3 に）');
    await both.focus();
    await workbench.page.keyboard.press('Enter');
    await workbench.table().locator('[data-item="P1-X-3"]').waitFor({ timeout });
    await workbench.save();
    assert.equal(await changedLines(workbench, 'HEAD', OWN), '-  P1-X-2:\n+  P1-X-3:');
  });

  test('an official row twice: one of the two stays', async () => {
    const official = '  P2-B-1: # 監査\n    初回確認: はい\n';
    await mergeBranches(workbench, {
      ours: BASE.replace('  P2-C-5', `${official}  P2-C-5`),
      theirs: `${BASE}${official.replace('はい', 'いいえ')}`,
    });
    await workbench.openFile(OWN);
    const body = conflict(workbench).locator('tbody[data-item="P2-B-1"]');
    await body.locator('.side-value').first().waitFor({ timeout });
    assert.deepEqual(await body.locator('.side-value').allTextContents(), ['はい', 'いいえ']);
    assert.equal(await body.locator('button[data-side="both"]').count(), 0);
    await body.locator('button[data-side="theirs"]').click();
    await workbench
      .table()
      .locator('[data-item="P2-B-1"][data-status="未完了"]')
      .waitFor({ timeout });
    await workbench.save();
    const gone = official.trimEnd().replace(/^/gm, '-');
    assert.equal(await changedLines(workbench, 'HEAD', OWN), gone);
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

async function changedLines(
  workbench: Workbench,
  since: string,
  file: string = PACS,
): Promise<string> {
  const diff = await workbench.git('diff', '--unified=0', since, '--', file);
  const lines = diff.split('\n').filter((line) => /^[-+](?![-+]{2} )/.test(line));
  return lines.join('\n');
}
