import * as vscode from 'vscode';
import { isFillable } from '../../core/document/documentFile';
import type { DocumentName, FormatName } from '../../core/document/names';
import {
  DOCUMENT_FORMATS,
  DOCUMENT_NAMES,
  hasFormat,
  isDocumentName,
  isFormatName,
} from '../../core/document/names';
import type { Translate } from '../../core/problems/translate';
import { pick } from '../ui/picks';

/** A document in a format. */
export interface ExportChoice {
  readonly document: DocumentName;
  readonly format: FormatName;
}

const KEY = 'lastExport';

/** Asks which document to export in which format. The last choice comes first. */
export async function chooseExport(
  memory: vscode.Memento,
  t: Translate,
): Promise<ExportChoice | undefined> {
  const last = lastChoice(memory);
  const items: readonly ChoiceItem[] = [
    ...(last ? [separator(t('Last choice')), itemOf(last, t)] : []),
    ...DOCUMENT_NAMES.flatMap((name) => itemsOf(name, t)),
  ];
  const placeHolder = t('Choose a document and a format');
  const choice = (await pick(items, { placeHolder, matchOnDescription: true }))?.choice;
  if (choice) void memory.update(KEY, choice);
  return choice;
}

/** Another version of the extension may have written other data. */
function lastChoice(memory: vscode.Memento): ExportChoice | undefined {
  const { document, format } = memory.get<Partial<Record<string, unknown>>>(KEY) ?? {};
  if (typeof document !== 'string' || typeof format !== 'string') return undefined;
  if (!isDocumentName(document) || !isFormatName(format)) return undefined;
  return hasFormat(document, format) ? { document, format } : undefined;
}

interface ChoiceItem extends vscode.QuickPickItem {
  /** Absent for a heading. */
  readonly choice?: ExportChoice;
}

function itemsOf(document: DocumentName, t: Translate): readonly ChoiceItem[] {
  const formats: readonly FormatName[] = DOCUMENT_FORMATS[document];
  return [
    separator(documentLabel(document, t)),
    ...formats.map((format) => itemOf({ document, format }, t)),
  ];
}

function separator(label: string): ChoiceItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function itemOf(choice: ExportChoice, t: Translate): ChoiceItem {
  const { document, format } = choice;
  const label = `${documentLabel(document, t)}: ${formatLabel(format, t)}`;
  const description = isFillable(document, format) ? t('to be filled in and taken in again') : '';
  return { label, description, choice };
}

function documentLabel(document: DocumentName, t: Translate): string {
  switch (document) {
    case 'form':
      return t('Form');
    case 'roles':
      return t('Annex: division of roles');
    case 'open':
      return t('Open items');
    case 'changes':
      return t('Changes, old and new side by side');
  }
}

const FORMAT_LABELS: Readonly<Partial<Record<string, string>>> = {
  xlsx: 'Excel (.xlsx)',
  docx: 'Word (.docx)',
  md: 'Markdown (.md)',
};

export function formatLabel(format: FormatName, t: Translate): string {
  if (format === 'html') return t('page to print (.html)');
  return FORMAT_LABELS[format] ?? `${format.toUpperCase()} (.${format})`;
}
