import type { Edition } from '../catalog/types';
import type { Difference } from '../conflict/differences';
import { differences } from '../conflict/differences';
import type { Duplicate } from '../conflict/duplicates';
import type { Leaves } from '../conflict/leaves';
import { leavesOf, pathName } from '../conflict/leaves';
import { keyOf } from '../conflict/named';
import { formOf } from '../model/checklist';
import { ITEMS_KEY } from '../format/fields';
import type { Entry, MapNode } from '../parse/tree';
import type { Translate } from '../problems/translate';
import { lineIndex } from '../text/lines';
import { entriesOfItems, fieldName, rowTitle } from './buildConflict';
import type { ConflictRowView, ConflictView } from './conflictView';

/** What to show of a text in which keys are there twice: the two values of each, side by side. */
export function buildDuplicates(
  { text, root }: { readonly text: string; readonly root: MapNode },
  duplicates: readonly Duplicate[],
  { editions, t }: { readonly editions: readonly Edition[]; readonly t: Translate },
): ConflictView {
  const position = lineIndex(text);
  const form = formOf(root, editions);
  const entries = entriesOfItems(root);
  return {
    kind: 'conflict',
    reason: 'duplicates',
    title: t('Duplicate keys in this file'),
    explanation: t(
      'This happens when two people add the same key and Git puts both into the file. Choose which one stays; it is written into the file at once and can be undone. With the last choice the table comes back.',
    ),
    regions: duplicates.map((duplicate) => {
      const [first, second] = [duplicate.ours, duplicate.theirs].map(({ span }) => {
        return position(span.start).line;
      });
      return {
        line: first ?? 1,
        secondLine: second ?? 1,
        ours: t('First entry'),
        theirs: t('Second entry'),
        seen: duplicate.seen,
        isSplit: true,
        rows: [rowOf(text, duplicate, { entries, form, t })],
      };
    }),
  };
}

interface Words {
  /** The rows of the file. */
  readonly entries: ReadonlyMap<string, Entry>;
  readonly form: Edition | undefined;
  readonly t: Translate;
}

function rowOf(text: string, duplicate: Duplicate, { entries, form, t }: Words): ConflictRowView {
  const { path, seen, newId } = duplicate;
  const [ours, theirs] = [duplicate.ours, duplicate.theirs].map((entry) =>
    leavesAt(text, path, entry),
  ) as [Leaves, Leaves];
  const item = path[0] === ITEMS_KEY ? (path[1] ?? null) : null;
  // If 項目 is there twice, the ids distinguish the rows.
  const nameOf = (each: Difference): string =>
    item === null ? each.path.map(keyOf).join(' ') : fieldName(each.path);
  const fields = differences(ours, theirs).map((each) => {
    return { name: nameOf(each), ours: each.ours, theirs: each.theirs };
  });
  const isOfRow = path.length === 2;
  const inFile = (id: string): readonly (Entry | undefined)[] =>
    isOfRow ? [duplicate.ours, duplicate.theirs] : [entries.get(id)];
  const row = {
    item,
    title: rowTitle(item, { inFile, form, t }),
    choices: [{ path, seen, fields }],
  };
  if (newId === undefined) return row;
  const both = t('Keep both; the second becomes {id}', { id: newId });
  return { ...row, both: { path, seen, text: both } };
}

/** The values below one entry, by their paths in the file. */
function leavesAt(text: string, path: readonly string[], entry: Entry): Leaves {
  const root: MapNode = { kind: 'map', flow: false, span: entry.span, entries: [entry] };
  const leaves = [...leavesOf({ text, root }).values()].map((leaf) => {
    return { ...leaf, path: [...path.slice(0, -1), ...leaf.path] };
  });
  return new Map(leaves.map((leaf) => [pathName(leaf.path), leaf]));
}
