import type { Operation } from '../../core/edit/operation/operation';
import { fieldSpec } from '../../core/format/fields';
import type { Checklist } from '../../core/model/checklist';
import { readTypedDate } from '../../core/model/readTypedDate';
import { isCalendarDay } from '../../core/text/calendar';
import type { ReadingMessage } from '../../protocol/messages';

/** The days that typed dates mean, where they are not written as the file writes dates. */
export function readTypedDays(
  operations: readonly Operation[],
  context: { readonly checklist: Checklist | undefined; readonly today: string },
): readonly ReadingMessage[] {
  return operations.flatMap((operation) => {
    if (operation.kind !== 'set' || operation.value === null) return [];
    const { item, field, value: text } = operation;
    if (fieldSpec(operation).kind !== 'date' || isCalendarDay(text)) return [];
    const day = readTypedDate(operation, text.trim(), context);
    return day === undefined ? [] : [{ type: 'reading' as const, item, field, text, day }];
  });
}
