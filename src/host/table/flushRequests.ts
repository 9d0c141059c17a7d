import type { FlushMessage } from '../../protocol/messages';

/** Asks a page to send what is typed, and waits for its answer. */
export class FlushRequests {
  private lastId = 0;
  private readonly waiting = new Map<number, () => void>();

  constructor(private readonly post: (message: FlushMessage) => void) {}

  /** Resolves when the page has sent everything, or is gone. */
  ask(): Promise<void> {
    const id = ++this.lastId;
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      this.post({ type: 'flush', id });
    });
  }

  answered(id: number): void {
    this.waiting.get(id)?.();
    this.waiting.delete(id);
  }

  /** The page is gone and answers no more. */
  giveUp(): void {
    for (const id of [...this.waiting.keys()]) this.answered(id);
  }
}
