import type { Browser } from 'playwright-core';
import editions from 'virtual:catalog';
import type { Analysis } from '../../src/core/analyze';
import { analyze } from '../../src/core/analyze';
import type { Operation } from '../../src/core/edit/operation/operation';
import { planEdits } from '../../src/core/edit/plan/planEdits';
import { applyEdits } from '../../src/core/text/applyEdits';
import { buildView } from '../../src/core/view/buildView';
import { translateTo } from '../../src/language';
import { messageAfter } from '../../src/protocol/following';
import type { ViewMessage } from '../../src/protocol/messages';
import { clickOnce, openTable, ROW } from './answeringPage';
import { launchBrowser } from './browser';
import { formOfRows } from './formOfRows';
import type { Section } from './measure';
import { median, rounded } from './measure';

const SIZES = [
  { times: 1, clicks: 300 },
  { times: 10, clicks: 150 },
  { times: 100, clicks: 60 },
];
const PAGE_CLICKS = 12;
const PAUSE_MS = 200;
const STEPS = ['plan', 'analyze', 'view', 'difference'] as const;

/** A click in the table without VS Code: what it costs the host, and what it costs the page in a browser. */
export async function answering(): Promise<Section> {
  const browser = await launchBrowser();
  try {
    const rows = [];
    for (const { times, clicks } of SIZES) {
      rows.push({ rows: 38 * times, ...inHost(times, clicks), ...(await inPage(browser, times)) });
    }
    return { title: 'A click in the table, without VS Code', rows };
  } finally {
    await browser.close();
  }
}

function inHost(times: number, clicks: number): Record<string, number> {
  const [edition] = editions;
  if (!edition) throw new Error('The catalog is empty');
  const host = new Host(formOfRows(edition, times));
  const taken = Array.from({ length: clicks }, (_, click) => host.answer(click));
  const steady = taken.slice(clicks / 3);
  const steps = STEPS.map((step) => [step, median(steady.map((each) => each[step]))] as const);
  const all = steps.reduce((sum, [, time]) => sum + time, 0);
  const shown = Object.fromEntries(steps.map(([step, time]) => [step, rounded(time)]));
  return { ...shown, 'host in all': rounded(all) };
}

async function inPage(browser: Browser, times: number): Promise<Record<string, number>> {
  const page = await openTable(browser, times);
  const clicks = [];
  for (let click = 0; click < PAGE_CLICKS; click++) {
    clicks.push(await clickOnce(page));
    await page.waitForTimeout(PAUSE_MS);
  }
  await page.close();
  const steady = clicks.slice(PAGE_CLICKS / 3);
  return {
    'page: edit sent': rounded(median(steady.map(({ sent }) => sent))),
    'page: row repainted': rounded(median(steady.map(({ repainted }) => repainted)), 1),
  };
}

const OPTIONS = { editions, today: '2026-11-23' };
const t = translateTo('ja');

class Host {
  private analysis: Analysis;
  private shown: ViewMessage;

  constructor(text: string) {
    this.analysis = analyze(text, OPTIONS);
    this.shown = this.messageOf(this.analysis);
  }

  answer(click: number): Record<(typeof STEPS)[number], number> {
    const value = click % 2 === 0 ? 'はい' : 'いいえ';
    const operation: Operation = { kind: 'set', item: ROW, field: '初回確認', value };
    const { parsed } = this.analysis;
    const begin = performance.now();
    const plan = planEdits(parsed, [operation], editions);
    if (!plan.ok) throw new Error(plan.refusal.code);
    const planned = performance.now();
    // As VS Code hands it out: in one piece.
    const text = Buffer.from(applyEdits(parsed.text, plan.edits)).toString();
    const changed = performance.now();
    this.analysis = analyze(text, OPTIONS, this.analysis);
    const analyzed = performance.now();
    const message = this.messageOf(this.analysis);
    const viewed = performance.now();
    const difference = messageAfter(this.shown, message);
    if (difference.type !== 'difference') throw new Error('The whole view');
    this.shown = message;
    return {
      plan: planned - begin,
      analyze: analyzed - changed,
      view: viewed - analyzed,
      difference: performance.now() - viewed,
    };
  }

  private messageOf(analysis: Analysis): ViewMessage {
    const view = buildView(analysis, editions, t);
    const { today } = OPTIONS;
    return { type: 'view', revision: 1, view, today, readOnly: false, rulesOff: [] };
  }
}
