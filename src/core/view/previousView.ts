import type { Version } from '../compare/compare';
import { rowChange } from '../compare/compare';
import { setbacksOf, setbackText } from '../compare/setbacks';
import type { Edition } from '../catalog/types';
import type { ItemField } from '../format/fields';
import { AGREED_FIELDS, fieldSpec } from '../format/fields';
import type { Checklist, Row } from '../model/checklist';
import { firstCheckDay } from '../model/firstCheckDay';
import type { FormRow } from '../model/formRows';
import { formRows } from '../model/formRows';
import type { Translate } from '../problems/translate';
import { isCalendarDay } from '../text/calendar';
import { agreedText } from '../text/lines';
import type { PreviousCellView, PreviousRowView } from './tableView';

/** A row of the checklist that 前回 names. The same object while that checklist is unchanged. */
export interface PreviousRow {
  readonly row: Row;
  readonly checklist: Checklist;
}

/**
 * What the panel shows of last time, besides answer and day. Not 社内メモ, which stays in the file that it was
 * written for.
 */
const SHOWN: readonly ItemField[] = ['担当者', ...AGREED_FIELDS, '確認資料', '備考'];

/**
 * What may be taken over from last time. Not an answer, its days or its evidence: a checklist is the record of a
 * new check.
 */
const TAKEN_OVER: ReadonlySet<ItemField> = new Set<ItemField>([...AGREED_FIELDS, '備考']);

const knownRows = new WeakMap<Checklist, ReadonlyMap<string, PreviousRow>>();

/** The row as it was last time. A row of one's own is the same row only if it has the same 項目. */
export function previousRowOf(formRow: FormRow, previous: Version): PreviousRow | undefined {
  const found = rowsOf(previous.checklist).get(formRow.id);
  if (!found || formRow.place) return found;
  const titles = [found.row, formRow.row].map((row) => agreedText(row?.field('項目')?.text));
  return titles[0] === titles[1] ? found : undefined;
}

function rowsOf(checklist: Checklist): ReadonlyMap<string, PreviousRow> {
  const known = knownRows.get(checklist);
  if (known) return known;
  const rows = new Map(
    checklist.rows.map((row) => [row.id, { row: row.unmoved, checklist }] as const),
  );
  knownRows.set(checklist, rows);
  return rows;
}

/** Rows of one's own from last time that are gone, as `P1-X-1 title`. */
export function lostRows(previous: Version, rows: readonly FormRow[]): readonly string[] {
  const kept = new Set(rows.flatMap((row) => previousRowOf(row, previous)?.row.id ?? []));
  return formRows(previous.checklist)
    .rows.filter(({ id, place, present }) => present && !place && !kept.has(id))
    .map(({ id, title }) => `${id} ${title}`.trim());
}

/** What was said in the row last time, and where the row is weaker now. */
export function previousRowView(
  { id, row }: FormRow,
  { row: was, checklist }: PreviousRow,
  { edition, t }: { readonly edition: Edition; readonly t: Translate },
): PreviousRowView {
  const change = rowChange(id, { was, is: row?.unmoved }, { editions: [checklist.form, edition] });
  const changed = new Set(change.fields.map(({ field }) => field));
  return {
    answer: answerText(was, checklist),
    status: was.status,
    cells: SHOWN.flatMap((field) => cellOf(was, field, !changed.has(field))),
    setbacks: setbacksOf(change).map((each) => ({
      kind: each.kind,
      field: each.change.field,
      text: setbackText(each, t),
    })),
  };
}

function cellOf(was: Row, field: ItemField, isSame: boolean): readonly PreviousCellView[] {
  const value = agreedText(was.field(field)?.text);
  if (value === null) return [];
  const { choices } = fieldSpec({ item: was.id, field });
  const canBeTakenOver = TAKEN_OVER.has(field) && (choices?.includes(value) ?? true);
  return [{ field, value, isSame, canBeTakenOver }];
}

/** `はい・2025-07-06`, `いいえ・完了 2025-07-21`; an answer in other words as it is written. */
function answerText(row: Row, checklist: Checklist): string {
  const day = row.status === '完了' ? row.field('完了日')?.text : firstCheckDay(row, checklist);
  const known = day != null && isCalendarDay(day) ? day : undefined;
  switch (row.status) {
    case '未確認':
      return row.field('初回確認')?.text || row.status;
    case '未完了':
      return `いいえ・${row.status}`;
    case '完了':
      return known === undefined ? `いいえ・${row.status}` : `いいえ・${row.status} ${known}`;
    case '確認済':
    case '対象外':
      return [row.answer, known].filter((text) => text !== undefined).join('・');
  }
}
