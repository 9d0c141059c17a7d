import { editionById } from '../catalog/lookup';
import type { Edition, PartKey } from '../catalog/types';
import type { Parsed } from '../parse/parseText';
import type { FieldValue } from '../parse/readField';
import { readField } from '../parse/readField';
import type { Entry, MapNode } from '../parse/tree';
import { findEntry, resolveAlias } from '../parse/tree';
import type { Answer, HeadField, ItemField } from './fields';
import { ANSWERS, ITEMS_KEY } from './fields';
import type { Status } from './status';
import { statusOf } from './status';

/** What a text says, as far as it can be understood: nothing here is missing because of an error. */
export interface Checklist {
  /** The edition that 様式 names; `undefined` where the catalog does not have it. */
  readonly edition: Edition | undefined;
  readonly root: MapNode;
  head(field: HeadField): FieldValue | undefined;
  /** The key 項目. */
  readonly items: Entry | undefined;
  /** In the order of the file; every key below 項目, known or not. */
  readonly rows: readonly Row[];
}

export interface Row {
  readonly id: string;
  readonly entry: Entry;
  field(field: ItemField): FieldValue | undefined;
  /** Only what is an answer by the letter: `○` is none. */
  readonly answer: Answer | undefined;
  readonly status: Status;
}

/** `undefined` when the text is no map at all. */
export function buildChecklist(
  parsed: Parsed,
  editions: readonly Edition[],
): Checklist | undefined {
  const root = resolveAlias(parsed.root);
  if (root?.kind !== 'map') return undefined;
  const items = findEntry(root, ITEMS_KEY);
  const map = resolveAlias(items?.value);
  const edition = readField(root, '様式')?.text;
  return {
    edition: edition ? editionById(editions, edition) : undefined,
    root,
    head: (field) => readField(root, field),
    items,
    rows: map?.kind === 'map' ? map.entries.map(buildRow) : [],
  };
}

function buildRow(entry: Entry): Row {
  const node = resolveAlias(entry.value);
  const map = node?.kind === 'map' ? node : undefined;
  const answer = answerOf(readField(map, '初回確認')?.text);
  const completion = readField(map, '完了日');
  return {
    id: entry.key,
    entry,
    field: (field) => readField(map, field),
    answer,
    status: statusOf(answer, completion?.text != null),
  };
}

function answerOf(text: string | null | undefined): Answer | undefined {
  return ANSWERS.find((answer) => answer === text);
}

/** `P2-C-4` → `Part2`; `undefined` for an id of no Part. */
export function partKeyOf(id: string): PartKey | undefined {
  const part = /^P([12])-/.exec(id)?.[1];
  return part === undefined ? undefined : part === '1' ? 'Part1' : 'Part2';
}
