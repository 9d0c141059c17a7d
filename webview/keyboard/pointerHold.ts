/** After this time, a button that is still down no longer holds changes back. */
const AT_MOST_MS = 5000;

/**
 * Delays changes that move elements of the page while a mouse button is down: the click must hit the
 * element that was under the pointer when the button went down.
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
    // The click comes after `pointerup`, in the same task.
    listen('pointerup', () => {
      if (this.held) this.releasing = window.setTimeout(() => this.release());
    });
    listen('pointermove', (event) => {
      if (this.held && (event as PointerEvent).buttons === 0) this.release();
    });
    for (const end of ['pointercancel', 'dragend', 'pagehide']) listen(end, () => this.release());
    // Only when the window loses the focus: fields lose it all the time, mostly by this very button.
    listen('blur', ({ target }) => target === window && this.release());
    document.addEventListener('visibilitychange', () => this.release());
  }

  /** A mouse button is down in the page. */
  get isDown(): boolean {
    return this.held;
  }

  /** Runs `run` now, or once no button is down, in the order of the calls. */
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
