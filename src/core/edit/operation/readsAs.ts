import type { KeyPath } from '../../format/keys';
import type { Parsed } from '../../parse/parsed';
import { looseTree } from '../../parse/plainRows';
import { scalarText } from '../../parse/readField';
import type { AliasNode, Entry, Node, SequenceNode } from '../../parse/tree';
import { isEmpty, ownEntry } from '../../parse/tree';
import { NOWHERE } from './applyToTree';

/**
 * The tree of the text for comparing its content. If both texts were read row by row, a row that they
 * have in common is one node of both trees; the spans of such rows count from the start of the row.
 */
export function treeOf(parsed: Parsed): Node | undefined {
  // `root` is computed on demand.
  return parsed.rows ? looseTree(parsed.rows) : parsed.root;
}

/**
 * Whether the edited text reads exactly as `expected`, a tree made from that of the text before; an alias
 * must mean what it meant. Comments and the notation of empty values are ignored. Rows that are in both texts
 * are skipped.
 */
export function readsAs(expected: Node | undefined, before: Parsed, after: Parsed): boolean {
  return after.errors.length === 0 && new Comparison(before, after).same(expected, treeOf(after));
}

/** The paths at which the edited text reads differently. With parse errors this is a guess. */
export function differences(
  expected: Node | undefined,
  before: Parsed,
  after: Parsed,
): readonly KeyPath[] {
  return new Comparison(before, after).differences(expected, treeOf(after), []);
}

class Comparison {
  constructor(
    private readonly before: Parsed,
    private readonly after: Parsed,
  ) {}

  same(a: Node | undefined, b: Node | undefined): boolean {
    if (a === b) return true;
    if (isNothing(a) || isNothing(b)) return isNothing(a) && isNothing(b);
    if (a.anchor !== b.anchor) return false;
    if (a.kind === 'map') return b.kind === 'map' && this.sameEntries(a.entries, b.entries);
    if (a.kind === 'alias') return b.kind === 'alias' && this.sameTarget(a, b);
    if (a.kind === 'sequence') return b.kind === 'sequence' && this.sameItems(a, b);
    if (b.kind !== 'scalar') return false;
    if (a.span !== NOWHERE) return Object.is(a.value, b.value);
    // Line breaks at the end of a new text are formatting. The number 12 is not the text "12".
    return typeof a.value === typeof b.value && a.text === scalarText(b);
  }

  differences(a: Node | undefined, b: Node | undefined, path: KeyPath): readonly KeyPath[] {
    if (this.same(a, b)) return [];
    if (a?.kind !== 'map' || b?.kind !== 'map') return [path];
    const keys = new Set([...a.entries, ...b.entries].map(({ key }) => key));
    const below = [...keys].flatMap((key) => {
      const [one, other] = [ownEntry(a, key), ownEntry(b, key)];
      const own = [...path, key];
      return one && other ? this.differences(one.value, other.value, own) : [own];
    });
    return below.length > 0 ? below : [path];
  }

  /** A name can be that of several anchors: an alias means the last one before it. */
  private sameTarget({ target: a }: AliasNode, { target: b }: AliasNode): boolean {
    return a?.anchor === b?.anchor && this.same(a, b);
  }

  private sameItems(a: SequenceNode, b: SequenceNode): boolean {
    const isWrittenSo = source(this.before, a) === source(this.after, b);
    return isWrittenSo && a.items.every((item, index) => this.same(item, b.items[index]));
  }

  private sameEntries(a: readonly Entry[], b: readonly Entry[]): boolean {
    return (
      a.length === b.length &&
      a.every((entry, index) => {
        const other = b[index];
        if (entry === other) return true;
        return entry.key === other?.key && this.same(entry.value, other.value);
      })
    );
  }
}

function isNothing(node: Node | undefined): node is undefined {
  return node?.kind !== 'alias' && isEmpty(node);
}

function source({ text }: Parsed, { span }: Node): string {
  return text.slice(span.start, span.end);
}
