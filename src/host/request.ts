import type * as vscode from 'vscode';
import type { Analysis } from '../core/analyze';
import type { Operation } from '../core/edit/operation/operation';
import type { Refusal } from '../core/edit/operation/refusal';
import { refusalMessage } from '../core/problems/message';
import type { Fix } from '../core/problems/problem';
import type { Translate } from '../core/problems/translate';
import type { EditMessage, FixMessage, ResolveMessage, ResultMessage } from '../protocol/messages';
import type { EditQueue, Outcome } from './editQueue';

export interface Answer {
  readonly result: ResultMessage;
  /** The field that a fix has added empty: what belongs there is the user's to say. */
  readonly goOnAt?: { readonly item: string; readonly field: string };
}

interface Services {
  readonly queue: EditQueue;
  readonly language: { readonly t: Translate };
}

/** Does what a page asks for, and says how that went: always, so never rejects. */
export async function carryOut(
  document: vscode.TextDocument,
  message: EditMessage | FixMessage | ResolveMessage,
  { queue, language: { t } }: Services,
): Promise<Answer> {
  let asked: readonly Operation[] = [];
  const change = (edit: EditMessage | FixMessage): Promise<Outcome> =>
    queue.run(document, (analysis) => {
      const operations = edit.type === 'edit' ? edit.operations : findFix(analysis, edit);
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

/** The fix as it is now: the page may have shown it for an older text. */
function findFix(
  { problems }: Analysis,
  { item, rule, field, fix }: FixMessage,
): Fix['operations'] | undefined {
  return problems
    .filter((each) => each.rule === rule && (each.item ?? null) === item)
    .filter((each) => (each.field ?? null) === field)
    .flatMap(({ fixes }) => fixes)
    .find(({ id }) => id === fix)?.operations;
}

function emptyField(operations: readonly Operation[]): Pick<Answer, 'goOnAt'> {
  for (const each of operations) {
    if (each.kind === 'set' && each.item !== null && each.value === null) {
      return { goOnAt: { item: each.item, field: each.field } };
    }
  }
  return {};
}
