import type { Locator } from 'playwright-core';

/** How long a hand holds the button down. What moves meanwhile moves from under the pointer. */
const HELD_MS = 100;

interface Options {
  readonly timeout?: number;
  /** From the element's upper left corner; its middle when left out. */
  readonly position?: { readonly x: number; readonly y: number };
}

/** Clicks as people do: goes there, presses, and lets go 100 ms later, whatever is there by then. */
export async function click(target: Locator, options: Options = {}): Promise<void> {
  await target.hover(options);
  const page = target.page();
  await page.mouse.down();
  await page.waitForTimeout(HELD_MS);
  await page.mouse.up();
}
