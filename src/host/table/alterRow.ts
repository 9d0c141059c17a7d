import type * as vscode from 'vscode';
import { withoutTermMarks } from '../../core/catalog/lookup';
import { alterText } from '../../core/edit/operation/alterText';
import { FORM_TEXTS } from '../../core/format/newRow';
import { formRows } from '../../core/model/formRows';
import { refusalMessage } from '../../core/problems/refusalMessage';
import type { AlterRowMessage } from '../../protocol/messages';
import type { Documents } from '../documents';
import type { EditQueue } from '../editQueue';
import type { LanguageSetting } from '../language';
import { showError } from '../ui/notices';
import { askForText, pick } from '../ui/picks';

interface Services {
  readonly documents: Documents;
  readonly queue: EditQueue;
  readonly language: LanguageSetting;
}

/** Asks which text of an official row is to be altered, and for the new text, beginning with the present one. */
export async function alterRow(
  document: vscode.TextDocument,
  { item }: AlterRowMessage,
  { documents, queue, language: { t } }: Services,
): Promise<void> {
  const { checklist } = documents.analysis(document);
  const row = checklist && formRows(checklist).find(item);
  const place = row?.place;
  if (!place) return;
  const now = { 項目: row.titleText, 内容: row.content };
  const form = { 項目: place.item.項目, 内容: place.row.内容 };
  const chosen = await pick(
    FORM_TEXTS.map((field) => ({ label: field, detail: now[field], field })),
    { placeHolder: t('The text to alter. The form allows it; both parties should know.') },
  );
  if (!chosen) return;
  const { field } = chosen;
  const prompt = t('The form says: {text}', { text: withoutTermMarks(form[field]) });
  const text = await askForText({ title: `${item} ${field}`, value: now[field], prompt });
  if (text === undefined) return;
  const seen = row.row?.field(field)?.text ?? null;
  const outcome = await queue.run(document, () => [alterText(place, field, { text, seen })]);
  if (!outcome.ok) showError(refusalMessage(outcome.refusal, t));
}
