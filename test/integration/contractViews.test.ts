import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { DayWatch } from '../../src/host/dayWatch';
import type { ContractViews } from '../../src/host/contracts/contractViews';
import type { Api } from '../../src/extension';
import { StandInPage } from './standInPage';
import { closeAll, newFile, onDisk, tables, until } from './workbench';

/** A contract of a hospital of these tests: one row is overdue, one is due in the far future. */
const LATE = `kakunin: 1
様式: 令和6年6月
医療機関: 試験病院
事業者: 株式会社 $(bug) [x](command:y)
対象システム: 検査
契約: {満了日: 2999-03-31}
項目:
  P1-A-1: {初回確認: いいえ, 期限: 2020-01-31, 担当者: 試験 係}
  P2-C-4: {初回確認: いいえ, 期限: 2999-01-31}
`;
const DONE = LATE.replace(', 期限: 2020-01-31', ', 完了日: 2020-01-30');

async function views(): Promise<ContractViews> {
  const extension = vscode.extensions.getExtension<Api>('kakunin.kakunin');
  assert.ok(extension);
  return (await extension.activate()).contracts;
}

const textOf = ({ label, description }: vscode.TreeItem): string =>
  `${typeof label === 'string' ? label : (label?.label ?? '')} | ${description}`;

/** The element of the file, below its hospital. */
async function contractOf(uri: vscode.Uri): Promise<vscode.TreeItem | undefined> {
  const { overview } = await views();
  const hospitals = await overview.getChildren();
  const own = hospitals.find((node) => node.kind === 'hospital' && node.hospital === '試験病院');
  const nodes = own ? await overview.getChildren(own) : [];
  const found = nodes.find((node) => node.kind === 'contract' && String(node.uri) === String(uri));
  return found && overview.getTreeItem(found);
}

async function untilShown(uri: vscode.Uri, text: string): Promise<vscode.TreeItem> {
  return until(text, async () => {
    const item = await contractOf(uri);
    return item && textOf(item).includes(text) && item;
  });
}

/** What is due in the file, by group. */
async function dueIn(uri: vscode.Uri): Promise<(readonly [group: string, vscode.TreeItem])[]> {
  const { due } = await views();
  const groups = await due.getChildren();
  const found = await Promise.all(
    groups.map(async (group) => {
      const items = (await due.getChildren(group)).map((node) => due.getTreeItem(node));
      const own = items.filter(({ id }) => id?.endsWith(uri.toString()));
      return own.map((item) => [due.getTreeItem(group).id ?? '', item] as const);
    }),
  );
  return found.flat();
}

suite('The views of all contracts', () => {
  const made: vscode.Uri[] = [];
  async function file(text: string): Promise<vscode.Uri> {
    const uri = await newFile(text);
    made.push(uri);
    return uri;
  }
  teardown(async () => {
    await closeAll();
    for (const uri of made.splice(0)) await vscode.workspace.fs.delete(uri);
  });

  test('a contract comes with its file, by hospital, changes and goes with it', async () => {
    const uri = await file(LATE);
    const item = await untilShown(uri, '検査');
    assert.equal(
      textOf(item),
      '検査 | Done 0/38 · overdue 1 · errors 0, warnings 4 · next day 2999-01-31 · 株式会社 $ (bug) [x] (command:y)',
    );
    assert.deepEqual(item.command?.arguments, [uri]);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(DONE));
    await untilShown(uri, 'Done 1/38 · errors');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('a: 1\n'));
    await until('no contract any more', async () => (await contractOf(uri)) === undefined);
  });

  test('a contract says which file continues it; the matrix has the newer one', async () => {
    const old = await file(LATE);
    await untilShown(old, '検査');
    const name = old.path.slice(old.path.lastIndexOf('/') + 1);
    const uri = await file(DONE.replace('対象システム: 検査', `対象システム: 更新\n前回: ${name}`));
    await untilShown(uri, '更新');
    const item = await contractOf(old);
    const next = vscode.workspace.asRelativePath(uri);
    assert.ok(String(item?.description).startsWith(`continued by ${next} · `), textOf(item!));
    assert.doesNotMatch(String((await contractOf(uri))?.description), /continued/);
  });

  test('an open document counts before it is saved', async () => {
    const uri = await file(LATE);
    const page = await StandInPage.open(await vscode.workspace.openTextDocument(uri));
    await page.edit({ kind: 'set', item: 'P1-A-1', field: '完了日', value: '2020-01-30' });
    assert.equal(page.document.isDirty, true);
    await untilShown(uri, 'Done 1/38');
    page.close();
  });

  test('the badge counts what is overdue', async () => {
    const { due } = await views();
    const uri = await file(DONE);
    await untilShown(uri, '検査');
    const before = due.badge;
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(LATE));
    await until('one more', () => due.badge === before + 1);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(DONE));
    await until('one less', () => due.badge === before);
  });

  test('what is due, by how soon; a click opens the row at its 期限, or the head', async () => {
    const uri = await file(LATE);
    const found = await until('what is due', async () => {
      const all = await dueIn(uri);
      return all.length === 3 && all;
    });
    assert.deepEqual(
      found.map(([group, { label }]) => [group, label]),
      [
        ['overdue', '2020-01-31 P1-A-1 事業者からの開示資料の確認'],
        ['later', '2999-01-31 P2-C-4 事故発生時の報告'],
        ['later', '2999-03-31 End of the contract: 検査'],
      ],
    );
    assert.match(String(found[0]?.[1].description), /^\(\d+ days overdue\) · 試験 係 · /);
    const page = await StandInPage.open(await vscode.workspace.openTextDocument(uri));
    for (const [at, place] of [
      [0, { item: 'P1-A-1', field: '期限' }],
      [2, { item: null, field: '契約.満了日' }],
    ] as const) {
      const { command } = found[at]![1];
      await vscode.commands.executeCommand(command!.command, ...(command!.arguments as unknown[]));
      assert.deepEqual(page.heard.at(-1), { type: 'reveal', ...place });
    }
    page.close();
  });

  test('one 担当者 alone, and all again; the badge stays', async () => {
    const { due } = await views();
    const uri = await file(LATE);
    await until('what is due', async () => (await dueIn(uri)).length === 3);
    const groups = await due.getChildren();
    const overdue = groups.flatMap((node) =>
      node.kind === 'group' && node.period === 'overdue' ? node.due : [],
    );
    due.showOnly('試験 係');
    assert.equal(due.badge, overdue.length);
    assert.equal((await dueIn(uri)).length, 1);
    due.showOnly(null);
    assert.equal((await dueIn(uri)).length, 2);
    await vscode.commands.executeCommand('kakunin.showAllDue');
    assert.equal((await dueIn(uri)).length, 3);
  });
});

suite('New checklist from this one', () => {
  teardown(closeAll);

  test('continues the checklist beside it, unanswered, and opens as a table', async () => {
    const old = await newFile(
      LATE.replace('P2-C-4: {', 'P2-C-4: {役割分担: {主担当: 事業者}, 合意内容: 1時間以内, '),
    );
    const before = await onDisk(old);
    let isDone = false;
    const done = vscode.commands.executeCommand('kakunin.newFrom', old).then(() => (isDone = true));
    // Takes the first kind and the proposed name, once the lists are there.
    await until('the new checklist', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isDone;
    });
    await done;
    const name = old.path.replace(/\.kakunin\.yaml$/, '-更新.kakunin.yaml');
    const uri = old.with({ path: name });
    const text = await onDisk(uri);
    assert.match(text, /\n契約:\n {2}種別: 更新\n/);
    assert.ok(text.includes(`\n前回: ${old.path.split('/').at(-1)}\n`), text);
    assert.match(
      text,
      /P2-C-4:.*\n {4}初回確認:\n {4}役割分担:\n {6}主担当: 事業者\n {4}合意内容: 1時間以内\n/,
    );
    assert.equal(text.match(/^ {4}初回確認:$/gm)?.length, 38);
    assert.doesNotMatch(text, /期限|満了日|担当者/);
    assert.equal(await onDisk(old), before);
    await until('its table', async () =>
      (await tables()).panes.some(({ document }) => String(document.uri) === String(uri)),
    );
  });

  test('says so where the file is not a checklist, and writes nothing', async () => {
    const uri = await newFile('a: 1\n');
    await vscode.commands.executeCommand('kakunin.newFrom', uri);
    const found = await vscode.workspace.findFiles('*-更新*');
    assert.ok(found.every(({ path }) => !path.startsWith(uri.path.replace(/\..*$/, ''))));
  });
});

suite('The day', () => {
  test('changes at midnight', async () => {
    const start = Date.now();
    const evening = new Date(2026, 10, 30, 23, 59, 59, 900).getTime();
    const day = new DayWatch(() => new Date(evening + Date.now() - start));
    try {
      assert.equal(day.today, '2026-11-30');
      const changed = await new Promise<string>((resolve) => day.onDidChange(resolve));
      assert.equal(changed, '2026-12-01');
    } finally {
      day.dispose();
    }
  });
});
