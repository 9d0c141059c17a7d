import type { Checklist, Row } from './checklist';
import { partKeyOf } from '../format/ids';

/**
 * The day of the first check that applies to a row, as written: its own 初回確認日, else that of its
 * Part; `undefined` where both are missing. The text may not be a valid day.
 */
export function firstCheckDay(row: Row, checklist: Checklist): string | undefined {
  return row.field('初回確認日')?.text ?? partCheckDay(row.id, checklist);
}

/** The day of the first check of the Part that the id belongs to, as written. */
export function partCheckDay(id: string, checklist: Checklist): string | undefined {
  const key = partKeyOf(id);
  return (key && checklist.head(`初回確認日.${key}`)?.text) ?? undefined;
}
