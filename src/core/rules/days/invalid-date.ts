import type { Checklist, Row } from '../../model/checklist';
import { partKeyOf } from '../../format/ids';
import type { Field, HeadField, ItemField } from '../../format/fields';
import { HEAD_FIELD_NAMES, HEAD_FIELDS, ITEM_FIELD_NAMES, ITEM_FIELDS } from '../../format/fields';
import { firstCheckDay } from '../../model/firstCheckDay';
import { guessDay, knownFirstCheck } from '../../model/readTypedDate';
import type { FieldValue } from '../../parse/readField';
import { isString } from '../../parse/readField';
import type { Report } from '../../problems/report';
import { isCalendarDay } from '../../text/calendar';
import { hasHiddenCharacter, withoutHiddenCharacters } from '../../text/hiddenCharacters';
import { readDate } from '../../text/readDate';
import { writeValue } from '../fixes';
import type { Rule } from '../rule';
import { withCommentHint } from '../withCommentHint';

interface Facts {
  readonly key: Field;
  readonly found: string;
}

const HEAD_DATES = HEAD_FIELD_NAMES.filter((field) => HEAD_FIELDS[field].kind === 'date');
const ITEM_DATES = ITEM_FIELD_NAMES.filter((field) => ITEM_FIELDS[field].kind === 'date');

/** A date must be a real calendar day, `YYYY-MM-DD`, so that it can be compared, sorted and searched. */
export const invalidDate: Rule<'invalid-date', Facts> = {
  id: 'invalid-date',
  severity: 'error',
  *checkRow(row, { checklist, today }) {
    for (const field of ITEM_DATES) {
      yield* checkDate(field, row.field(field), {
        item: row.id,
        guess: (text) => {
          const firstCheck = knownFirstCheck(row, checklist);
          return guessDay(field, text, { firstCheck, today, notBefore: firstCheck ?? today });
        },
        contradicts: (day) => contradictsRow(row, checklist, { field, day }),
      });
    }
  },
  *checkFile({ checklist, today }) {
    for (const field of HEAD_DATES) {
      yield* checkDate(field, checklist.head(field), {
        guess: (text) => guessDay(field, text, { firstCheck: undefined, today, notBefore: today }),
        contradicts: (day) => contradictsAnyRow(checklist, field, day),
      });
    }
  },
  message({ key, found }, t) {
    const sentence = t('"{found}" is not a date for {field}. Write a calendar day as YYYY-MM-DD.', {
      found,
      field: key,
    });
    return withCommentHint(sentence, found, t);
  },
  help: (t) => ({
    meaning: t('A date is not a calendar day, or is not written as YYYY-MM-DD.'),
    why: t(
      'Dates in one format can be compared and searched. The fix converts a date that it can read; a day without a year becomes the first such day from the 初回確認日 on.',
    ),
  }),
  example: {
    before: ['    完了日: 令和8年10月2日'],
    after: ['    完了日: 2026-10-02'],
  },
};

interface Place {
  readonly item?: string;
  /** The day that a text without a year most likely means. */
  readonly guess: (text: string) => string | undefined;
  /** Whether the day would make a row completed before its first check. */
  readonly contradicts: (day: string) => boolean;
}

function* checkDate(
  field: Field,
  value: FieldValue | undefined,
  place: Place,
): Generator<Report<Facts>> {
  if (value?.text == null || isCalendarDay(value.text)) return;
  const found = value.text;
  // `wrong-type` reports a number or a boolean.
  if (!isString(value)) return;
  const { item, guess, contradicts } = place;
  const shown = withoutHiddenCharacters(found);
  const withYear = readDate(shown);
  const day = withYear ?? guess(shown);
  // Nothing that guesses is safe, nor what would contradict another day; and what hides in a date may
  // have changed how it was read.
  const isSafe = withYear !== undefined && !contradicts(withYear) && !hasHiddenCharacter(found);
  const set = { kind: 'set', item: item ?? null, field, seen: found } as const;
  yield {
    key: field,
    found,
    span: value.span,
    field,
    ...(item === undefined ? {} : { item }),
    fixes:
      day === undefined
        ? []
        : [writeValue({ ...set, value: day }, { safe: isSafe, preferred: true })],
  };
}

function contradictsRow(
  row: Row,
  checklist: Checklist,
  { field, day }: { readonly field: ItemField; readonly day: string },
): boolean {
  if (field === '完了日') return isAfter(firstCheckDay(row, checklist), day);
  return field === '初回確認日' && isAfter(day, row.field('完了日')?.text);
}

function contradictsAnyRow(checklist: Checklist, field: HeadField, day: string): boolean {
  return checklist.rows.some(
    (row) =>
      field === `初回確認日.${partKeyOf(row.id) ?? ''}` &&
      row.field('初回確認日')?.text == null &&
      isAfter(day, row.field('完了日')?.text),
  );
}

function isAfter(a: string | null | undefined, b: string | null | undefined): boolean {
  return a != null && b != null && isCalendarDay(a) && isCalendarDay(b) && a > b;
}
