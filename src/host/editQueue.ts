import * as vscode from 'vscode';
import type { Analysis } from '../core/analyze';
import type { Choice } from '../core/conflict/choice';
import { planResolution } from '../core/conflict/planResolution';
import { normalizeOperation, refuseOperation } from '../core/edit/operation/normalizeOperation';
import type { Operation } from '../core/edit/operation/operation';
import type { Plan } from '../core/edit/plan/plan';
import { planEdits } from '../core/edit/plan/planEdits';
import type { Refusal } from '../core/edit/operation/refusal';
import { toWorkspaceEdit } from './convert';
import { isWritable } from './documentKind';
import type { Documents } from './documents';

export type Outcome = { readonly ok: true } | Refused;
interface Refused {
  readonly ok: false;
  readonly refusal: Refusal;
}

/** What is to be done, told when its turn has come, from the text as it then is. */
export type Ask = (analysis: Analysis) => readonly Operation[] | Refusal;

type MakePlan = (analysis: Analysis) => Plan | Refused;

/**
 * Runs the changes of a document one after another, each on the current text. Several documents
 * do not wait for each other.
 */
export class EditQueue {
  private readonly tails = new Map<string, Promise<unknown>>();

  constructor(private readonly documents: Documents) {}

  /**
   * One gesture: one undo step, all of it or nothing and why. When the promise resolves, the
   * document has the change. Rejects only on a fault of this program.
   */
  run(document: vscode.TextDocument, ask: Ask): Promise<Outcome> {
    return this.queue(document, (analysis) => this.plan(analysis, ask));
  }

  /** The same for choices of a merge conflict. */
  resolve(document: vscode.TextDocument, choices: readonly Choice[]): Promise<Outcome> {
    return this.queue(document, ({ parsed }) => planResolution(parsed, choices));
  }

  private queue(document: vscode.TextDocument, makePlan: MakePlan): Promise<Outcome> {
    const key = document.uri.toString();
    const turn = this.idle(document).then(() => this.change(document, makePlan));
    const tail = turn.catch(() => undefined);
    this.tails.set(key, tail);
    void tail.then(() => {
      if (this.tails.get(key) === tail) this.tails.delete(key);
    });
    return turn;
  }

  /** Resolves when all that has been asked for until now is done. */
  async idle(document: vscode.TextDocument): Promise<void> {
    await this.tails.get(document.uri.toString());
  }

  private async change(
    document: vscode.TextDocument,
    makePlan: MakePlan,
    mayRetry = true,
  ): Promise<Outcome> {
    if (!isWritable(document.uri)) return refuse({ code: 'read-only' });
    if (document.isClosed) return refuse({ code: 'not-taken' });
    if (await this.documents.bytes.settledFault(document)) return refuse({ code: 'not-utf8' });
    const plan = makePlan(this.documents.analysis(document));
    if (!plan.ok) return plan;
    if (plan.edits.length === 0) return { ok: true };
    const { version } = document;
    const edit = toWorkspaceEdit(document, plan.edits);
    if (await vscode.workspace.applyEdit(edit)) return { ok: true };
    // Someone else was quicker: what was asked for may still be right on the new text.
    if (mayRetry && document.version !== version) return this.change(document, makePlan, false);
    return refuse({ code: 'not-taken' });
  }

  private plan(analysis: Analysis, ask: Ask): Plan | Refused {
    const { editions, today } = this.documents;
    const { checklist, parsed, reading } = analysis;
    if (reading.kind === 'not-a-checklist') return refuse({ code: 'not-a-checklist' });
    const asked = ask(analysis);
    if ('code' in asked) return refuse(asked);
    const operations: Operation[] = [];
    for (const each of asked) {
      const normalized = normalizeOperation(each, { checklist, today });
      if ('refusal' in normalized) return refuse(normalized.refusal);
      const refusal = refuseOperation(normalized.operation, editions);
      if (refusal) return refuse(refusal);
      operations.push(normalized.operation);
    }
    return planEdits(parsed, operations, editions);
  }
}

function refuse(refusal: Refusal): Refused {
  return { ok: false, refusal };
}
