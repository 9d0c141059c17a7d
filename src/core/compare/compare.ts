import type { Edition } from '../catalog/types';
import { alteredTexts } from '../model/alteredTexts';
import type { Checklist, Row } from '../model/checklist';
import { rowOf } from '../model/checklist';
import type { HeadField, ItemField } from '../format/fields';
import { HEAD_FIELD_NAMES, ITEM_FIELD_NAMES } from '../format/fields';
import type { Parsed } from '../parse/parseText';
import type { FieldValue } from '../parse/readField';
import { agreedText } from '../text/lines';
import type { Comparison, FieldChange, OtherChange, RowChange, Side } from './comparison';
import { idsInOrder } from './idsInOrder';
import type { Texts } from './otherChanges';
import { headOthers, rowOthers } from './otherChanges';

/**
 * One of the two texts. An `Analysis` is one wherever it has a checklist: a text that does not
 * parse, has conflict markers or is no map cannot be compared, which is for the caller to tell.
 */
export interface Version {
  readonly parsed: Parsed;
  readonly checklist: Checklist;
}

/** What changed in the agreement. A row that is there again letter by letter is not looked into. */
export function compare(before: Version, after: Version): Comparison {
  const [old, now] = [sideOf(before), sideOf(after)];
  const texts = { before: before.parsed.text, after: after.parsed.text };
  const head = fieldChanges(
    HEAD_FIELD_NAMES,
    (field) => before.checklist.head(field),
    (field) => after.checklist.head(field),
  );
  const others = [...headOthers(before.checklist.top, after.checklist.top, texts)];
  const rows: RowChange[] = [];
  const unchanged: string[] = [];
  for (const pair of pairsOf(before, after, newerOf(before.checklist.form, after.checklist.form))) {
    const found = compareRow(pair, texts, [before.checklist.form, after.checklist.form]);
    if (found) {
      rows.push(found.row);
      for (const other of found.others) others.push(other);
    } else unchanged.push(pair.id);
  }
  const differs = head.length + rows.length + others.length > 0;
  const dress = texts.before === texts.after ? 'nothing' : 'dress';
  const difference = differs ? 'agreement' : dress;
  return { before: old, after: now, head, rows, unchanged, others, difference };
}

function sideOf({ checklist }: Version): Side {
  return { editionId: agreed(checklist.head('様式')), edition: checklist.edition };
}

function newerOf(before: Edition | undefined, after: Edition | undefined): Edition | undefined {
  return before && after && before.date > after.date ? before : (after ?? before);
}

/** A row on both sides; `undefined` where it is not there. */
interface Pair {
  readonly id: string;
  readonly before: SideRow | undefined;
  readonly after: SideRow | undefined;
}

/** A row of one side, read no further than it must be. */
interface SideRow {
  /** All that the row follows from, where it was read by itself; comments are in it. */
  readonly text: string | undefined;
  row(): Row;
}

function pairsOf(before: Version, after: Version, edition: Edition | undefined): readonly Pair[] {
  const [was, is] = [rowsById(before), rowsById(after)];
  const ids = new Set([...is.keys(), ...was.keys()]);
  return idsInOrder(ids, edition).map((id) => ({ id, before: was.get(id), after: is.get(id) }));
}

function rowsById({ parsed, checklist }: Version): ReadonlyMap<string, SideRow> {
  const byId = new Map<string, SideRow>();
  if (parsed.rows) {
    for (const read of parsed.rows.rows) {
      byId.set(read.entry.key, { text: read.text, row: () => rowOf(read) });
    }
  } else for (const row of checklist.rows) byId.set(row.id, { text: undefined, row: () => row });
  return byId;
}

interface FoundInRow {
  readonly row: RowChange;
  readonly others: readonly OtherChange[];
}

/** `undefined` where the row is the same. */
function compareRow(
  { id, before, after }: Pair,
  texts: Texts,
  editions: readonly (Edition | undefined)[],
): FoundInRow | undefined {
  if (before?.text !== undefined && before.text === after?.text) return undefined;
  const [was, is] = [before?.row(), after?.row()];
  const fields = fieldChanges(
    ITEM_FIELD_NAMES,
    (field) => was?.field(field),
    (field) => is?.field(field),
  );
  const others = rowOthers(was?.entry.value, is?.entry.value, { id, texts });
  const kind = !was ? 'added' : !is ? 'removed' : 'changed';
  if (kind === 'changed' && fields.length + others.length === 0) return undefined;
  const status = { before: was?.status, after: is?.status };
  const [old, now] = [textsOf(was, editions[0]), textsOf(is, editions[1])];
  const altered = old !== now;
  return { row: { id, kind, status, fields, altered }, others };
}

/** What the row has in other words than the form. */
function textsOf(row: Row | undefined, edition: Edition | undefined): string {
  return JSON.stringify(
    row ? alteredTexts(row, edition).map(({ field, text }) => [field, text]) : [],
  );
}

function fieldChanges<F extends HeadField | ItemField>(
  fields: readonly F[],
  before: (field: F) => FieldValue | undefined,
  after: (field: F) => FieldValue | undefined,
): readonly FieldChange<F>[] {
  return fields.flatMap((field) => {
    const change = { field, before: agreed(before(field)), after: agreed(after(field)) };
    return change.before === change.after ? [] : [change];
  });
}

/** What a value says; how its lines are ended says nothing, and nor does an empty text. */
function agreed(value: FieldValue | undefined): string | null {
  return agreedText(value?.text);
}
