import * as vscode from 'vscode';
import { localDay, untilMidnight } from '../core/text/calendar';

/** A timer does not run while the computer sleeps, so the day is looked at once an hour at least. */
const LONGEST_MS = 3_600_000;

/**
 * The local calendar day. Reports when it changes: at midnight, or when the user comes back to a window that
 * was open for days.
 */
export class DayWatch implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<string>();
  readonly onDidChange = this.changed.event;
  private readonly subscription: vscode.Disposable;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private day: string;

  constructor(private readonly now = (): Date => new Date()) {
    this.day = this.today;
    this.subscription = vscode.window.onDidChangeWindowState(() => this.look());
    this.wait();
  }

  /** `YYYY-MM-DD`. */
  get today(): string {
    return localDay(this.now());
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscription.dispose();
    this.changed.dispose();
  }

  private look(): void {
    const { today } = this;
    if (today === this.day) return;
    this.day = today;
    this.changed.fire(today);
  }

  private wait(): void {
    this.timer = setTimeout(
      () => {
        this.look();
        this.wait();
      },
      Math.min(untilMidnight(this.now()), LONGEST_MS),
    );
  }
}
