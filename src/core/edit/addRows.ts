import { compareIds } from '../catalog/lookup';
import type { Edition } from '../catalog/types';
import { ITEMS_KEY } from '../format/fields';
import { ANSWER_FIELD, newRowLines } from '../format/newRow';
import type { Entry, MapNode, Node } from '../parse/tree';
import { findEntry, isEmpty, ownEntry } from '../parse/tree';
import { lineEnd, newlineAt } from '../text/lines';
import type { TextEdit } from '../text/span';
import { withEntries } from './findHolder';
import { indentOf, insertKey } from './insertKey';
import { formLines } from './newChecklist';
import { newHeadings, withHeadings } from './newHeadings';
import type { AddRowsOperation } from './operation';
import { EditedText } from './pieces';
import type { Plan } from './plan';
import { faultRefusal, planAs, refuse, unchanged } from './plan';
import type { Site } from './site';
import { anchorsUsedIn, findTarget } from './target';

/** Adds each row behind the one it follows in the form, with the headings that are not there. */
export function planAddRows(site: Site, { items }: AddRowsOperation): Plan {
  const entry = ownEntry(site.root, ITEMS_KEY);
  if (!entry) return addKey(site, items);
  const { value } = entry;
  if (value?.kind === 'alias' || isUsed(value, site.root)) {
    return refuse({ code: 'shared', key: ITEMS_KEY });
  }
  if (value?.kind !== 'map' && !isEmpty(value))
    return refuse({ code: 'not-text', field: ITEMS_KEY });
  const map = value?.kind === 'map' ? value : undefined;
  const missing = inOrder(items, site.edition).filter((id) => !map || !findEntry(map, id));
  if (missing.length === 0) return unchanged(site.parsed);
  const edits = map?.entries.length
    ? amongRows(site, entry, map, missing)
    : fillEmpty(site, entry, missing);
  return planAs(site, edits, (after) => withRows(site.root, missing, after), ITEMS_KEY);
}

/** The key 項目 first, then the rows below it. */
function addKey(site: Site, items: readonly string[]): Plan {
  const target = findTarget(site.root, [ITEMS_KEY]);
  if ('fault' in target) return refuse(faultRefusal(target, ITEMS_KEY));
  const [edits = []] = insertKey(site.parsed.text, target, null, site.edition);
  const key = planAs(site, edits, (after) => withKey(site.root, after), ITEMS_KEY);
  if (!key.ok || items.length === 0 || key.parsed.root?.kind !== 'map') return key;
  const below = { ...site, parsed: key.parsed, root: key.parsed.root };
  const rows = planAddRows(below, { kind: 'add-rows', items });
  if (!rows.ok) return rows;
  const edited = new EditedText(site.parsed.text);
  edited.apply(key.edits);
  edited.apply(rows.edits);
  return { ...rows, edits: edited.edits() };
}

/** Whether the rows are meant somewhere else too. */
function isUsed(node: Node | undefined, root: MapNode): boolean {
  return node?.anchor !== undefined && anchorsUsedIn(root).has(node.anchor);
}

function inOrder(items: readonly string[], edition: Edition | undefined): readonly string[] {
  const ids = [...new Set(items)];
  return edition ? ids.sort((a, b) => compareIds(edition, a, b)) : ids;
}

function amongRows(
  { parsed: { text }, root, edition }: Site,
  items: Entry,
  map: MapNode,
  missing: readonly string[],
): readonly TextEdit[] {
  const headings =
    edition && !map.flow ? newHeadings({ text, items, map }, missing, edition) : undefined;
  return missing.flatMap((id) => {
    const target = findTarget(root, [ITEMS_KEY, id, ANSWER_FIELD]);
    const [edits = []] = 'fault' in target ? [] : insertKey(text, target, null, edition);
    const above = headings?.get(id) ?? [];
    return edits.map((edit) => withHeadings(edit, above, newlineAt(text, edit.start)));
  });
}

/** The rows as a new checklist has them, in place of nothing, `~` or `{}`. */
function fillEmpty(
  { parsed, edition }: Site,
  entry: Entry,
  missing: readonly string[],
): TextEdit[] {
  const { text } = parsed;
  const colon = entry.afterColon ?? entry.span.end;
  const end = lineEnd(text, entry.span.end);
  const newline = newlineAt(text, end);
  const margin = ' '.repeat(indentOf(text, entry) + 2);
  const newText = rowLines(missing, edition)
    .map((line) => newline + margin + line)
    .join('');
  return [
    { start: colon, end: entry.value?.span.end ?? colon, newText: '' },
    { start: end, end, newText },
  ];
}

function rowLines(missing: readonly string[], edition: Edition | undefined): readonly string[] {
  const wanted = new Set(missing);
  const ofForm = edition ? formLines(edition, (id) => wanted.delete(id)) : [];
  return [...ofForm, ...[...wanted].flatMap((id) => newRowLines(id))];
}

function withKey(root: MapNode, after: MapNode): MapNode {
  const key = emptyEntry(ITEMS_KEY);
  const index = after.entries.findIndex((entry) => entry.key === ITEMS_KEY);
  return { ...root, entries: root.entries.toSpliced(index, 0, key) };
}

/** The rows that were there in the order they had, and the new ones where they came to stand. */
function withRows(root: MapNode, added: readonly string[], after: MapNode): MapNode {
  const items = ownEntry(after, ITEMS_KEY)?.value;
  const now = items?.kind === 'map' ? items.entries : [];
  const were = ownEntry(root, ITEMS_KEY)?.value;
  const old = were?.kind === 'map' ? [...were.entries] : [];
  const wanted = new Set(added);
  const rows = now.flatMap(({ key }) =>
    wanted.delete(key) ? [unanswered(key)] : (old.shift() ?? []),
  );
  // What did not come to stand anywhere is expected all the same.
  const entries = [...rows, ...old, ...[...wanted].map(unanswered)];
  const anchor = were?.kind !== 'alias' && were?.anchor !== undefined && { anchor: were.anchor };
  const map: MapNode = { kind: 'map', flow: false, span: root.span, entries, ...anchor };
  return withEntries(root, [], (top) =>
    top.map((entry) => (entry.key === ITEMS_KEY ? { ...entry, value: map } : entry)),
  );
}

function unanswered(id: string): Entry {
  const span = { start: 0, end: 0 };
  const entries = [emptyEntry(ANSWER_FIELD)];
  return { ...emptyEntry(id), value: { kind: 'map', flow: false, span, entries } };
}

function emptyEntry(key: string): Entry {
  const span = { start: 0, end: 0 };
  return { key, keySpan: span, afterColon: undefined, value: undefined, span };
}
