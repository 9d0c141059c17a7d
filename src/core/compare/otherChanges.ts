import { ITEMS_KEY } from '../format/fields';
import type { KeyPath } from '../format/keys';
import { formatKeyAt } from '../format/keys';
import type { MapNode, Node } from '../parse/tree';
import { findEntry, isEmpty, resolveAlias } from '../parse/tree';
import type { OtherChange } from './comparison';
import { entriesOf, flowText } from './flowText';

/** The text of each side, out of which lists are told. */
export interface Texts {
  readonly before: string;
  readonly after: string;
}

/** What differs in the top level beside its fields and its rows. */
export function headOthers(before: MapNode, after: MapNode, texts: Texts): readonly OtherChange[] {
  const others = new Others(texts);
  // The rows are compared one by one; here only what may stand in their place.
  const rows = [before, after].map((top) => findEntry(top, ITEMS_KEY)?.value);
  others.inMaps(withoutRows(before), withoutRows(after), []);
  if (rows.some(isOdd)) others.whole(rows[0], rows[1], [ITEMS_KEY]);
  return others.found;
}

/** What differs in a row beside its fields; `undefined` for a row that is empty or not there. */
export function rowOthers(
  before: Node | undefined,
  after: Node | undefined,
  { id, texts }: { readonly id: string; readonly texts: Texts },
): readonly OtherChange[] {
  const others = new Others(texts);
  others.inHolders(before, after, [ITEMS_KEY, id]);
  return others.found;
}

type Entries = ReturnType<typeof entriesOf>;

function withoutRows(top: MapNode): Entries {
  return new Map([...entriesOf(top)].filter(([key]) => key !== ITEMS_KEY));
}

/** Collects them, in the order of the letters of their keys. */
class Others {
  readonly found: OtherChange[] = [];

  constructor(private readonly texts: Texts) {}

  /** Two values that should be maps, or nothing. */
  inHolders(before: Node | undefined, after: Node | undefined, path: KeyPath): void {
    if (isOdd(before) || isOdd(after)) this.whole(before, after, path);
    else this.inMaps(entriesOf(before), entriesOf(after), path);
  }

  inMaps(before: Entries, after: Entries, path: KeyPath): void {
    const known = formatKeyAt(path)?.keys;
    for (const key of [...new Set([...before.keys(), ...after.keys()])].sort()) {
      const [was, is] = [before.get(key), after.get(key)];
      const found = known?.get(key);
      const at = [...path, key];
      if (!found) this.add(at, before.has(key) ? [was] : [], after.has(key) ? [is] : []);
      else if (!found.spec) this.inHolders(was, is, at);
      else if (isLocked(was) || isLocked(is)) this.whole(was, is, at);
    }
  }

  /** Told as a whole. Nothing counts as not there, as it does of a field. */
  whole(before: Node | undefined, after: Node | undefined, path: KeyPath): void {
    this.add(path, isEmpty(before) ? [] : [before], isEmpty(after) ? [] : [after]);
  }

  private add(
    path: KeyPath,
    was: readonly (Node | undefined)[],
    is: readonly (Node | undefined)[],
  ): void {
    const before = was.length > 0 ? flowText(was[0], this.texts.before) : null;
    const after = is.length > 0 ? flowText(is[0], this.texts.after) : null;
    if (before !== after) this.found.push({ path, before, after });
  }
}

/** Something that stands where a map should. */
function isOdd(node: Node | undefined): boolean {
  return !isEmpty(node) && resolveAlias(node)?.kind !== 'map';
}

/** Something that has no text. */
function isLocked(node: Node | undefined): boolean {
  const kind = resolveAlias(node)?.kind;
  return kind === 'map' || kind === 'sequence';
}
