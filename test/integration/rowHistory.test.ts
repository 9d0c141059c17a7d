import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import editions from 'virtual:catalog';
import type { Api } from '../../src/extension';
import type { RowCommit } from '../../src/host/compare/rowHistory';
import { rowHistory } from '../../src/host/compare/rowHistory';
import { commitAll, git, repository } from './repository';
import { CHECKLIST, closeAll, longTest, newFile, tables, until } from './workbench';

const write = (uri: vscode.Uri, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));

/** Every commit that changed the row: its message, and what it did. */
async function historyOf(uri: vscode.Uri, item: string): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const each of rowHistory(await repository(), { uri, item, editions })) {
    if (each.change) found.push(`${each.commit.message}: ${toText(each.change)}`);
  }
  return found;
}

function toText(change: Exclude<RowCommit['change'], undefined>): string {
  if (change === 'unreadable') return change;
  const { kind, fields } = change;
  return [kind, ...fields.map((each) => `${each.field} ${each.before} → ${each.after}`)].join(' ');
}

suite('History of a row', () => {
  teardown(closeAll);

  test('newest first, over a rename, a broken version and changes of other rows', async () => {
    const first = await newFile(CHECKLIST);
    await commitAll('add');
    const moved = await newFile('');
    await vscode.workspace.fs.delete(moved);
    const answered = CHECKLIST.replace(
      '  P1-A-2-1:\n    初回確認:',
      '  P1-A-2-1:\n    初回確認: はい',
    );
    await write(first, answered);
    await commitAll('answer');
    await git('mv', first.fsPath, moved.fsPath);
    await commitAll('rename');
    await write(moved, answered.replace('確認中', '再確認中'));
    await commitAll('other row');
    await write(moved, answered.replace('医療機関:', '医療機関: ['));
    await commitAll('break');
    const remarked = answered.replace('はい\n  P2', 'はい\n    備考: 済\n  P2');
    await write(moved, remarked);
    await commitAll('repair');
    await write(moved, remarked.replace('はい\n    備考', '対象外\n    備考'));
    await commitAll('leave out');
    assert.deepEqual(await historyOf(moved, 'P1-A-2-1'), [
      'leave out: changed 初回確認 はい → 対象外',
      'repair: unreadable',
      'break: unreadable',
      'answer: changed 初回確認 null → はい',
      'add: added',
    ]);
  });

  test('each commit is compared with its parent, on branches too', async () => {
    const uri = await newFile(CHECKLIST);
    await commitAll('start');
    await git('checkout', '-q', '-b', 'side');
    await write(
      uri,
      CHECKLIST.replace('  P2-A-1:\n    初回確認: はい', '  P2-A-1:\n    初回確認: いいえ'),
    );
    await commitAll('side');
    await git('checkout', '-q', 'main');
    await write(uri, CHECKLIST.replace('確認中', '確認済み'));
    await commitAll('main');
    await git('merge', '-q', '-m', 'merge', 'side');
    assert.deepEqual(await historyOf(uri, 'P2-A-1'), [
      'side: changed 初回確認 はい → いいえ',
      'start: added',
    ]);
    assert.deepEqual(await historyOf(uri, 'P1-A-1'), [
      'main: changed 備考 確認中 → 確認済み',
      'start: added',
    ]);
  });

  longTest('200 commits: all are looked at, and other work has its turn all the time', async () => {
    const uri = await newFile(CHECKLIST);
    await commitAll('0');
    for (let day = 1; day <= 200; day++) {
      const date = `2024-${String(1 + (day % 12)).padStart(2, '0')}-01`;
      await write(
        uri,
        CHECKLIST.replace('要確認', `${day}回目`).replace('確認中', `確認中 ${date}`),
      );
      await git('commit', '-q', '-a', '-m', String(day));
    }
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    const found = await historyOf(uri, 'P1-A-1');
    clearInterval(timer);
    assert.equal(found.length, 201);
    assert.ok(turns > 200, `${turns} turns`);
  });

  test('the chosen commit opens as a comparison', async () => {
    const uri = await newFile(CHECKLIST);
    await commitAll('start');
    await write(uri, CHECKLIST.replace('確認中', '確認済み'));
    await commitAll('remark');
    await tables();
    const { comparisons } = vscode.extensions.getExtension<Api>('kakunin.kakunin')!.exports;
    const done = vscode.commands.executeCommand('kakunin.rowHistory', uri, 'P1-A-1');
    const panel = await until('the comparison', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return comparisons.panels[0];
    });
    await done;
    assert.match(panel.sides.after.label, /remark/);
    panel.panel.dispose();
  });
});
