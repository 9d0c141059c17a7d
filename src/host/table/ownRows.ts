import type * as vscode from 'vscode';
import type { ReadyRow } from '../../core/catalog/types';
import {
  addOwnRow,
  filledInFields,
  moveOwnRow,
  removeOwnRow,
} from '../../core/edit/operation/ownRow';
import { fieldLabel } from '../../core/format/fields';
import { catalogLabel, guidanceLabel } from '../../core/guidance/guidance';
import { readyRowsFor } from '../../core/guidance/readyRows';
import type { Translate } from '../../core/problems/translate';
import { refusalMessage } from '../../core/problems/refusalMessage';
import type { AddRowMessage, MoveRowMessage, RemoveRowMessage } from '../../protocol/messages';
import type { Documents } from '../documents';
import type { EditQueue, Outcome } from '../editQueue';
import type { LanguageSetting } from '../language';
import { confirm, showError } from '../ui/notices';
import { pick } from '../ui/picks';
import type { OwnRowNumbers } from './ownRowNumbers';

interface Services {
  readonly documents: Documents;
  readonly queue: EditQueue;
  readonly language: LanguageSetting;
  readonly ownNumbers: OwnRowNumbers;
}

/** Adds the row that the user chooses. Returns its id; `undefined` if none was added. */
export async function addRow(
  document: vscode.TextDocument,
  { part }: AddRowMessage,
  { documents, queue, language: { t }, ownNumbers }: Services,
): Promise<string | undefined> {
  const texts = await chooseRow(document, part, { documents, t });
  if (!texts) return undefined;
  let added: string | undefined;
  const outcome = await queue.run(document, ({ checklist }) => {
    if (!checklist) return { code: 'not-taken' };
    const { id, operations } = addOwnRow(checklist, part, texts, ownNumbers.of(document));
    added = id;
    return operations;
  });
  return isDone(outcome, t) ? added : undefined;
}

type RowTexts = Partial<Pick<ReadyRow, '項目' | '内容'>>;

/** The texts of the row; none for an empty row. */
async function chooseRow(
  document: vscode.TextDocument,
  part: ReadyRow['part'],
  { documents, t }: { readonly documents: Documents; readonly t: Translate },
): Promise<RowTexts | undefined> {
  const { checklist } = documents.analysis(document);
  const titles = new Set(checklist?.rows.map((row) => row.field('項目')?.text ?? ''));
  const edition = checklist?.form;
  const catalogs = documents.catalogs.for(document.uri);
  const ready = edition ? readyRowsFor(part, titles, { edition, catalogs }) : [];
  const empty = { label: t('An empty row'), detail: t('You write 項目 and 内容.'), texts: {} };
  // Says of each row whose words they are; where all are ours, the placeholder says it.
  const isMixed = ready.some(({ catalog }) => catalog);
  const items = ready.map(({ row, catalog }) => ({
    label: row.項目,
    ...(isMixed && { description: catalog ? catalogLabel(catalog, t) : guidanceLabel(t) }),
    detail: `${row.why ?? row.内容}${row.source === undefined ? '' : ` (${row.source})`}`,
    texts: row,
  }));
  const placeHolder = t('The row to add') + (isMixed ? '' : `: ${guidanceLabel(t)}`);
  const options = { placeHolder, matchOnDescription: true, matchOnDetail: true };
  const chosen = await pick([empty, ...items], options);
  return chosen?.texts;
}

/**
 * Removes the row. Asks first if something is filled in; undo brings the row back. Returns the id of the row beside
 * it, if the row was removed.
 */
export async function removeRow(
  document: vscode.TextDocument,
  { item }: RemoveRowMessage,
  { documents, queue, language: { t }, ownNumbers }: Services,
): Promise<string | undefined> {
  const rows = documents.analysis(document).checklist?.rows ?? [];
  const index = rows.findIndex(({ id }) => id === item);
  const row = rows[index];
  if (!row) return undefined;
  const filled = filledInFields(row).map(fieldLabel);
  if (filled.length > 0) {
    const question = t('Remove the row {item}?', { item });
    const detail = t('These are filled in: {fields}. Undo brings the row back.', {
      fields: filled.join(t(', ')),
    });
    if (!(await confirm(question, t('Remove'), detail))) return undefined;
  }
  ownNumbers.note(document);
  const outcome = await queue.run(document, () => removeOwnRow(item));
  return isDone(outcome, t) ? (rows[index - 1] ?? rows[index + 1])?.id : undefined;
}

/** Moves the row by one. */
export async function moveRow(
  document: vscode.TextDocument,
  { item, direction }: MoveRowMessage,
  { queue, language: { t } }: Services,
): Promise<void> {
  const outcome = await queue.run(document, ({ checklist }) =>
    checklist ? moveOwnRow(checklist, item, direction) : { code: 'not-taken' },
  );
  isDone(outcome, t);
}

function isDone(outcome: Outcome, t: Translate): boolean {
  if (!outcome.ok) showError(refusalMessage(outcome.refusal, t));
  return outcome.ok;
}
