import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Alias, Pair, ParsedNode, Scalar, YAMLMap } from 'yaml';
import type { Span } from '../../text/span';
import { DEEPEST } from './depth';
import { isKeyWithoutColon, isMadeByLookAlike } from '../findPunctuationLookAlikes';
import type { SyntaxFault } from '../syntaxFault';
import type { AliasNode, Entry, MapNode, Node, ScalarNode, ScalarStyle } from '../tree';

const STYLES: Readonly<Record<string, ScalarStyle>> = {
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/** A limit on nodes that aliases expand to: aliases of aliases can make a short text unlimited as data. */
const MOST_SHARED = 100_000;

interface Size {
  readonly nodes: number;
  readonly depth: number;
}

/** Converts the package's nodes to the plain tree, in text order. */
export class TreeReader {
  readonly errors: SyntaxFault[] = [];
  private readonly anchors = new Map<string, Exclude<Node, AliasNode>>();
  private readonly sizes = new Map<Node, Size>();
  /** Nodes that all aliases so far expand to. */
  private shared = 0;

  constructor(private readonly text: string) {}

  read(node: ParsedNode | null): Node | undefined {
    if (!node) return undefined;
    if (isAlias(node)) return this.readAlias(node.source, spanOf(node));
    const read = this.readContent(node);
    if (read && node.anchor) this.anchors.set(node.anchor, read);
    return read;
  }

  private readAlias(name: string, span: Span): AliasNode {
    const target = this.anchors.get(name);
    if (!target) this.errors.push({ code: 'UNRESOLVED_ALIAS', span });
    const size = this.sizeOf(target);
    this.shared += size.nodes;
    if (this.shared > MOST_SHARED) this.errors.push({ code: 'TOO_MUCH_SHARED', span });
    else if (size.depth > DEEPEST) this.errors.push({ code: 'TOO_DEEP', span });
    return { kind: 'alias', span, target };
  }

  /** The size of a node with its aliases expanded; a missing node and a scalar count as one. */
  private sizeOf(node: Node | undefined): Size {
    if (node?.kind === 'alias') return this.sizeOf(node.target);
    return (node && this.sizes.get(node)) ?? { nodes: 1, depth: 1 };
  }

  private addSize(node: MapNode): MapNode {
    let nodes = 1;
    let depth = 0;
    for (const { value } of node.entries) {
      const size = this.sizeOf(value);
      nodes += size.nodes;
      depth = Math.max(depth, size.depth);
    }
    this.sizes.set(node, { nodes, depth: depth + 1 });
    return node;
  }

  private readContent(
    node: Exclude<ParsedNode, Alias.Parsed>,
  ): Exclude<Node, AliasNode> | undefined {
    const anchor = node.anchor ? { anchor: node.anchor } : {};
    if (isMap(node)) return this.addSize({ ...this.readMap(node), ...anchor });
    if (isSeq(node)) {
      const items = node.items.map((item) => this.read(item));
      const last = items.at(-1);
      const { start, end } = spanOf(node);
      // As with maps, comments and blank lines after it are not part of it.
      const span = { start, end: node.flow ? end : (last?.span.end ?? end) };
      return { kind: 'sequence', span, items, ...anchor };
    }
    return isScalar(node) ? readScalar(node, anchor) : undefined;
  }

  private readMap(map: YAMLMap.Parsed): MapNode {
    const entries: Entry[] = [];
    const seen = new Set<string>();
    for (const pair of map.items) {
      const entry = this.readEntry(pair);
      if (seen.has(entry.key)) this.errors.push({ code: 'DUPLICATE_KEY', span: entry.keySpan });
      if (isMadeByLookAlike(entry.key) || this.isLineOfKey(entry)) {
        this.errors.push({ code: 'LOOK_ALIKE', span: entry.keySpan });
      }
      seen.add(entry.key);
      entries.push(entry);
    }
    const flow = map.flow === true;
    const { start, end } = spanOf(map);
    // The package ends a block map after the comments and blank lines that follow it.
    return { kind: 'map', flow, span: { start, end: flow ? end : lastEnd(entries, end) }, entries };
  }

  /** Whether the value is a plain scalar below its key that was meant as a line with a key. */
  private isLineOfKey({ key, afterColon, value }: Entry): boolean {
    if (value?.kind !== 'scalar' || value.style !== 'plain' || afterColon === undefined)
      return false;
    const isBelow = this.text.slice(afterColon, value.span.start).includes('\n');
    return isBelow && isKeyWithoutColon(key, value.text);
  }

  private readEntry(pair: Pair<ParsedNode, ParsedNode | null>): Entry {
    const keyNode = this.read(pair.key);
    const keySpan = keyNode?.span ?? spanOf(pair.key);
    const token: PairToken | undefined = pair.srcToken;
    const afterColon = token?.sep?.find(({ type }) => type === 'map-value-ind')?.offset;
    const first = token?.start.find(({ type }) => STARTS_KEY.has(type))?.offset;
    const value = this.read(pair.value);
    const end = value?.span.end ?? (afterColon === undefined ? keySpan.end : afterColon + 1);
    return {
      key: keyText(keyNode, this.text),
      keySpan,
      afterColon: afterColon === undefined ? undefined : afterColon + 1,
      value,
      span: { start: first ?? keySpan.start, end },
    };
  }
}

function lastEnd(entries: readonly Entry[], otherwise: number): number {
  return entries.at(-1)?.span.end ?? otherwise;
}

/** Tokens before a key that belong to it. */
const STARTS_KEY: ReadonlySet<string> = new Set(['explicit-key-ind', 'anchor', 'tag']);

/** The part of the package's `CollectionItem` that is used here. */
interface PairToken {
  readonly start: readonly { readonly type: string; readonly offset: number }[];
  readonly sep?: readonly { readonly type: string; readonly offset: number }[];
}

function readScalar(node: Scalar.Parsed, anchor: { anchor?: string }): ScalarNode | undefined {
  const span = spanOf(node);
  const style = STYLES[node.type ?? ''] ?? 'plain';
  const isNothing = style === 'plain' && span.start === span.end;
  if (isNothing && !anchor.anchor && node.tag === undefined) return undefined;
  const value = scalarValue(node.value);
  const text = typeof value === 'string' ? value : node.source;
  return { kind: 'scalar', style, value, text, span, ...anchor };
}

function scalarValue(value: unknown): ScalarNode['value'] {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'bigint':
    case 'boolean':
      return value;
    default:
      return null;
  }
}

function keyText(node: Node | undefined, text: string): string {
  if (!node) return '';
  const key = node.kind === 'alias' ? (node.target ?? node) : node;
  if (key.kind === 'scalar') return String(key.value ?? '');
  return text.slice(node.span.start, node.span.end);
}

function spanOf({ range }: { readonly range?: readonly [number, number, number] | null }): Span {
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}
