import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import editions from 'virtual:catalog';
import type { WorkbenchOptions } from '../e2e/workbench';
import { startWorkbench } from '../e2e/workbench';
import { closeSharedBrowser } from './browser';
import { formOfRows } from './formOfRows';
import type { Section } from './measure';
import { median, rounded } from './measure';

const SIZES = [1, 10, 100];
const CLICKS = 15;
const PAUSE_MS = 700;
/** A row in the middle of the form. */
const ROW = 'P2-A-6';

interface Click {
  /** Until the host said that the document has changed. */
  readonly changed: number;
  /** Until the frame with the row's new status was painted. */
  readonly repainted: number;
}

/** Less than this no custom editor in this VS Code can take. */
const PLAIN = path.resolve('test/bench/plainEditor');

/** From a click on an answer to the changed document and the repainted row, in a real VS Code. */
export async function clicking(): Promise<Section> {
  const [edition] = editions;
  if (!edition) throw new Error('The catalog is empty');
  const files = Object.fromEntries(
    SIZES.map((times) => [`rows-${38 * times}.kakunin.yaml`, formOfRows(edition, times)]),
  );
  const plain = await clicksIn({ files, extensionPath: PLAIN });
  const ours = await clicksIn({ files });
  await closeSharedBrowser();
  const rows = Object.keys(files).map((name, index) => {
    const [ofPlain, ofOurs] = [plain[index], ours[index]];
    if (!ofPlain || !ofOurs) throw new Error('A file was not measured');
    return {
      file: name,
      'plain editor: changed': rounded(ofPlain.changed, 0),
      'plain editor: repainted': rounded(ofPlain.repainted, 0),
      'document changed': rounded(ofOurs.changed, 0),
      'row repainted': rounded(ofOurs.repainted, 0),
      'times plain': rounded(ofOurs.repainted / ofPlain.repainted, 1),
    };
  });
  return {
    title: 'From a click in the table (in VS Code), beside the plainest custom editor',
    rows,
  };
}

/** The median for each file, in their order. */
async function clicksIn(options: WorkbenchOptions): Promise<readonly Click[]> {
  const workbench = await startWorkbench(options);
  try {
    const medians: Click[] = [];
    for (const name of Object.keys(options.files ?? {})) {
      await workbench.openFile(name);
      const table = workbench.table();
      await table.locator(`[data-item="${ROW}"]`).first().scrollIntoViewIfNeeded();
      const clicks: Click[] = [];
      for (let click = 0; click < CLICKS; click++) {
        // Nobody clicks on while VS Code still draws the outline and the problems of the last click.
        await workbench.page.waitForTimeout(PAUSE_MS);
        clicks.push(await clickOnce(table));
      }
      medians.push({
        changed: median(clicks.map(({ changed }) => changed)),
        repainted: median(clicks.map(({ repainted }) => repainted)),
      });
    }
    return medians;
  } finally {
    await workbench.stop();
  }
}

/** Clicks on はい, or on いいえ where はい is the answer. */
function clickOnce(table: FrameLocator): Promise<Click> {
  return table.locator(`[data-item="${ROW}"]`).evaluate(async (row) => {
    const radio = row.querySelector<HTMLInputElement>(
      'input[value="はい"]:not(:checked), input[value="いいえ"]:not(:checked)',
    );
    const before = row.getAttribute('data-status');
    const start = performance.now();
    const changed = new Promise<number>((resolve) => {
      const listen = ({ data }: MessageEvent<{ type?: string }>): void => {
        if (data.type !== 'result') return;
        window.removeEventListener('message', listen);
        resolve(performance.now() - start);
      };
      window.addEventListener('message', listen);
    });
    const repainted = new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => {
        if (row.getAttribute('data-status') === before) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
      });
      observer.observe(row, { attributes: true });
    });
    radio?.click();
    return { changed: await changed, repainted: await repainted };
  });
}
