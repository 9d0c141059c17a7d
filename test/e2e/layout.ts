import type { Page } from 'playwright-core';
import { eventually } from './eventually';

/** VS Code in a browser keeps its layout so often, and has no time for it when a window goes. */
const EVERY_MS = 5_000;

/** What VS Code has kept of the editors that are open, as text. */
const KEPT = `(async () => {
  const answer = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  let kept = '';
  for (const { name } of await indexedDB.databases()) {
    if (!name.startsWith('vscode-web-state-db-')) continue;
    const database = await answer(indexedDB.open(name));
    const items = database.transaction('ItemTable').objectStore('ItemTable');
    kept += (await answer(items.get('memento/workbench.parts.editor'))) ?? '';
    database.close();
  }
  return kept;
})()`;

/** Resolves when a window that is loaded again will have the tabs that are open now. */
export async function layoutKept(page: Page): Promise<void> {
  const tabs = page.locator('.tab[data-resource-name]');
  const names = await tabs.evaluateAll((all) =>
    all.map((tab) => tab.getAttribute('data-resource-name') ?? ''),
  );
  await page.waitForTimeout(EVERY_MS);
  const missing = async (): Promise<string> => {
    const kept: string = await page.evaluate(KEPT);
    return names.filter((name) => !kept.includes(name)).join(', ');
  };
  await eventually(missing, '');
}
