import { hasChecklistName } from '../text/checklistName';
import type { DocumentName, FormatName } from './names';

/** The name of the document beside its checklist: `karte.kakunin.yaml` → `karte.form.xlsx`. Takes a path or a name. */
export function documentFile(
  checklist: string,
  document: DocumentName,
  ending: string,
): string {
  const stem = hasChecklistName(checklist) ? checklist.replace(/\.kakunin\.yaml$/i, '') : checklist;
  return `${stem}.${document}.${ending}`;
}

/** Whether the document in this format is one to fill in and take in again. */
export function isFillable(document: DocumentName, format: FormatName): boolean {
  return document === 'form' && format === 'xlsx';
}
