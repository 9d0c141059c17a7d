import { scalarText } from '../../parse/readField';
import type { Report } from '../../problems/report';
import { beginning } from '../../problems/beginning';
import { lineEnd } from '../../text/lines';
import { readDate } from '../../text/readDate';
import { writeValue } from '../fixes';
import type { SchemaRule } from '../schemaRule';
import { setValue } from '../schemaRule';

interface Facts {
  /** `''` for the file as a whole. */
  readonly key: string;
  readonly expected: 'text' | 'date' | 'map';
  /** The value as it is written; `''` where it is not a scalar, or is internal. */
  readonly found: string;
}

/** A value whose kind its key does not take. */
export const wrongType: SchemaRule<'wrong-type', Facts> = {
  id: 'wrong-type',
  severity: 'error',
  *checkText({ kind, parsed }) {
    if (kind === 'empty' || kind === 'not-a-checklist') yield notAMap(parsed.text);
  },
  /** YAML reads `20240701` as a number, people read it as a day. */
  fixes({ expected }, place) {
    const seen = scalarText(place.value);
    const day = expected === 'date' && seen !== null ? readDate(seen) : undefined;
    const operation =
      seen !== null && day !== undefined ? setValue(place.path, day, seen) : undefined;
    if (!operation) return [];
    // A day in the head may contradict rows, which only `invalid-date` looks at.
    return [writeValue(operation, { safe: operation.item !== null, preferred: true })];
  },
  message({ key, expected, found }, t) {
    if (key === '')
      return t('This is not a checklist: it has none of the keys kakunin, 様式, 項目.');
    const shown = beginning(found);
    switch (expected) {
      case 'map':
        return shown === ''
          ? t('"{key}" takes keys, each on a line below it.', { key })
          : t('"{key}" takes keys, each on a line below it, and not "{found}".', {
              key,
              found: shown,
            });
      case 'date':
        return shown === ''
          ? t('"{key}" takes a date, YYYY-MM-DD.', { key })
          : t('"{key}" takes a date, YYYY-MM-DD, and not "{found}".', { key, found: shown });
      case 'text':
        return t('"{key}" takes text. Put it in quotes: "{found}".', { key, found: shown || '…' });
    }
  },
  help: (t) => ({
    meaning: t('A number, a list or a map is used where another kind of value is expected.'),
    why: t('A value of another kind cannot be shown in its cell, and may change when it is read.'),
  }),
  example: {
    before: ['    備考: 12'],
    after: ['    備考: "12"'],
  },
};

/** Whether the whole file is empty, a list or a scalar, so that the schema would reject it as a whole. */
function notAMap(text: string): Report<Facts> {
  const start = Math.max(0, text.search(/[^\s\ufeff]/));
  const span = { start, end: lineEnd(text, start) };
  return { key: '', expected: 'map', found: '', span, fixes: [] };
}
