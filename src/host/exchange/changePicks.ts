import * as vscode from 'vscode';
import { changeLine } from '../../core/compare/changeLine';
import { originNote, unknownCellMessage } from '../../core/exchange/messages';
import type { BookChange, TakeIn, TakenChange } from '../../core/exchange/takeIn';
import { isOfOthers } from '../../core/exchange/takeIn';
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
 * What was filled in, as a list to choose from. Conflicts and cells that were not understood follow; they are only
 * shown.
 */
export function changeItems(
  found: TakeIn,
  checklist: Checklist,
  t: Translate,
): readonly ChangeItem[] {
  const conflicts = found.conflicts.map((conflict) => {
    if (isOfOthers(found)) return { ...itemOf(conflict, checklist, t), isInformation: true };
    const exported = t('as exported: {exported}', { exported: shown(conflict.exported, t) });
    const item = itemOf(conflict, checklist, t);
    return { ...item, detail: `${item.detail} (${exported})`, isInformation: true };
  });
  const unknown = found.notUnderstood.map(({ cell, text, reason }) => ({
    label: `${cell}: ${shown(text, t)}`,
    detail: unknownCellMessage(reason, t),
    isInformation: true,
  }));
  return [
    ...found.taken.map((change) => ({ ...itemOf(change, checklist, t), change })),
    ...group(
      isOfOthers(found)
        ? t('Already filled in in the checklist, with something else. They are not written')
        : t('Conflicts: the file has changed as well. They are not written'),
      conflicts,
    ),
    ...group(t('Not understood. They are not written'), unknown),
  ];
}

function itemOf(change: BookChange, checklist: Checklist, t: Translate) {
  const { item, field, cell, file, workbook } = change;
  const title = item === null ? '' : (formRows(checklist).find(item)?.title ?? '');
  const label = [item ?? '', title, fieldLabel(field)].filter((word) => word !== '').join(' ');
  return { label, description: cell, detail: changeLine(file, workbook, t) };
}

function group(label: string, items: readonly ChangeItem[]): readonly ChangeItem[] {
  const heading = { label, kind: vscode.QuickPickItemKind.Separator };
  return items.length === 0 ? [] : [heading, ...items];
}

function shown(text: string, t: Translate): string {
  return text === '' ? t('(empty)') : oneLine(text);
}

/** What the list cannot show: rows that were deleted in the workbook, and a file of another name. */
export function notesOn(found: TakeIn, file: string, t: Translate): readonly string[] {
  const names = found.missing.map((name) => fieldLabel(name)).join(t(', '));
  return [
    ...[originNote(found, file, t)].flatMap((note) => note ?? []),
    ...(names === '' ? [] : [t('Not in the workbook any more: {names}', { names })]),
  ];
}
