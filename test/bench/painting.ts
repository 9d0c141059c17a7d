import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import editions from 'virtual:catalog';
import { analyze } from '../../src/core/analyze';
import { buildView } from '../../src/core/view/buildView';
import type { SectionView, TableView } from '../../src/core/view/tableView';
import { translateTo } from '../../src/language';
import type { ToPage } from '../../src/protocol/messages';
import { pageStrings } from '../../src/protocol/strings';
import { launchBrowser } from './browser';
import { formOfRows } from './formOfRows';
import type { Section } from './measure';
import { median, rounded } from './measure';

const SIZES = [
  { times: 1, runs: 9 },
  { times: 10, runs: 5 },
];

interface Painted {
  /** Until the elements are made and laid out. */
  readonly laidOut: number;
  /** Until the frame with them was painted. */
  readonly painted: number;
}

/**
 * The table, beside the same rows as plain native inputs in a plain table: texts, three radios, a
 * date field and a text area each. Goal: no slower at 38 rows, at most half at 380.
 */
export async function painting(): Promise<Section> {
  const browser = await launchBrowser();
  try {
    const rows = [];
    for (const { times, runs } of SIZES) rows.push(await compare(browser, times, runs));
    return { title: 'Painting the table (goal: painted ≤ 1 × at 38 rows, ≤ 0.5 × at 380)', rows };
  } finally {
    await browser.close();
  }
}

async function compare(browser: Browser, times: number, runs: number) {
  const view = viewOfRows(times);
  const ours: Painted[] = [];
  const native: Painted[] = [];
  for (let run = -1; run < runs; run++) {
    const [a, b] = [await paintOurs(browser, view), await paintNative(browser, view)];
    if (run < 0) continue;
    ours.push(a);
    native.push(b);
  }
  const of = (list: readonly Painted[], what: keyof Painted) =>
    median(list.map((each) => each[what]));
  return {
    rows: 38 * times,
    'laid out': rounded(of(ours, 'laidOut'), 0),
    'native laid out': rounded(of(native, 'laidOut'), 0),
    'laid out ÷ native': rounded(of(ours, 'laidOut') / of(native, 'laidOut')),
    painted: rounded(of(ours, 'painted'), 0),
    'native painted': rounded(of(native, 'painted'), 0),
    'painted ÷ native': rounded(of(ours, 'painted') / of(native, 'painted')),
  };
}

/** The form, and its rows again and again with other ids, all of them rows as the form has them. */
function viewOfRows(times: number): TableView {
  const [edition] = editions;
  if (!edition) throw new Error('The catalog is empty');
  const analysis = analyze(formOfRows(edition, 1), { editions, today: '2026-11-23' });
  const view = buildView(analysis, editions, translateTo('ja'));
  if (view.kind !== 'table') throw new Error('The form is no table');
  const parts = view.parts.map((part) => ({
    ...part,
    sections: Array.from({ length: times }, (_, copy) =>
      part.sections.map((section) => renamed(section, copy === 0 ? '' : `-copy${copy}`)),
    ).flat(),
  }));
  return { ...view, parts };
}

function renamed(section: SectionView, suffix: string): SectionView {
  const items = section.items.map((item) => ({
    ...item,
    id: item.id + suffix,
    rows: item.rows.map((row) => ({ ...row, id: row.id + suffix })),
  }));
  return { ...section, letter: section.letter + suffix, items };
}

async function withPage<T>(browser: Browser, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}

function paintOurs(browser: Browser, view: TableView): Promise<Painted> {
  const strings = pageStrings(translateTo('ja'));
  const init: ToPage = { type: 'init', language: 'ja', strings, keys: [], document: 'bench' };
  const show: ToPage = {
    type: 'view',
    revision: 1,
    view,
    today: '2026-11-23',
    readOnly: false,
    rulesOff: [],
  };
  return withPage(browser, async (page) => {
    await page.setContent('<body><div id="root"></div></body>');
    await page.addStyleTag({ content: readFileSync('dist/webview/table.css', 'utf8') });
    await page.evaluate(() => {
      const api = {
        postMessage: () => undefined,
        getState: () => undefined,
        setState: () => undefined,
      };
      Object.assign(globalThis, { acquireVsCodeApi: () => api });
    });
    await page.addScriptTag({ content: readFileSync('dist/webview/main.js', 'utf8') });
    await page.evaluate(
      (data) => window.dispatchEvent(new MessageEvent('message', { data })),
      init,
    );
    return page.evaluate(async (data) => {
      const start = performance.now();
      window.dispatchEvent(new MessageEvent('message', { data }));
      const height = document.body.getBoundingClientRect().height;
      const laidOut = performance.now() - start;
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      if (!(height > 0 && document.querySelector('[data-item="P2-C-5"]')))
        throw new Error('No table');
      return { laidOut, painted: performance.now() - start };
    }, show);
  });
}

function paintNative(browser: Browser, view: TableView): Promise<Painted> {
  const rows = view.parts.flatMap(({ sections }) =>
    sections.flatMap(({ items }) =>
      items.flatMap((item) =>
        item.rows.map((row) => ({
          title: item.title.map(({ text }) => text).join(''),
          content: row.content.map(({ text }) => text).join(''),
          remark: row.cells.find(({ field }) => field === '備考')?.value ?? '',
        })),
      ),
    ),
  );
  return withPage(browser, async (page) => {
    await page.setContent('<body><table></table></body>');
    await page.addStyleTag({ content: 'td { vertical-align: top } textarea { width: 12em }' });
    return page.evaluate(async (data) => {
      const start = performance.now();
      const body = document.createElement('tbody');
      for (const [index, { title, content, remark }] of data.entries()) {
        const row = body.insertRow();
        row.insertCell().textContent = title;
        row.insertCell().textContent = content;
        const answers = row.insertCell();
        for (const value of ['はい', 'いいえ', '対象外']) {
          const label = document.createElement('label');
          const radio = document.createElement('input');
          Object.assign(radio, { type: 'radio', name: `row${index}`, value });
          label.append(radio, value);
          answers.append(label);
        }
        const date = document.createElement('input');
        date.type = 'date';
        row.insertCell().append(date);
        const area = document.createElement('textarea');
        area.value = remark;
        row.insertCell().append(area);
      }
      document.querySelector('table')?.append(body);
      document.body.getBoundingClientRect();
      const laidOut = performance.now() - start;
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return { laidOut, painted: performance.now() - start };
    }, rows);
  });
}
