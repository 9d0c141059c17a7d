import { editionById, newestEdition } from '../catalog/lookup';
import type { Edition } from '../catalog/types';
import type { FactHolder } from '../parse/factOf';
import { factOf } from '../parse/factOf';
import type { Parsed } from '../parse/parsed';
import type { PlainRows, RowText } from '../parse/plainRows';
import { shiftEntry } from '../parse/plainRows';
import type { FieldValue } from '../parse/readField';
import { readField } from '../parse/readField';
import type { Entry, MapNode } from '../parse/tree';
import { findEntry, resolveAlias } from '../parse/tree';
import { isCalendarDay } from '../text/calendar';
import type { Span } from '../text/span';
import { shiftSpan } from '../text/span';
import type { Answer, HeadField, ItemField } from '../format/fields';
import { ANSWERS, ITEMS_KEY } from '../format/fields';
import { ANSWER_FIELD } from '../format/newRow';
import type { Status } from './status';
import { statusOf } from './status';

/** The content of a text, as far as it can be understood. An error in one place hides nothing elsewhere. */
export interface Checklist {
  /** The edition that 様式 names; `undefined` where the catalog does not have it. */
  readonly edition: Edition | undefined;
  /** The edition whose rows are expected: `edition`, or the newest where that is `undefined`. */
  readonly form: Edition | undefined;
  /** The whole file as YAML. */
  readonly top: MapNode;
  head(field: HeadField): FieldValue | undefined;
  /** The key 項目. */
  readonly items: Entry | undefined;
  /** Every key below 項目, known or not, in the order of the file. */
  readonly rows: readonly Row[];
}

export interface Row {
  readonly id: string;
  readonly entry: Entry;
  /** The id. */
  readonly keySpan: Span;
  field(field: ItemField): FieldValue | undefined;
  /** The answer in its exact spelling; `undefined` for `○`. */
  readonly answer: Answer | undefined;
  readonly status: Status;
  /**
   * The row with spans from its own start: the same object as long as its text is unchanged,
   * wherever it moves.
   */
  readonly unmoved: UnmovedRow;
}

export type UnmovedRow = Row & FactHolder;

/** `undefined` when the text is not a map. */
export function buildChecklist(
  parsed: Parsed,
  editions: readonly Edition[],
): Checklist | undefined {
  const top = resolveAlias(parsed.root);
  if (top?.kind !== 'map') return undefined;
  const items = findEntry(top, ITEMS_KEY);
  return {
    edition: namedEdition(top, editions),
    form: formOf(top, editions),
    top,
    head: (field) => readField(top, field),
    items,
    rows: parsed.rows ? movedRows(parsed.rows) : rowsBelow(items),
  };
}

function rowsBelow(items: Entry | undefined): readonly Row[] {
  const map = resolveAlias(items?.value);
  return map?.kind === 'map' ? map.entries.map(buildRow) : [];
}

/** The edition that 様式 names; `undefined` where the catalog does not have it. */
export function namedEdition(top: MapNode, editions: readonly Edition[]): Edition | undefined {
  return editionById(editions, readField(top, '様式')?.text ?? '');
}

/** The edition that 様式 names, or else the newest. */
export function formOf(top: MapNode, editions: readonly Edition[]): Edition | undefined {
  return namedEdition(top, editions) ?? newestEdition(editions);
}

/** Reads a row from its entry below 項目. */
export function buildRow(entry: Entry): UnmovedRow {
  const node = resolveAlias(entry.value);
  const map = node?.kind === 'map' ? node : undefined;
  const answer = answerOf(readField(map, ANSWER_FIELD)?.text);
  const completion = readField(map, '完了日')?.text;
  const row = {
    id: entry.key,
    entry,
    keySpan: entry.keySpan,
    field: (field: ItemField) => readField(map, field),
    answer,
    status: statusOf(answer, completion != null && isCalendarDay(completion)),
    facts: [],
    get unmoved(): UnmovedRow {
      return row;
    },
  };
  return row;
}

/** The row that was read on its own, with spans from its own start. */
export const rowOf = factOf(({ entry }: RowText) => buildRow(entry));

function movedRows({ rows, starts }: PlainRows): readonly Row[] {
  return rows.map((text, index) => new MovedRow(rowOf(text), starts[index] ?? 0));
}

/**
 * A row that was read on its own, with its spans moved to where it is in the text. They are
 * computed on demand.
 */
class MovedRow implements Row {
  constructor(
    readonly unmoved: UnmovedRow,
    private readonly by: number,
  ) {}

  get id(): string {
    return this.unmoved.id;
  }

  get answer(): Answer | undefined {
    return this.unmoved.answer;
  }

  get status(): Status {
    return this.unmoved.status;
  }

  get entry(): Entry {
    return shiftEntry(this.unmoved.entry, this.by);
  }

  get keySpan(): Span {
    return shiftSpan(this.unmoved.keySpan, this.by);
  }

  field(field: ItemField): FieldValue | undefined {
    const value = this.unmoved.field(field);
    if (!value) return undefined;
    const entry = shiftEntry(value.entry, this.by);
    return { ...value, entry, span: shiftSpan(value.span, this.by) };
  }
}

function answerOf(text: string | null | undefined): Answer | undefined {
  return ANSWERS.find((answer) => answer === text);
}
