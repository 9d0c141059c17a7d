import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import editions from 'virtual:catalog';
import type { Operation } from '../../../src/core/edit/operation/operation';
import { planEdits } from '../../../src/core/edit/plan/planEdits';
import { parseText } from '../../../src/core/parse/yaml/parseText';
import { applyEdits } from '../../../src/core/text/applyEdits';

interface Step {
  readonly before: string;
  readonly after: string;
  /** What the file had at that moment: where several programs write at once, nobody's text. */
  readonly disk: string | undefined;
  readonly event: vscode.TextDocumentChangeEvent;
}

/** An edit that a page has asked for. */
export interface Asked {
  readonly operation: Operation;
  /** How many steps there were before it was asked for. */
  readonly from: number;
  /** How many there were when it was answered. */
  to?: number;
  /** Its answer; `undefined` where none came: the page was closed before. */
  ok?: boolean;
  /** Why it was refused. */
  message?: string;
}

/**
 * Every text a document has had, and who could have led from each to the next. Everything must have
 * exactly one cause: an edit of a page that was acknowledged, somebody else's change, undo, or the disk.
 */
export class History {
  private readonly steps: Step[] = [];
  private readonly asked: Asked[] = [];
  /** What happened in which order, as sentences. */
  private readonly diary: string[] = [];
  /** What others insert; each is unlike any other. */
  private readonly inserted = new Set<string>();
  /** What others make of a text as a whole. */
  private readonly written = new Set<string>();
  private readonly first: string;
  private text: string;
  private readonly subscription: vscode.Disposable;

  constructor(readonly document: vscode.TextDocument) {
    this.first = this.text = document.getText();
    this.subscription = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document !== document || event.contentChanges.length === 0) return;
      const after = document.getText();
      const step = { before: this.text, after, disk: textOnDisk(document), event };
      this.steps.push(step);
      this.diary.push(`change ${told(step)}`);
      this.text = after;
    });
  }

  dispose(): void {
    this.subscription.dispose();
  }

  ask(operation: Operation): Asked {
    const asked: Asked = { operation, from: this.steps.length };
    this.asked.push(asked);
    this.diary.push(`asked ${this.asked.length} ${JSON.stringify(operation)}`);
    return asked;
  }

  answer(asked: Asked, { ok, message }: { readonly ok: boolean; readonly message?: string }): void {
    Object.assign(asked, { ok, message, to: this.steps.length });
    this.diary.push(`answered ${this.asked.indexOf(asked) + 1} ${message ?? 'taken'}`);
  }

  note(what: string): void {
    this.diary.push(what);
  }

  /** Somebody else is about to insert this. */
  othersInsert(text: string): void {
    this.inserted.add(text);
  }

  /** Somebody else is about to make this the text, in the document or on the disk. */
  othersWrite(text: string): void {
    this.written.add(text);
  }

  /** How many edits had which answer. */
  answers(): Readonly<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const { ok, message = ok ? 'taken' : 'no answer' } of this.asked) {
      counts[message] = (counts[message] ?? 0) + 1;
    }
    return counts;
  }

  /** What happened without a cause, and what was acknowledged and never happened; as sentences. */
  faults(): string[] {
    // An edit without answer may have happened or not, so the acknowledged ones are looked at first.
    const pending = new Set([
      ...this.asked.filter(({ ok }) => ok === true),
      ...this.asked.filter(({ ok }) => ok === undefined),
    ]);
    const former = new Set([this.first]);
    const faults: string[] = [];
    for (const [index, step] of this.steps.entries()) {
      const cause = [...pending].find(
        ({ operation, from, to = Infinity }) =>
          from <= index && index < to && leadsTo(step, operation),
      );
      if (cause) pending.delete(cause);
      else if (!this.isOthers(step, former)) faults.push(`without a cause: ${told(step)}`);
      former.add(step.after);
    }
    for (const asked of pending) {
      if (asked.ok !== true || this.changedNothing(asked)) continue;
      faults.push(`acknowledged and lost: ${JSON.stringify(asked.operation)}`);
    }
    return faults.length > 0 ? [...faults, ...this.diary.slice(-40)] : faults;
  }

  /** At some moment between question and answer the text said so already. */
  private changedNothing({ operation, from, to }: Asked): boolean {
    const before = this.steps[from]?.before ?? this.text;
    const texts = [before, ...this.steps.slice(from, to).map(({ after }) => after)];
    return texts.some((text) => planned(text, operation) === text);
  }

  private isOthers({ after, disk, event }: Step, former: ReadonlySet<string>): boolean {
    const [change, ...more] = event.contentChanges;
    const alone = change && more.length === 0 && change.rangeLength === 0;
    if (alone && this.inserted.has(change.text)) return true;
    // Undo, redo, reverting and reading the disk again lead to a text that was there before.
    return this.written.has(after) || former.has(after) || disk === after;
  }
}

function textOnDisk({ uri }: vscode.TextDocument): string | undefined {
  try {
    return readFileSync(uri.fsPath, 'utf8');
  } catch {
    // git has just taken it away, to put another one there.
    return undefined;
  }
}

function leadsTo({ before, after }: Step, operation: Operation): boolean {
  return planned(before, operation) === after;
}

/** The text after the operation, by the planner alone; `undefined` where it refuses. */
function planned(text: string, operation: Operation): string | undefined {
  const plan = planEdits(parseText(text), [operation], editions);
  return plan.ok ? applyEdits(text, plan.edits) : undefined;
}

function told({ before, event: { contentChanges, reason } }: Step): string {
  const changes = contentChanges.map(({ rangeOffset, rangeLength, text }) => {
    const was = before.slice(rangeOffset, rangeOffset + rangeLength);
    const after = before.slice(0, rangeOffset).slice(-40);
    return { after, was: clipped(was), text: clipped(text) };
  });
  return JSON.stringify({ changes, reason });
}

function clipped(text: string): string {
  return text.length > 200 ? `${text.slice(0, 100)}…${text.slice(-100)}` : text;
}
