import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';

interface Host {
  launchChromium(): Promise<Browser>;
  closeChromium(): Promise<void>;
}

async function host(): Promise<Host> {
  return (await import(pathToFileURL(path.resolve('test/vscode/browser.mjs')).href)) as Host;
}

export async function launchBrowser(): Promise<Browser> {
  return (await host()).launchChromium();
}

/** Ends the browser that windows of VS Code share. Until then the process does not end. */
export async function closeSharedBrowser(): Promise<void> {
  await (await host()).closeChromium();
}
