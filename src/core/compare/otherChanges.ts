import { isInternal, ITEMS_KEY } from '../format/fields';
import type { KeyPath } from '../format/keys';
import { formatKeyAt } from '../format/keys';
import type { MapNode, Node } from '../parse/tree';
import { findEntry, isEmpty, resolveAlias } from '../parse/tree';
import type { OtherChange } from './comparison';
import { entriesOf, flowText } from './flowText';

/** The text of each version, the source of the lists in it. */
export interface VersionTexts {
  readonly before: string;
  readonly after: string;
  /** Whether 社内メモ is left out. */
  readonly isPublic: boolean;
}

/** The differences of the top level outside its fields and its rows. */
export function headOthers(
  before: MapNode,
  after: MapNode,
  texts: VersionTexts,
): readonly OtherChange[] {
  const others = new Others(texts);
  others.addFromMaps(withoutRows(before), withoutRows(after), []);
  others.addWhole(inPlaceOfRows(before), inPlaceOfRows(after), [ITEMS_KEY]);
  return others.found;
}

/** The differences of a row outside its fields. A node is `undefined` where the row is empty or missing. */
export function rowOthers(
  before: Node | undefined,
  after: Node | undefined,
  { id, texts }: { readonly id: string; readonly texts: VersionTexts },
): readonly OtherChange[] {
  const others = new Others(texts);
  others.addBelow(before, after, [ITEMS_KEY, id]);
  return others.found;
}

/** The value of 項目 where it is not a map of rows, which are compared one by one. */
function inPlaceOfRows(top: MapNode): Node | undefined {
  const value = findEntry(top, ITEMS_KEY)?.value;
  return isNotMap(value) ? value : undefined;
}

type Entries = ReturnType<typeof entriesOf>;

function withoutRows(top: MapNode): Entries {
  return new Map([...entriesOf(top)].filter(([key]) => key !== ITEMS_KEY));
}

/** Collects other changes, sorted by key. */
class Others {
  readonly found: OtherChange[] = [];

  constructor(private readonly texts: VersionTexts) {}

  /** Compares two values that should be maps or empty. */
  addBelow(before: Node | undefined, after: Node | undefined, path: KeyPath): void {
    if (isNotMap(before) || isNotMap(after)) this.addWhole(before, after, path);
    else this.addFromMaps(entriesOf(before), entriesOf(after), path);
  }

  addFromMaps(before: Entries, after: Entries, path: KeyPath): void {
    const known = formatKeyAt(path)?.keys;
    for (const key of [...new Set([...before.keys(), ...after.keys()])].sort()) {
      const [was, is] = [before.get(key), after.get(key)];
      if (this.texts.isPublic && isInternal(key)) continue;
      const found = known?.get(key);
      const at = [...path, key];
      if (!found) this.add(at, before.has(key) ? [was] : [], after.has(key) ? [is] : []);
      else if (!found.spec) this.addBelow(was, is, at);
      else if (isLocked(was) || isLocked(is)) this.addWhole(was, is, at);
    }
  }

  /** Adds the values as a whole. As in a field, an empty value counts as missing. */
  addWhole(before: Node | undefined, after: Node | undefined, path: KeyPath): void {
    this.add(path, isEmpty(before) ? [] : [before], isEmpty(after) ? [] : [after]);
  }

  private add(
    path: KeyPath,
    was: readonly (Node | undefined)[],
    is: readonly (Node | undefined)[],
  ): void {
    const { before: oldText, after: newText, isPublic } = this.texts;
    const before = was.length > 0 ? flowText(was[0], oldText, isPublic) : null;
    const after = is.length > 0 ? flowText(is[0], newText, isPublic) : null;
    if (before !== after) this.found.push({ path, before, after });
  }
}

/** Whether it is a value other than a map. */
function isNotMap(node: Node | undefined): boolean {
  return !isEmpty(node) && resolveAlias(node)?.kind !== 'map';
}

/** Whether it is a value without a text. */
function isLocked(node: Node | undefined): boolean {
  const kind = resolveAlias(node)?.kind;
  return kind === 'map' || kind === 'sequence';
}
