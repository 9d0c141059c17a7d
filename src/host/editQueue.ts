import * as vscode from 'vscode';
import type { Analysis } from '../core/analyze';
import type { Choice } from '../core/conflict/choice';
import { normalizeChoice } from '../core/conflict/normalizeChoice';
import { planResolution } from '../core/conflict/planResolution';
import { normalizeOperation, refuseOperation } from '../core/edit/operation/normalizeOperation';
import type { Operation } from '../core/edit/operation/operation';
import { planEdits } from '../core/edit/plan/planEdits';
import type { Refusal } from '../core/edit/operation/refusal';
import type { TextEdit } from '../core/text/span';
import { toWorkspaceEdit } from './convert';
import { isWritable } from './documentKind';
import type { Documents } from './documents';

export type Outcome = { readonly ok: true } | Refused;
interface Refused {
  readonly ok: false;
  readonly refusal: Refusal;
}

/** Edits of the text as it is now, or why there are none. */
export type Planned = { readonly ok: true; readonly edits: readonly TextEdit[] } | Refused;

/** Computes the operations when the job runs, from the text at that moment. */
export type Ask = (analysis: Analysis) => readonly Operation[] | Refusal;

/** Computes the edits when the job runs. Runs again when somebody else was quicker. */
export type MakePlan = (analysis: Analysis) => Planned;

/** Nothing was written, and nothing is wrong with what was asked for. */
export const NOT_TAKEN = { ok: false, refusal: { code: 'not-taken' } } as const;

/**
 * Writes every change of a document: one after another, each on the current text. Several documents
 * do not wait for each other.
 */
export class EditQueue {
  private readonly tails = new Map<string, Promise<unknown>>();

  constructor(private readonly documents: Documents) {}

  /**
   * One user action: one undo step, all of it or nothing and why. When the promise resolves, the
   * document has the change. Rejects only on a fault of this program.
   */
  run(document: vscode.TextDocument, ask: Ask): Promise<Outcome> {
    return this.edit(document, (analysis) => this.plan(analysis, ask));
  }

  /** The same for choices of a merge conflict. */
  resolve(document: vscode.TextDocument, choices: readonly Choice[]): Promise<Outcome> {
    return this.edit(document, ({ parsed }) => {
      const { today } = this.documents;
      const ready: Choice[] = [];
      for (const choice of choices) {
        const normalized = normalizeChoice(choice, today);
        if ('refusal' in normalized) return refuse(normalized.refusal);
        ready.push(normalized.choice);
      }
      return planResolution(parsed, ready);
    });
  }

  /** The same for edits that somebody else plans. */
  edit(document: vscode.TextDocument, makePlan: MakePlan): Promise<Outcome> {
    return this.write(document, () => this.planIfRead(document, makePlan));
  }

  /** The same, even where the text is not what its file says. */
  write(document: vscode.TextDocument, makePlan: () => Planned): Promise<Outcome> {
    const key = document.uri.toString();
    const job = this.idle(document).then(() => this.change(document, makePlan));
    const tail = job.catch(() => undefined);
    this.tails.set(key, tail);
    void tail.then(() => {
      if (this.tails.get(key) === tail) this.tails.delete(key);
    });
    return job;
  }

  /**
   * Plans for VS Code, which applies the edits of a code action: after all changes that were asked
   * for before. VS Code refuses the edits if the document changes after that.
   */
  async prepare(document: vscode.TextDocument, makePlan: MakePlan): Promise<Planned> {
    await this.idle(document);
    const refusal = await this.refusal(document);
    return refusal ? refuse(refusal) : this.planIfRead(document, makePlan);
  }

  /** Resolves when all that has been asked for until now is done. */
  async idle(document: vscode.TextDocument): Promise<void> {
    await this.tails.get(document.uri.toString());
  }

  private async change(
    document: vscode.TextDocument,
    makePlan: () => Planned,
    mayRetry = true,
  ): Promise<Outcome> {
    const refusal = await this.refusal(document);
    if (refusal) return refuse(refusal);
    const plan = makePlan();
    if (!plan.ok) return plan;
    if (plan.edits.length === 0) return { ok: true };
    const { version } = document;
    const edit = toWorkspaceEdit(document, plan.edits);
    if (await vscode.workspace.applyEdit(edit)) return { ok: true };
    // Somebody else was quicker: what was asked for may still be right on the new text.
    if (mayRetry && document.version !== version) return this.change(document, makePlan, false);
    return NOT_TAKEN;
  }

  /** Why the document cannot be written. After that, it is known how its file was read. */
  private async refusal(document: vscode.TextDocument): Promise<Refusal | undefined> {
    if (!isWritable(document.uri)) return { code: 'read-only' };
    if (document.isClosed) return NOT_TAKEN.refusal;
    await this.documents.bytes.settledFault(document);
    return undefined;
  }

  private planIfRead(document: vscode.TextDocument, makePlan: MakePlan): Planned {
    const analysis = this.documents.analysis(document);
    return analysis.encodingFault ? refuse({ code: 'not-utf8' }) : makePlan(analysis);
  }

  private plan(analysis: Analysis, ask: Ask): Planned {
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
