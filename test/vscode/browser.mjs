// Chromium, looking at a VS Code server.
import { ensureDebianPackages, findChromium } from './install.mjs';

const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const readyTimeoutMs = 60_000;

/**
 * Opens a workbench in a Chromium without a window and waits until one can work in it.
 *
 * With `testsPath` the extension host runs that module's `run()`; `onLog` gets what it logs, and
 * `tests` resolves to its exit code. Without it the page is VS Code to click in. End it by closing the
 * context.
 *
 * @param {object} options
 * @param {{ workbenchUrl: (what: object) => string }} options.server of `startServer`
 * @param {string} options.folder the workspace
 * @param {string} [options.extensionPath] the extension that is being developed
 * @param {string} [options.testsPath]
 * @param {{ width: number, height: number }} [options.viewport]
 * @param {string} [options.language] of the browser and with it of the extensions: `ja`
 * @param {(type: string, args: unknown[]) => void} [options.onLog]
 */
export async function openWorkbench(options) {
  const { server, folder, extensionPath, testsPath } = options;
  const browser = await sharedChromium();
  const context = await newContext(browser, options);
  let exit = () => {};
  try {
    await context.addInitScript(reuseServiceWorker);
    const page = await context.newPage();
    const tests = new Promise((resolve) => {
      page.once('crash', () => resolve('crash'));
      page.once('close', () => resolve('closed'));
      exit = resolve;
    });
    if (testsPath) await listenToTests(page, exit, options.onLog);
    await page.goto(server.workbenchUrl({ folder, extensionPath, testsPath }));
    if (!testsPath) await workbenchReady(page);
    return { context, page, tests };
  } catch (error) {
    await context.close();
    throw error;
  }
}

/** @type {Promise<import('playwright-core').Browser> | undefined} */
let shared;

/**
 * One browser for all windows of this process: to start one costs four seconds of a core. A window is a context of its own, and shares no storage with others.
 */
async function sharedChromium() {
  const former = await shared;
  if (!former?.isConnected()) shared = launchChromium();
  return await shared;
}

/** Ends the browser of this process, with all its windows. Until then the process does not end. */
export async function closeChromium() {
  await (await shared)?.close();
}

/** A Chromium without a window, installed where it may be. */
export async function launchChromium() {
  if (!findChromium()) await ensureDebianPackages(['chromium-headless-shell']);
  const { chromium } = await import('playwright-core');
  return await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
}

async function newContext(browser, { viewport, language }) {
  const context = await browser.newContext({
    viewport: viewport ?? { width: 1280, height: 900 },
    locale: language ?? 'en-US',
    timezoneId: 'Asia/Tokyo',
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  return context;
}

/**
 * Runs in every frame. Webviews of this server share one service worker, and each has the browser replace
 * it (1.100, whose address has the webview's id) or look for a newer one (1.139). Chromium then
 * waits until the worker at work is idle: half a minute. This browser is fresh, so what is there is the
 * newest, and the id is only for pages with workers of their own.
 */
function reuseServiceWorker() {
  const { Event, ServiceWorkerContainer, location } = globalThis;
  if (!ServiceWorkerContainer) return;
  const withoutId = (address) => {
    const url = new URL(address, location.href);
    url.searchParams.delete('id');
    return url.href;
  };
  const register = ServiceWorkerContainer.prototype.register;
  ServiceWorkerContainer.prototype.register = async function (script, ...rest) {
    const active = this.controller;
    if (!active || withoutId(active.scriptURL) !== withoutId(script)) {
      return register.call(this, script, ...rest);
    }
    // 1.100 goes on when it has the worker that it asked for.
    const isOther = active.scriptURL !== new URL(script, location.href).href;
    if (isOther) setTimeout(() => this.dispatchEvent(new Event('controllerchange')));
    return { active, update: async () => ({}) };
  };
}

/** The page's own VS Code calls these two functions while it runs tests. */
async function listenToTests(page, exit, onLog = () => {}) {
  await page.exposeFunction('codeAutomationLog', onLog);
  await page.exposeFunction('codeAutomationExit', (code) => exit(code));
}
/** The window is drawn and knows the extensions: a custom editor would be found. */
async function workbenchReady(page) {
  const timeout = readyTimeoutMs;
  await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout });
  const marked = () => globalThis.performance.getEntriesByName('code/didLoadExtensions').length > 0;
  await page.waitForFunction(marked, undefined, { timeout });
}
