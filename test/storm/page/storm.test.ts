import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { parse } from 'yaml';
import type { Workbench } from '../../e2e/workbench';
import { startWorkbench } from '../../e2e/workbench';
import { howMany } from '../howMany';
import { Random } from '../random';
import { DEEDS, NAME, People } from './people';

/** Item → 備考 of a file. */
function remarksOf(text: string): Readonly<Record<string, string | undefined>> {
  const { 項目: rows } = parse(text) as { 項目: Record<string, { 備考?: string } | null> };
  return Object.fromEntries(Object.entries(rows).map(([item, row]) => [item, row?.備考]));
}

async function open(workbench: Workbench): Promise<void> {
  await workbench.openFile(NAME);
  await workbench.table(0).locator('[data-item="P2-C-5"]').waitFor();
  await workbench.command('View: Split Editor Right');
  await workbench.table(1).locator('[data-item="P2-C-5"]').waitFor();
}

async function close(workbench: Workbench): Promise<void> {
  await workbench.command('File: Revert File');
  await workbench.command('View: Close All Editors');
  await workbench.git('checkout', '--', NAME);
}

async function interleave(people: People, random: Random): Promise<string[]> {
  const deeds: string[] = [];
  for (let steps = 4 + random.below(5); steps > 0; steps--) {
    const deed = random.pick(DEEDS);
    deeds.push(deed);
    // What goes on outside the window needs nobody's hands, so it goes on while someone types.
    const outside = deed === 'writeDisk' || deed === 'checkout';
    await (outside ? Promise.all([people[deed](), people.type()]) : people[deed]());
  }
  return deeds;
}

/** Where a text is: in the file as the panes show it, or as a draft in the pane it was typed in. */
async function assertKept(people: People, base: string, saved: string): Promise<void> {
  const remarks = remarksOf(saved);
  for (const { item, pane, text, mayBeGone } of people.typed) {
    const times = saved.split(text).length - 1;
    assert.ok(times <= 1, `${text} is ${times} times in the file`);
    if (remarks[item]?.trim() === text) continue;
    const cell = people.remark(pane, item);
    const draft = await cell.evaluate(
      (each) => each.closest<HTMLElement>('[data-field]')?.dataset['draft'],
    );
    const kept = draft !== undefined && (await cell.inputValue()).includes(text);
    assert.ok(kept || mayBeGone, `${item}: ${text} is neither in the file nor a draft (${draft})`);
  }
  const touched = new Set(people.typed.map(({ item }) => item));
  const before = remarksOf(base);
  for (const [item, remark] of Object.entries(remarks)) {
    if (!touched.has(item)) assert.equal(remark, before[item], `${item} was changed by nobody`);
  }
}

/** The file on the disk is newer and could not be written over: all is still in the tables. */
async function assertStillThere(people: People): Promise<void> {
  for (const { item, pane, text, mayBeGone } of people.typed) {
    const shown = await people.remark(pane, item).inputValue();
    assert.ok(shown.includes(text) || mayBeGone, `${item}: ${text} is gone`);
  }
}

/** Both tables show what the file has, but where there is a draft. */
async function assertShown(people: People, saved: string): Promise<void> {
  const remarks = remarksOf(saved);
  for (const pane of [0, 1]) {
    for (const { item } of people.typed) {
      const cell = people.remark(pane, item);
      const isDraft = await cell.evaluate((each) => each.closest('[data-draft]') !== null);
      if (!isDraft)
        assert.equal(await cell.inputValue(), remarks[item] ?? '', `${item} in ${pane}`);
    }
  }
}

/** Saves; where the disk is newer, VS Code asks, and the disk's version is taken. */
async function settle(workbench: Workbench): Promise<string> {
  const dirty = workbench.tab(NAME).and(workbench.page.locator('.dirty'));
  const end = Date.now() + 20_000;
  while ((await dirty.count()) > 0) {
    assert.ok(Date.now() < end, 'it cannot be saved');
    await workbench.command('File: Save');
    const clean = dirty.first().waitFor({ state: 'detached', timeout: 2_000 });
    if (
      !(await clean.then(
        () => true,
        () => false,
      ))
    )
      return 'conflict';
  }
  return workbench.read(NAME);
}

suite('A storm in the page', () => {
  let workbench: Workbench;
  suiteSetup(async () => {
    mkdirSync('out/screenshots', { recursive: true });
    workbench = await startWorkbench({ viewport: { width: 1600, height: 1000 } });
  });
  suiteTeardown(() => workbench.stop());

  test('what is typed is in the file, or still in its cell', async function () {
    this.timeout(0);
    const { seed, count } = howMany(1, 10);
    console.log(`page storm: ${count} interleavings from seed ${seed}`);
    const base = await workbench.read(NAME);
    let conflicts = 0;
    for (let each = 0; each < count; each++) {
      const random = new Random(seed + each);
      const people = new People(workbench, random);
      await open(workbench);
      const deeds = await interleave(people, random);
      try {
        const saved = await settle(workbench);
        if (saved === 'conflict') {
          conflicts++;
          await assertStillThere(people);
        } else {
          await assertKept(people, base, saved);
          await assertShown(people, saved);
        }
      } catch (error) {
        await workbench.screenshot(`out/screenshots/failed-${Date.now()}.png`);
        throw new Error(`seed ${seed + each} (${deeds.join(' ')}): ${String(error)}`, {
          cause: error,
        });
      }
      await close(workbench);
    }
    console.log(`${conflicts} ended with a newer file on the disk`);
  });
});
