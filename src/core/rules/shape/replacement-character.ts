import type { Checklist, Row } from '../../model/checklist';
import { HEAD_FIELD_NAMES, ITEM_FIELD_NAMES } from '../../format/fields';
import { rowAt } from '../../model/rowAt';
import type { FieldValue } from '../../parse/readField';
import type { Report } from '../../problems/report';
import { lineEnd, nextLine } from '../../text/lines';
import type { Span } from '../../text/span';
import type { Rule } from '../rule';

interface Facts {
  /** How many characters of the line were lost. */
  readonly count: number;
}

const REPLACED = /\ufffd/g;

export const replacementCharacter: Rule<'replacement-character', Facts> = {
  id: 'replacement-character',
  severity: 'error',
  *checkText({ kind, parsed }) {
    if (kind === 'syntax') yield* lostCharacters(parsed.text, undefined);
  },
  checkThroughout: ({ parsed, checklist }) => lostCharacters(parsed.text, checklist),
  message: ({ count }, t) =>
    t(
      'Characters were lost here ({count} × U+FFFD): the file was once read in a wrong encoding and saved. Write them again.',
      { count },
    ),
  help: (t) => ({
    meaning: t('The file has U+FFFD in place of characters that a program could not read.'),
    why: t(
      'The file was read in a wrong encoding and saved. The original characters are lost; an older version in Git may still have them.',
    ),
  }),
  example: {
    before: ['    備考: \ufffd\ufffd書を受領した'],
    after: ['    備考: 仕様書を受領した'],
  },
};

/**
 * One problem for each line with U+FFFD: characters were lost when the file was read in a wrong
 * encoding and saved. The rule also checks comments and keys, and a text that does not parse, for which
 * `checklist` is `undefined`.
 */
function* lostCharacters(text: string, checklist: Checklist | undefined): Generator<Report<Facts>> {
  let start = text.indexOf('\ufffd');
  if (start === -1) return;
  while (start !== -1) {
    const line = text.slice(start, lineEnd(text, start));
    const count = line.match(REPLACED)?.length ?? 0;
    const span = { start, end: start + line.lastIndexOf('\ufffd') + 1 };
    const place = placeOf(span, checklist, checklist && rowAt(checklist, text, start));
    yield { count, span, ...place, fixes: [] };
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
