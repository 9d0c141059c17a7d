import type { FrameLocator } from 'playwright-core';
import editions from 'virtual:catalog';
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

/** From a click on an answer to the changed document and the repainted row, in a real VS Code. */
export async function clicking(): Promise<Section> {
  const [edition] = editions;
  if (!edition) throw new Error('The catalog is empty');
  const files = Object.fromEntries(
    SIZES.map((times) => [`rows-${38 * times}.kakunin.yaml`, formOfRows(edition, times)]),
  );
  const workbench = await startWorkbench({ files });
  try {
    const rows = [];
    for (const name of Object.keys(files)) {
      await workbench.openFile(name);
      const table = workbench.table();
      await table.locator(`[data-item="${ROW}"]`).waitFor();
      const clicks = [];
      for (let click = 0; click < CLICKS; click++) {
        // Nobody clicks on while VS Code still draws the outline and the problems of the last click.
        await workbench.page.waitForTimeout(PAUSE_MS);
        clicks.push(await clickOnce(table));
      }
      rows.push({
        file: name,
        'document changed': rounded(median(clicks.map(({ changed }) => changed)), 0),
        'row repainted': rounded(median(clicks.map(({ repainted }) => repainted)), 0),
      });
    }
    return { title: 'From a click in the table (in VS Code; goal: row repainted ≤ 40)', rows };
  } finally {
    await workbench.stop();
    await closeSharedBrowser();
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
