import { readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import type * as vscode from 'vscode';
import { closeAll, insert, newFile, openTable } from '../../integration/workbench';
import { howMany } from '../howMany';
import { Random } from '../random';
import { agreed } from './agreed';
import { FORM } from './form';

/** A save takes less than so long, in milliseconds. */
const SAVE_MS = 70;

/** As git does: the file goes, and another one comes. */
function checkOut({ fsPath }: vscode.Uri, line: string): void {
  const text = readFileSync(fsPath, 'utf8');
  unlinkSync(fsPath);
  writeFileSync(fsPath, `${line}\n${text}`);
}

/** To a fraction of a millisecond, and without stopping what else goes on here. */
async function wait(milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds;
  while (performance.now() < end) await new Promise((resolve) => setImmediate(resolve));
}

suite('git checkout in the moment of a save', () => {
  teardown(closeAll);

  test('the document is what the file is', async function () {
    this.timeout(0);
    const { seed, count } = howMany(1, 150);
    const random = new Random(seed);
    console.log(`checkout in a save: ${count} times from seed ${seed}`);
    const { document } = await openTable(await newFile(FORM));
    for (let each = 0; each < count; each++) {
      await insert(document, 0, `# 記入${each}\n`);
      const saved = document.save();
      await wait(random.below(SAVE_MS));
      checkOut(document.uri, `# 別の版${each}`);
      await saved;
      await agreed(document);
    }
  });
});
