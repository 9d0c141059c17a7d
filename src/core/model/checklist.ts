import { editionById, newestEdition } from '../catalog/lookup';
import type { Edition } from '../catalog/types';
import type { Parsed } from '../parse/parseText';
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

/** What a text says, as far as it can be understood: nothing here is missing because of an error. */
export interface Checklist {
  /** The edition that 様式 names; `undefined` where the catalog does not have it. */
  readonly edition: Edition | undefined;
  /** The edition whose rows are looked for: where `edition` is `undefined`, the newest. */
  readonly form: Edition | undefined;
  /** The keys of the top level. What 項目 holds is told by `rows`, and may be left out here. */
  readonly top: MapNode;
  head(field: HeadField): FieldValue | undefined;
  /** The key 項目. Its value may be left out here. */
  readonly items: Entry | undefined;
  /** In the order of the file; every key below 項目, known or not. */
  readonly rows: readonly Row[];
}

export interface Row {
  readonly id: string;
  readonly entry: Entry;
  /** Where its id stands. */
  readonly keySpan: Span;
  field(field: ItemField): FieldValue | undefined;
  /** Only what is an answer by the letter: `○` is none. */
  readonly answer: Answer | undefined;
  readonly status: Status;
  /** The row as it reads by itself: the same object while its text stays, wherever it moves. */
  readonly itself: Row;
}

/** `undefined` when the text is no map at all. */
export function buildChecklist(
  parsed: Parsed,
  editions: readonly Edition[],
): Checklist | undefined {
  if (parsed.rows) return fromTop(parsed.rows.head.root, movedRows(parsed.rows), editions);
  const root = resolveAlias(parsed.root);
  if (root?.kind !== 'map') return undefined;
  const map = resolveAlias(findEntry(root, ITEMS_KEY)?.value);
  return fromTop(root, map?.kind === 'map' ? map.entries.map(buildRow) : [], editions);
}

function fromTop(top: MapNode, rows: readonly Row[], editions: readonly Edition[]): Checklist {
  return {
    edition: namedEdition(top, editions),
    form: formOf(top, editions),
    top,
    head: (field) => readField(top, field),
    items: findEntry(top, ITEMS_KEY),
    rows,
  };
}

/** The edition that 様式 names; `undefined` where the catalog does not have it. */
export function namedEdition(top: MapNode, editions: readonly Edition[]): Edition | undefined {
  return editionById(editions, readField(top, '様式')?.text ?? '');
}

/** The edition whose rows a text is about: the named one, or the newest. */
export function formOf(top: MapNode, editions: readonly Edition[]): Edition | undefined {
  return namedEdition(top, editions) ?? newestEdition(editions);
}

/** The row of an entry below 項目. */
export function buildRow(entry: Entry): Row {
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
    get itself(): Row {
      return row;
    },
  };
  return row;
}

/** What is known of a row read by itself, its spans counted from its own start. */
const rowsByText = new WeakMap<RowText, Row>();

export function rowOf(text: RowText): Row {
  const known = rowsByText.get(text);
  if (known) return known;
  const row = buildRow(text.entry);
  rowsByText.set(text, row);
  return row;
}

function movedRows({ rows, starts }: PlainRows): readonly Row[] {
  return rows.map((text, index) => new MovedRow(rowOf(text), starts[index] ?? 0));
}

/** A row that was read by itself, with its spans where it stands now. They are made when asked for. */
class MovedRow implements Row {
  constructor(
    readonly itself: Row,
    private readonly by: number,
  ) {}

  get id(): string {
    return this.itself.id;
  }

  get answer(): Answer | undefined {
    return this.itself.answer;
  }

  get status(): Status {
    return this.itself.status;
  }

  get entry(): Entry {
    return shiftEntry(this.itself.entry, this.by);
  }

  get keySpan(): Span {
    return shiftSpan(this.itself.keySpan, this.by);
  }

  field(field: ItemField): FieldValue | undefined {
    const value = this.itself.field(field);
    if (!value) return undefined;
    const entry = shiftEntry(value.entry, this.by);
    return { ...value, entry, span: shiftSpan(value.span, this.by) };
  }
}

function answerOf(text: string | null | undefined): Answer | undefined {
  return ANSWERS.find((answer) => answer === text);
}
