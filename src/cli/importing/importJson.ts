import type { ImportResult } from '../../core/exchange/importText';
import type { BookChange } from '../../core/exchange/takeIn';

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
