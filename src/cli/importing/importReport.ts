import type { BookChange, TakeIn } from '../../core/exchange/takeIn';
import { fieldLabel } from '../../core/format/fields';
import type { Translate } from '../../core/problems/translate';
import { oneLine } from '../report/oneLine';
import { unknownCellMessage } from './messages';
import type { Taken } from './takeTogether';

/** What an import takes and what it leaves. */
export interface ImportResult {
  readonly found: TakeIn;
  readonly taken: Taken;
}

/** What is left that somebody has to look at. */
export function leftOver({ found, taken }: ImportResult): number {
  return found.conflicts.length + found.notUnderstood.length + taken.refused.length;
}

export function importText({ found, taken }: ImportResult, t: Translate): string {
  const quoted = (text: string): string => (text === '' ? t('(empty)') : oneLine(text));
  const change = ({ item, field, cell, workbook, file }: BookChange): string =>
    `  ${cell}  ${nameOf(item, field)}: ${quoted(file)} → ${quoted(workbook)}`;
  return [
    ...list(t('Taken from the workbook:'), taken.changes.map(change)),
    ...list(
      t('Conflicts, not written (exported / workbook / file):'),
      found.conflicts.map(({ item, field, cell, ...values }) => {
        const versions = [values.exported, values.workbook, values.file].map(quoted).join(' / ');
        return `  ${cell}  ${nameOf(item, field)}: ${versions}`;
      }),
    ),
    ...list(t('Not understood, not written:'), [
      ...found.notUnderstood.map(
        ({ cell, text, reason }) => `  ${cell}  ${quoted(text)}: ${unknownCellMessage(reason, t)}`,
      ),
      ...taken.refused.map(
        ({ change: { cell, workbook }, reason }) => `  ${cell}  ${quoted(workbook)}: ${reason}`,
      ),
    ]),
    ...list(
      t('Not in the workbook any more; left as they are in the file:'),
      found.missing.map((name) => `  ${fieldLabel(name)}`),
    ),
  ].join('');
}

function nameOf(item: string | null, field: string): string {
  return item === null ? fieldLabel(field) : `${item} ${fieldLabel(field)}`;
}

function list(head: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${[head, ...lines].join('\n')}\n`];
}

export function importJson({ found, taken }: ImportResult, isDryRun: boolean): object {
  const plain = ({ item, field, cell, exported, workbook, file }: BookChange): BookChange => ({
    item,
    field,
    cell,
    exported,
    workbook,
    file,
  });
  return {
    written: !isDryRun && taken.changes.length > 0,
    taken: taken.changes.map(plain),
    conflicts: found.conflicts.map(plain),
    notUnderstood: [
      ...found.notUnderstood,
      ...taken.refused.map(({ change: { cell, workbook }, reason }) => ({
        cell,
        text: workbook,
        reason: 'refused',
        message: reason,
      })),
    ],
    missing: found.missing,
  };
}
