import type { Edition } from '../../catalog/types';
import { ITEMS_KEY } from '../../format/fields';
import { ANSWER_FIELD, newRowLines } from '../../format/newRow';
import type { Entry, MapNode, Node } from '../../parse/tree';
import { isEmpty, ownEntry } from '../../parse/tree';
import { lineEnd, newlineAt } from '../../text/lines';
import type { TextEdit } from '../../text/span';
import type { AddRowsOperation } from '../operation/operation';
import { missingRows } from '../operation/rowChanges';
import { indentOf, insertForm, insertKey } from '../yaml/insertKey';
import { anchorsUsedIn, findTarget } from '../yaml/target';
import type { ProposalResult } from './proposal';
import { refuseFault } from './proposal';
import { formLines } from './newChecklist';
import { newHeadings, withHeadings } from './newHeadings';
import type { EditContext } from './editContext';

/** Adds each row after the one that precedes it in the form, and missing headings. */
export function proposeAddRows(context: EditContext, { items }: AddRowsOperation): ProposalResult {
  const { root, edition } = context;
  const entry = ownEntry(root, ITEMS_KEY);
  if (!entry) return addKey(context, missingRows(undefined, items, edition));
  const { value } = entry;
  if (value?.kind === 'alias' || isAliased(value, root)) {
    return { refusal: { code: 'shared', key: ITEMS_KEY } };
  }
  if (value?.kind !== 'map' && !isEmpty(value)) {
    return { refusal: { code: 'not-text', field: ITEMS_KEY } };
  }
  const map = value?.kind === 'map' ? value : undefined;
  const missing = missingRows(map, items, edition);
  if (missing.length === 0) return undefined;
  const edits = map?.entries.length
    ? amongRows(context, entry, map, missing)
    : fillEmpty(context, entry, missing);
  return { candidates: [edits] };
}

/** Adds the key 項目 with the rows below it. */
function addKey({ parsed, root, edition }: EditContext, rows: readonly string[]): ProposalResult {
  const target = findTarget(root, [ITEMS_KEY]);
  if ('fault' in target) return refuseFault(target, ITEMS_KEY);
  const form = { head: '', block: rowLines(rows, edition) };
  return { candidates: insertForm(parsed.text, target, form, edition) };
}

/** Whether an alias refers to the rows. */
function isAliased(node: Node | undefined, root: MapNode): boolean {
  return node?.anchor !== undefined && anchorsUsedIn(root).has(node.anchor);
}

function amongRows(
  { parsed: { text }, root, edition }: EditContext,
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

/** Replaces an empty value, `~` or `{}` by the rows, formatted as in a new checklist. */
function fillEmpty(
  { parsed, edition }: EditContext,
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

function rowLines(rows: readonly string[], edition: Edition | undefined): readonly string[] {
  return edition && rows.length > 0
    ? formLines(edition, rows)
    : rows.flatMap((id) => newRowLines(id));
}
