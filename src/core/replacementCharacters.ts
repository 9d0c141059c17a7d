import type { Checklist, Row } from './model/checklist';
import { HEAD_FIELD_NAMES, ITEM_FIELD_NAMES } from './format/fields';
import { rowAt } from './model/rowAt';
import type { FieldValue } from './parse/readField';
import type { Report } from './problems/problem';
import { lineEnd, nextLine } from './text/lines';
import type { Span } from './text/span';

const REPLACED = /\ufffd/g;

/**
 * One problem for each line with U+FFFD: characters that were lost when the file was saved after it
 * had been read in a wrong encoding. In comments and keys as well as in values, and in a text that
 * does not parse, where `checklist` is `undefined`.
 */
export function* replacementCharacters(
  text: string,
  checklist: Checklist | undefined,
): Generator<Report> {
  let start = text.indexOf('\ufffd');
  if (start === -1) return;
  while (start !== -1) {
    const line = text.slice(start, lineEnd(text, start));
    const count = line.match(REPLACED)?.length ?? 0;
    const span = { start, end: start + line.lastIndexOf('\ufffd') + 1 };
    const place = placeOf(span, checklist, checklist && rowAt(checklist, text, start));
    yield { rule: 'replacement-character', count, span, ...place, fixes: [] };
    start = text.indexOf('\ufffd', nextLine(text, start));
  }
}

function placeOf(
  span: Span,
  checklist: Checklist | undefined,
  row: Row | undefined,
): Pick<Report, 'item' | 'field'> {
  const has = (value: FieldValue | undefined): boolean =>
    value !== undefined && value.span.start <= span.start && span.start < value.span.end;
  if (row) {
    const field = ITEM_FIELD_NAMES.find((each) => has(row.field(each)));
    return { item: row.id, ...(field === undefined ? {} : { field }) };
  }
  const field = HEAD_FIELD_NAMES.find((each) => has(checklist?.head(each)));
  return field === undefined ? {} : { field };
}
