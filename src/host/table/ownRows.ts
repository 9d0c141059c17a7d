import type * as vscode from 'vscode';
import type { ReadyRow } from '../../core/catalog/types';
import { addOwnRow, filledInFields, removeOwnRow } from '../../core/edit/operation/ownRow';
import { fieldLabel } from '../../core/format/fields';
import { guidanceLabel } from '../../core/guidance/guidance';
import { readyRowsFor } from '../../core/guidance/readyRows';
import type { Translate } from '../../core/problems/translate';
import { refusalMessage } from '../../core/problems/refusalMessage';
import type { AddRowMessage, RemoveRowMessage } from '../../protocol/messages';
import type { Documents } from '../documents';
import type { EditQueue, Outcome } from '../editQueue';
import type { LanguageSetting } from '../language';
import { confirm, showError } from '../ui/notices';
import { pick } from '../ui/picks';

interface Services {
  readonly documents: Documents;
  readonly queue: EditQueue;
  readonly language: LanguageSetting;
}

/** Adds the row that the user chooses. Returns its id; `undefined` if none was added. */
export async function addRow(
  document: vscode.TextDocument,
  { part }: AddRowMessage,
  { documents, queue, language: { t } }: Services,
): Promise<string | undefined> {
  const texts = await chooseRow(document, part, { documents, t });
  if (!texts) return undefined;
  let added: string | undefined;
  const outcome = await queue.run(document, ({ checklist }) => {
    if (!checklist) return { code: 'not-taken' };
    const { id, operations } = addOwnRow(checklist, part, texts);
    added = id;
    return operations;
  });
  return isDone(outcome, t) ? added : undefined;
}

/** The texts of the row; none for an empty row. */
async function chooseRow(
  document: vscode.TextDocument,
  part: ReadyRow['part'],
  { documents, t }: { readonly documents: Documents; readonly t: Translate },
): Promise<Partial<ReadyRow> | undefined> {
  const { checklist } = documents.analysis(document);
  const titles = new Set(checklist?.rows.map((row) => row.field('項目')?.text ?? ''));
  const ready = checklist?.form ? readyRowsFor(checklist.form, part, titles) : [];
  const empty = { label: t('An empty row'), detail: t('You write 項目 and 内容.'), texts: {} };
  const items = ready.map((row) => ({
    label: row.項目,
    detail: `${row.why} (${row.source})`,
    texts: row,
  }));
  const placeHolder = `${t('The row to add')}: ${guidanceLabel(t)}`;
  const chosen = await pick([empty, ...items], { placeHolder, matchOnDetail: true });
  return chosen?.texts;
}

/** Removes the row. Asks first if something is filled in; undo brings the row back. */
export async function removeRow(
  document: vscode.TextDocument,
  { item }: RemoveRowMessage,
  { documents, queue, language: { t } }: Services,
): Promise<void> {
  const row = documents.analysis(document).checklist?.rows.find(({ id }) => id === item);
  if (!row) return;
  const filled = filledInFields(row).map(fieldLabel);
  if (filled.length > 0) {
    const question = t('Remove the row {item}?', { item });
    const detail = t('These are filled in: {fields}. Undo brings the row back.', {
      fields: filled.join(t(', ')),
    });
    if (!(await confirm(question, t('Remove'), detail))) return;
  }
  isDone(await queue.run(document, () => removeOwnRow(item)), t);
}

function isDone(outcome: Outcome, t: Translate): boolean {
  if (!outcome.ok) showError(refusalMessage(outcome.refusal, t));
  return outcome.ok;
}
