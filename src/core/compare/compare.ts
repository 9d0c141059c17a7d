import type { Edition } from '../catalog/types';
import { alteredTexts } from '../model/alteredTexts';
import type { Checklist, Row } from '../model/checklist';
import { rowOf } from '../model/checklist';
import type { HeadField, ItemField } from '../format/fields';
import { HEAD_FIELD_NAMES, isInternal, ITEM_FIELD_NAMES } from '../format/fields';
import type { Parsed } from '../parse/parsed';
import type { FieldValue } from '../parse/readField';
import { agreedText } from '../text/lines';
import type {
  ComparedEdition,
  Comparison,
  FieldChange,
  OtherChange,
  RowChange,
} from './comparison';
import { idsInOrder } from './idsInOrder';
import type { VersionTexts } from './otherChanges';
import { headOthers, rowOthers } from './otherChanges';

/**
 * One of the two texts. Any `Analysis` with a checklist can be compared. A text that does not parse, has
 * conflict markers or is not a map cannot; the caller must report that.
 */
export interface Version {
  readonly parsed: Parsed;
  readonly checklist: Checklist;
}

/** What to leave out of a comparison. */
export interface ComparisonOptions {
  /**
   * `true` where the other party may see the comparison. 社内メモ is left out: nothing says what it holds
   * or that it changed.
   */
  readonly isPublic?: boolean;
}

/** What changed in the agreement. Rows whose text is identical are skipped. */
export function compare(
  before: Version,
  after: Version,
  { isPublic = false }: ComparisonOptions = {},
): Comparison {
  const [old, now] = [editionOf(before), editionOf(after)];
  const texts = { before: before.parsed.text, after: after.parsed.text, isPublic };
  const head = fieldChanges(
    shown(HEAD_FIELD_NAMES, isPublic),
    (field) => before.checklist.head(field),
    (field) => after.checklist.head(field),
  );
  const others = [...headOthers(before.checklist.top, after.checklist.top, texts)];
  const rows: RowChange[] = [];
  const unchanged: string[] = [];
  for (const pair of pairsOf(before, after, newerOf(before.checklist.form, after.checklist.form))) {
    // A note that was indented like a row.
    if (isPublic && isInternal(pair.id)) continue;
    const found = compareRow(pair, texts, [before.checklist.form, after.checklist.form]);
    if (found) {
      rows.push(found.row);
      for (const other of found.others) others.push(other);
    } else unchanged.push(pair.id);
  }
  const differs = head.length + rows.length + others.length > 0;
  const otherwise = texts.before === texts.after ? 'nothing' : 'dress';
  const difference = differs ? 'agreement' : otherwise;
  return { before: old, after: now, head, rows, unchanged, others, difference };
}

function editionOf({ checklist }: Version): ComparedEdition {
  return { editionId: agreed(checklist.head('様式')), edition: checklist.edition };
}

function newerOf(before: Edition | undefined, after: Edition | undefined): Edition | undefined {
  return before && after && before.date > after.date ? before : (after ?? before);
}

/** A row in both versions; `undefined` for a version without it. */
interface RowPair {
  readonly id: string;
  readonly before: VersionRow | undefined;
  readonly after: VersionRow | undefined;
}

/** A row of one version, built only on demand. */
interface VersionRow {
  /** The row's lines and comments, where it was read on its own: with equal text, two rows are equal. */
  readonly text: string | undefined;
  row(): Row;
}

function pairsOf(
  before: Version,
  after: Version,
  edition: Edition | undefined,
): readonly RowPair[] {
  const [was, is] = [rowsById(before), rowsById(after)];
  const ids = new Set([...is.keys(), ...was.keys()]);
  return idsInOrder(ids, edition).map((id) => ({ id, before: was.get(id), after: is.get(id) }));
}

function rowsById({ parsed, checklist }: Version): ReadonlyMap<string, VersionRow> {
  const byId = new Map<string, VersionRow>();
  if (parsed.rows) {
    for (const read of parsed.rows.rows) {
      byId.set(read.entry.key, { text: read.text, row: () => rowOf(read) });
    }
  } else for (const row of checklist.rows) byId.set(row.id, { text: undefined, row: () => row });
  return byId;
}

interface RowDifference {
  readonly row: RowChange;
  readonly others: readonly OtherChange[];
}

/** `undefined` where the row is the same. */
function compareRow(
  { id, before, after }: RowPair,
  texts: VersionTexts,
  editions: readonly (Edition | undefined)[],
): RowDifference | undefined {
  if (before?.text !== undefined && before.text === after?.text) return undefined;
  const versions = { was: before?.row(), is: after?.row() };
  const row = rowChange(id, versions, { editions, isPublic: texts.isPublic });
  const values = [versions.was?.entry.value, versions.is?.entry.value] as const;
  const others = rowOthers(...values, { id, texts });
  if (row.kind === 'changed' && row.fields.length + others.length === 0) return undefined;
  return { row, others };
}

/** What changed in a row that one or both versions have. `fields` is empty where no field of the form differs. */
export function rowChange(
  id: string,
  { was, is }: { readonly was: Row | undefined; readonly is: Row | undefined },
  {
    editions,
    isPublic = false,
  }: ComparisonOptions & { readonly editions: readonly (Edition | undefined)[] },
): RowChange {
  const fields = fieldChanges(
    shown(ITEM_FIELD_NAMES, isPublic),
    (field) => was?.field(field),
    (field) => is?.field(field),
  );
  const kind = !was ? 'added' : !is ? 'removed' : 'changed';
  const status = { before: was?.status, after: is?.status };
  const [old, now] = [alterationsOf(was, editions[0]), alterationsOf(is, editions[1])];
  return { id, kind, status, fields, altered: old !== now };
}

/** The texts that the row words differently from the form, as one comparable text. */
function alterationsOf(row: Row | undefined, edition: Edition | undefined): string {
  return JSON.stringify(
    row ? alteredTexts(row, edition).map(({ field, text }) => [field, text]) : [],
  );
}

function shown<F extends HeadField | ItemField>(fields: readonly F[], isPublic: boolean) {
  return isPublic ? fields.filter((field) => !isInternal(field)) : fields;
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

/** The value for comparing: line ends are ignored, and an empty text counts as no value. */
function agreed(value: FieldValue | undefined): string | null {
  return agreedText(value?.text);
}
