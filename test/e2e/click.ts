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

/**
 * Clicks a control of VS Code itself. It draws its bars and lists again at any time: a press that hit
 * another control, or whose control was replaced under it, is let go elsewhere, where it does nothing,
 * and done again, as people do. Never for our own pages: there a lost click is a fault.
 */
export async function clickInVsCode(target: Locator, options: Options = {}): Promise<void> {
  const page = target.page();
  for (let presses = 0; presses < 20; presses++) {
    await target.hover(options);
    const control = await target.elementHandle(options);
    await page.mouse.down();
    await page.waitForTimeout(HELD_MS);
    const isPressed = await control.evaluate((each) => each.isConnected && each.matches(':active'));
    if (!isPressed) await page.mouse.move(0, 0);
    await page.mouse.up();
    if (isPressed) return;
  }
  throw new Error('VS Code replaced that control at every press');
}
