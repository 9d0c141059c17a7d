import type { Choice } from '../../src/core/conflict/choice';
import type { Operation } from '../../src/core/edit/operation/operation';
import type { FixMessage, ResultMessage, ToHost } from '../../src/protocol/messages';

/** How long an answer may take before the page says that there is none. */
export const PATIENCE_MS = 3000;

export type Settle = (result: ResultMessage) => void;

interface Waiting {
  readonly settle: Settle;
  readonly timer: number;
}

/** The edits that were sent and have no answer yet. Never sends an edit twice. */
export class Edits {
  // Not from 1: an answer to the page before a reload must not settle an edit of this one.
  private nextId = Date.now();
  private readonly waiting = new Map<number, Waiting>();
  private readonly overdue = new Set<number>();
  /** Collects what is sent, for `together`. */
  private batch:
    { readonly operations: readonly Operation[]; readonly settle: Settle }[] | undefined;

  /** `onSilence(true)` when an answer is overdue, `onSilence(false)` when the host answers again. */
  constructor(
    private readonly post: (message: ToHost) => void,
    private readonly onSilence: (silent: boolean) => void,
  ) {}

  /** What `change` sends is one edit, which is one undo step and is accepted or refused as a whole. */
  together(change: () => void): void {
    const batch = (this.batch = []) as NonNullable<typeof this.batch>;
    try {
      change();
    } finally {
      this.batch = undefined;
    }
    if (batch.length === 0) return;
    this.send(
      batch.flatMap(({ operations }) => operations),
      (result) => {
        for (const { settle } of batch) settle(result);
      },
    );
  }

  send(operations: readonly Operation[], settle: Settle): void {
    if (this.batch) {
      this.batch.push({ operations, settle });
      return;
    }
    const id = this.expect(settle);
    this.post({ type: 'edit', id, operations });
  }

  fix(what: Omit<FixMessage, 'type' | 'id'>, settle: Settle): void {
    const id = this.expect(settle);
    this.post({ type: 'fix', id, ...what });
  }

  resolve(choices: readonly Choice[], settle: Settle): void {
    const id = this.expect(settle);
    this.post({ type: 'resolve', id, choices });
  }

  /** Whether an edit has no answer yet. */
  get pending(): boolean {
    return this.waiting.size > 0;
  }

  /** The answer has come and has to wait; it is not overdue. */
  answered(id: number): void {
    clearTimeout(this.waiting.get(id)?.timer);
  }

  receive(result: ResultMessage): void {
    const waiting = this.waiting.get(result.id);
    if (!waiting) return;
    this.waiting.delete(result.id);
    clearTimeout(waiting.timer);
    if (this.overdue.size > 0) {
      this.overdue.clear();
      this.onSilence(false);
    }
    waiting.settle(result);
  }

  private expect(settle: Settle): number {
    const id = this.nextId++;
    const timer = window.setTimeout(() => {
      this.overdue.add(id);
      this.onSilence(true);
    }, PATIENCE_MS);
    this.waiting.set(id, { settle, timer });
    return id;
  }
}
