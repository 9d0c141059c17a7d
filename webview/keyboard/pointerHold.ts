/** A button that is held longer, or never comes up, holds nothing back any more. */
const AT_MOST_MS = 5000;

/**
 * Holds back what would move things on the page while a button of the mouse is down: what is under
 * the pointer when it goes down is what the click must find when it comes up.
 */
export class PointerHold {
  private held = false;
  private timer = 0;
  private releasing = 0;
  private waiting: (() => void)[] = [];

  listen(): void {
    const listen = (name: string, then: (event: Event) => void): void =>
      window.addEventListener(name, then, { capture: true, passive: true });
    listen('pointerdown', (event) => {
      const { isPrimary, button } = event as PointerEvent;
      if (isPrimary && button === 0) this.hold();
    });
    // The click comes after it, in the same task.
    listen('pointerup', () => {
      if (this.held) this.releasing = window.setTimeout(() => this.release());
    });
    listen('pointermove', (event) => {
      if (this.held && (event as PointerEvent).buttons === 0) this.release();
    });
    for (const end of ['pointercancel', 'dragend', 'pagehide']) listen(end, () => this.release());
    // Of the window: fields are left all the time, mostly by that very button.
    listen('blur', ({ target }) => target === window && this.release());
    document.addEventListener('visibilitychange', () => this.release());
  }

  /** Runs it now, or once no button is down; in the order in which it was asked for. */
  whenUp(run: () => void): void {
    if (this.held) this.waiting.push(run);
    else run();
  }

  private hold(): void {
    this.held = true;
    clearTimeout(this.releasing);
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.release(), AT_MOST_MS);
  }

  private release(): void {
    if (!this.held) return;
    this.held = false;
    clearTimeout(this.timer);
    const { waiting } = this;
    this.waiting = [];
    for (const run of waiting) run();
  }
}
