import type * as vscode from 'vscode';
import type { Operation } from '../../core/edit/operation/operation';
import type { Refusal } from '../../core/edit/operation/refusal';
import { refusalMessage } from '../../core/problems/refusalMessage';
import { findFix } from '../../core/rules/fixTarget';
import type { Translate } from '../../core/problems/translate';
import type {
  EditMessage,
  FixMessage,
  ResolveMessage,
  ResultMessage,
} from '../../protocol/messages';
import type { EditQueue, Outcome } from '../editQueue';

export interface Answer {
  readonly result: ResultMessage;
  /** An empty field that a fix has added, for the user to fill in. */
  readonly goOnAt?: { readonly item: string; readonly field: string };
}

interface Services {
  readonly queue: EditQueue;
  readonly language: { readonly t: Translate };
}

/** Carries out a page's request and returns the answer. Never rejects: every request gets an answer. */
export async function carryOut(
  document: vscode.TextDocument,
  message: EditMessage | FixMessage | ResolveMessage,
  { queue, language: { t } }: Services,
): Promise<Answer> {
  let asked: readonly Operation[] = [];
  const change = (edit: EditMessage | FixMessage): Promise<Outcome> =>
    queue.run(document, ({ problems }) => {
      // The page may have shown the fix for an older text.
      const operations =
        edit.type === 'edit' ? edit.operations : findFix(problems, edit)?.operations;
      if (!operations) return { code: 'fix-gone' };
      asked = operations;
      return operations;
    });
  try {
    const outcome =
      message.type === 'resolve'
        ? await queue.resolve(document, message.choices)
        : await change(message);
    if (!outcome.ok) return { result: refused(message.id, outcome.refusal, t) };
    const result = { type: 'result', id: message.id, ok: true } as const;
    return message.type === 'fix' ? { result, ...emptyField(asked) } : { result };
  } catch (error) {
    console.error(error);
    return { result: refused(message.id, { code: 'not-taken' }, t) };
  }
}

export function refused(id: number, refusal: Refusal, t: Translate): ResultMessage {
  return { type: 'result', id, ok: false, message: refusalMessage(refusal, t) };
}

function emptyField(operations: readonly Operation[]): Pick<Answer, 'goOnAt'> {
  for (const each of operations) {
    if (each.kind === 'set' && each.item !== null && each.value === null) {
      return { goOnAt: { item: each.item, field: each.field } };
    }
  }
  return {};
}
