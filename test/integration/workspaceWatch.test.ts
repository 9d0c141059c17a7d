import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { LanguageSetting } from '../../src/host/language';
import type { Visit } from '../../src/host/problems/workspaceWatch';
import { WorkspaceWatch } from '../../src/host/problems/workspaceWatch';
import { folder, until } from './workbench';

/** A visitor whose visits last until the test ends them. */
class SlowVisitor {
  /** Those that go on, with what ends them. */
  readonly visits: { readonly name: string; readonly visit: Visit; readonly end: () => void }[] =
    [];

  visit(uri: vscode.Uri, visit: Visit): Promise<void> {
    const name = uri.path.split('/').at(-1)!;
    // What lies in the folder itself is not what is looked at here.
    if (!name.startsWith('遅い')) return Promise.resolve();
    return new Promise((end) => this.visits.push({ name, visit, end }));
  }

  forget(): void {
    // Nothing is kept here.
  }

  left(): void {
    // Nobody wants to know.
  }
}

suite('Going through the files of the workspace', () => {
  const uri = (index: number): vscode.Uri =>
    vscode.Uri.joinPath(folder(), `遅い${index}.kakunin.yaml`);

  async function withWatch(
    look: (watch: WorkspaceWatch, visitor: SlowVisitor) => Promise<void>,
  ): Promise<void> {
    const visitor = new SlowVisitor();
    const language = new LanguageSetting();
    const watch = new WorkspaceWatch(visitor, language);
    try {
      await look(watch, visitor);
    } finally {
      watch.dispose();
      language.dispose();
      for (const { end } of visitor.visits) end();
    }
  }

  test('a file that changes while it is read is read again afterwards, and the first reading is void', () =>
    withWatch(async (watch, { visits }) => {
      watch.look(uri(0));
      const first = await until('a visit', () => visits[0]);
      assert.ok(first.visit.isWanted());
      watch.look(uri(0));
      assert.ok(!first.visit.isWanted());
      watch.look(uri(1));
      await until('the other file', () => visits.at(-1)?.name === '遅い1.kakunin.yaml');
      assert.equal(visits.length, 2, 'the first is not visited twice at the same time');
      first.end();
      const again = await until('the second visit', () => visits.length === 3 && visits[2]);
      assert.equal(again.name, first.name);
      assert.ok(again.visit.isWanted());
    }));

  test('32 are read at the same time, and worked on one after another', () =>
    withWatch(async (watch, { visits }) => {
      for (let index = 0; index < 50; index++) watch.look(uri(index));
      await until('32', () => visits.length === 32);
      let others = 0;
      const turns = visits.map(async ({ visit }) => {
        await visit.turn();
        const before = others;
        setImmediate(() => others++);
        return before;
      });
      const before = await Promise.all(turns);
      assert.ok(before.every((count, index) => index === 0 || count > before[index - 1]!));
      assert.equal(visits.length, 32);
      for (const { end } of [...visits]) end();
      await until('all', () => visits.length === 50);
    }));
});
