import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import editions from 'virtual:catalog';
import { analyze } from '../../src/core/analyze';
import { buildView } from '../../src/core/view/buildView';
import { translateTo } from '../../src/language';
import { messageAfter } from '../../src/protocol/following';
import type { ToPage, ViewMessage } from '../../src/protocol/messages';
import { pageStrings } from '../../src/protocol/strings';
import { formOfRows } from './formOfRows';

const t = translateTo('ja');

/** A row in the middle of the form. */
export const ROW = 'P2-A-6';

/** Opens a table in a browser, without VS Code. A click on its row is answered by messages made before. */
export async function openTable(browser: Browser, times: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  await page.setContent('<body><div id="root"></div></body>');
  await page.addStyleTag({ content: readFileSync('dist/webview/table.css', 'utf8') });
  const [edition] = editions;
  if (!edition) throw new Error('The catalog is empty');
  const whole = formOfRows(edition, times);
  const [yes, no] = ['はい', 'いいえ'].map((answer) => messageOf(answered(whole, answer)));
  if (!yes || !no) throw new Error('No answers');
  await page.evaluate(startHost, {
    toYes: JSON.stringify(messageAfter(no, yes)),
    toNo: JSON.stringify(messageAfter(yes, no)),
  });
  await page.addScriptTag({ content: readFileSync('dist/webview/main.js', 'utf8') });
  const strings = pageStrings(t);
  const init: ToPage = { type: 'init', language: 'ja', strings, keys: [], document: 'bench' };
  for (const message of [init, no]) await page.evaluate(post, message);
  // A user clicks what is on the screen.
  await page.locator(`[data-item="${ROW}"]`).first().scrollIntoViewIfNeeded();
  return page;
}

function post(data: ToPage): void {
  window.dispatchEvent(new MessageEvent('message', { data }));
}

/** Runs in the page: answers each edit with the difference and the result, once the page is idle again. */
function startHost({ toYes, toNo }: { toYes: string; toNo: string }): void {
  const idleMs = 50;
  let revision = 1;
  const send = (data: unknown): void => {
    window.dispatchEvent(new MessageEvent('message', { data }));
  };
  const answer = (id: number, difference: string): void => {
    performance.mark('received');
    send({ ...(JSON.parse(difference) as object), revision: ++revision });
    send({ type: 'result', id, ok: true });
  };
  let state: unknown;
  const api = {
    postMessage: (message: { type: string; id: number; operations: { value: string }[] }) => {
      if (message.type !== 'edit') return;
      performance.mark('sent');
      const difference = message.operations[0]?.value === 'はい' ? toYes : toNo;
      setTimeout(() => answer(message.id, difference), idleMs);
    },
    getState: () => state,
    setState: (next: unknown) => (state = next),
  };
  Object.assign(globalThis, { acquireVsCodeApi: () => api });
}

export interface PageClick {
  /** From the click to the operation on its way. */
  readonly sent: number;
  /** From the message with the new view to the painted frame. */
  readonly repainted: number;
}

export function clickOnce(page: Page): Promise<PageClick> {
  return page.evaluate(async (id) => {
    const row = document.querySelector(`[data-item="${id}"]`);
    if (!row) throw new Error('No row');
    const radio = row.querySelector<HTMLInputElement>(
      'input[value="はい"]:not(:checked), input[value="いいえ"]:not(:checked)',
    );
    performance.clearMarks();
    const before = row.getAttribute('data-status');
    const start = performance.now();
    const end = new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => {
        if (row.getAttribute('data-status') === before) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      });
      observer.observe(row, { attributes: true });
    });
    radio?.click();
    const painted = await end;
    const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? NaN;
    return { sent: at('sent') - start, repainted: painted - at('received') };
  }, ROW);
}

function answered(text: string, answer: string): string {
  const row = text.indexOf(`  ${ROW}:`);
  const rest = text.slice(row).replace(/初回確認:.*/, `初回確認: ${answer}`);
  return text.slice(0, row) + rest;
}

function messageOf(text: string): ViewMessage {
  const analysis = analyze(text, { editions, today: '2026-11-23' });
  const view = buildView(analysis, editions, t);
  return { type: 'view', revision: 1, view, today: '2026-11-23', readOnly: false, rulesOff: [] };
}
