import type { Field, HeadField, ItemField } from '../model/fields';
import { HEAD_FIELDS, ITEM_FIELDS } from '../model/fields';
import type { FieldValue } from '../parse/readField';
import { isString } from '../parse/readField';
import type { Report } from '../problems/problem';
import { isCalendarDay } from '../text/calendar';
import type { FileRule, RowRule } from './rule';

const HEAD_DATES = datesOf(HEAD_FIELDS) as readonly HeadField[];
const ITEM_DATES = datesOf(ITEM_FIELDS) as readonly ItemField[];

/** A date is a real day of the calendar, `YYYY-MM-DD`: it can be compared, sorted and searched. */
export const invalidDateInRow: RowRule = {
  id: 'invalid-date',
  scope: 'row',
  *check(row) {
    for (const field of ITEM_DATES) yield* checkDate(field, row.field(field), row.id);
  },
};

export const invalidDateInHead: FileRule = {
  id: 'invalid-date',
  scope: 'file',
  *check({ checklist }) {
    for (const field of HEAD_DATES) yield* checkDate(field, checklist.head(field));
  },
};

function* checkDate(field: Field, value: FieldValue | undefined, item?: string): Generator<Report> {
  // A number or a boolean is `wrong-type` already.
  if (value?.text == null || !isString(value) || isCalendarDay(value.text)) return;
  yield {
    rule: 'invalid-date',
    key: field,
    found: value.text,
    span: value.span,
    field,
    ...(item === undefined ? {} : { item }),
    fixes: [],
  };
}

function datesOf(fields: Readonly<Record<string, { readonly kind: string }>>): readonly string[] {
  return Object.keys(fields).filter((field) => fields[field]?.kind === 'date');
}
