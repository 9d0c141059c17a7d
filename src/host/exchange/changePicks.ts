import * as vscode from 'vscode';
import { fieldChangeText } from '../../core/compare/rowChangeText';
import { unknownCellMessage } from '../../core/exchange/messages';
import type { BookChange, TakeIn, TakenChange } from '../../core/exchange/takeIn';
import { fieldLabel } from '../../core/format/fields';
import type { Checklist } from '../../core/model/checklist';
import { formRows } from '../../core/model/formRows';
import type { Translate } from '../../core/problems/translate';
import { oneLine } from '../../core/text/oneLine';
import type { CheckItem } from '../ui/pickMany';

export interface ChangeItem extends CheckItem {
  /** Absent for what is only shown. */
  readonly change?: TakenChange;
}

/**
 * What was filled in, as a list to choose from: the changes of each row, then conflicts and cells that were not
 * understood, which are only shown.
 */
export function changeItems(
  found: TakeIn,
  checklist: Checklist,
  t: Translate,
): readonly ChangeItem[] {
  const conflicts = found.conflicts.map((conflict) => ({
    label: `${rowLabel(conflict.item, checklist)} ${changeLabel(conflict, t)}`.trim(),
    description: conflict.cell,
    detail: t('as exported: {exported}', { exported: shown(conflict.exported, t) }),
    isInformation: true,
  }));
  const unknown = found.notUnderstood.map(({ cell, text, reason }) => ({
    label: `${cell}: ${shown(text, t)}`,
    description: unknownCellMessage(reason, t),
    isInformation: true,
  }));
  return [
    ...byRow(found.taken, checklist, t),
    ...group(t('Conflicts: the file has changed as well. They are not written'), conflicts),
    ...group(t('Not understood. They are not written'), unknown),
  ];
}

function byRow(
  changes: readonly TakenChange[],
  checklist: Checklist,
  t: Translate,
): readonly ChangeItem[] {
  return changes.flatMap((change, at) => {
    const item = { label: changeLabel(change, t), description: change.cell, change };
    const isFirst = changes[at - 1]?.item !== change.item || at === 0;
    const heading = rowLabel(change.item, checklist) || t('Top of the file');
    return isFirst ? group(heading, [item]) : [item];
  });
}

function group(label: string, items: readonly ChangeItem[]): readonly ChangeItem[] {
  const heading = { label, kind: vscode.QuickPickItemKind.Separator };
  return items.length === 0 ? [] : [heading, ...items];
}

/** `P1-A-2-1 事業者管理`; empty for the top level. */
function rowLabel(item: string | null, checklist: Checklist): string {
  if (item === null) return '';
  return `${item} ${formRows(checklist).find(item)?.title ?? ''}`.trim();
}

function changeLabel({ field, file, workbook }: BookChange, t: Translate): string {
  return fieldChangeText({ field, before: file || null, after: workbook || null }, t);
}

function shown(text: string, t: Translate): string {
  return text === '' ? t('(empty)') : oneLine(text);
}

/** What the list cannot show: rows that were deleted in the workbook, and a file of another name. */
export function notesOn({ head, missing }: TakeIn, file: string, t: Translate): readonly string[] {
  const names = missing.map((name) => fieldLabel(name)).join(t(', '));
  return [
    ...(head.file === file
      ? []
      : [
          t('The workbook was exported from a file of another name: {name}.', {
            name: oneLine(head.file),
          }),
        ]),
    ...(names === '' ? [] : [t('Not in the workbook any more: {names}', { names })]),
  ];
}
