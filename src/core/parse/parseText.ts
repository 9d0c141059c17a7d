import { Document, isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Alias, Pair, ParsedNode, Scalar, YAMLMap } from 'yaml';
import { lineEnd } from '../text/lines';
import type { Span } from '../text/span';
import type { PlainRows } from './plainRows';
import type { AliasNode, Entry, MapNode, Node, ScalarNode, ScalarStyle } from './tree';

export interface Parsed {
  readonly text: string;
  /** `undefined` for a text without any value. After an error: what could be read all the same. */
  readonly root: Node | undefined;
  /** Empty when the text is YAML. In the order of the text. */
  readonly errors: readonly SyntaxFault[];
  /** The text row by row, where it was read so; see `reparse`. */
  readonly rows?: PlainRows;
}

export interface SyntaxFault {
  /** A code of the `yaml` package, or `UNRESOLVED_ALIAS`, `TOO_DEEP` or `TOO_MUCH_SHARED`. */
  readonly code: string;
  readonly span: Span;
}

/** Reads any text; never throws. Duplicate keys, several documents, unresolved aliases are errors. */
export function parseText(text: string): Parsed {
  const deep = tooDeepAt(text);
  if (deep !== undefined) return tooDeep(text, deep);
  try {
    return readDocument(text);
  } catch {
    // The guess was wrong, and the stack is used up.
    return tooDeep(text, Math.max(0, text.search(/[[{?-]/)));
  }
}

function tooDeep(text: string, at: number): Parsed {
  const span = { start: at, end: Math.min(at + 1, text.length) };
  return { text, root: undefined, errors: [{ code: 'TOO_DEEP', span }] };
}

/** A checklist is three maps deep. `yaml` recurses and ends the process on absurd nesting. */
const DEEPEST = 200;

/** Offset where more collections are open than any checklist has; a guess that counts brackets. */
function tooDeepAt(text: string): number | undefined {
  let open = 0;
  for (const { 0: sign, index } of text.matchAll(/[[{\]}]|(?<=[-?:][ \t])[-?:][ \t]|[\r\n]/g)) {
    if (sign === ']' || sign === '}') open = Math.max(0, open - 1);
    else if (sign === '\n' || sign === '\r') open = Math.min(open, DEEPEST / 2);
    else if (++open > DEEPEST) return index;
  }
  return undefined;
}

/** YAML 1.2's core schema, made once: the package would make one for each text. */
const CORE_SCHEMA = new Document().schema;

function readDocument(text: string): Parsed {
  // Duplicate keys are looked for below: the package compares each key with all others.
  const document = parseDocument(text, {
    schema: CORE_SCHEMA,
    keepSourceTokens: true,
    uniqueKeys: false,
    prettyErrors: false,
    // `silent` would also keep quiet about several documents.
    logLevel: 'error',
  });
  const reader = new TreeReader(text);
  const root = reader.read(document.contents);
  const errors = document.errors.map(({ code, pos }) => ({ code, span: within(text, pos) }));
  // What has no end is not to be walked through.
  const endless = reader.errors.some(({ code }) => code.startsWith('TOO_'));
  return {
    text,
    root: endless ? undefined : root,
    errors: [...errors, ...reader.errors].sort((a, b) => a.span.start - b.span.start),
  };
}

/** The place of an error: never empty, and never more than its first line. */
function within(text: string, [start, end]: readonly [number, number]): Span {
  const from = Math.min(start, Math.max(0, text.length - 1));
  const wanted = Math.min(end, lineEnd(text, from));
  return { start: from, end: Math.min(Math.max(wanted, from + 1), text.length) };
}

const STYLES: Readonly<Record<string, ScalarStyle>> = {
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/** Aliases may stand for aliases: what is short as text can be without end as data. */
const MOST_SHARED = 100_000;

interface Size {
  readonly nodes: number;
  readonly depth: number;
}

/** Turns the package's nodes into the plain tree, in the order of the text. */
class TreeReader {
  readonly errors: SyntaxFault[] = [];
  private readonly anchors = new Map<string, Exclude<Node, AliasNode>>();
  private readonly sizes = new Map<Node, Size>();
  /** Nodes that aliases so far stand for. */
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

  /** Of a node with all that it stands for; nothing and scalars are one. */
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
      const last = node.items.map((item) => this.read(item)).at(-1);
      const { start, end } = spanOf(node);
      // As with maps, comments and blank lines that follow are none of it.
      const span = { start, end: node.flow ? end : (last?.span.end ?? end) };
      return { kind: 'sequence', span, ...anchor };
    }
    return isScalar(node) ? readScalar(node, anchor) : undefined;
  }

  private readMap(map: YAMLMap.Parsed): MapNode {
    const entries: Entry[] = [];
    const seen = new Set<string>();
    for (const pair of map.items) {
      const entry = this.readEntry(pair);
      if (seen.has(entry.key)) this.errors.push({ code: 'DUPLICATE_KEY', span: entry.keySpan });
      seen.add(entry.key);
      entries.push(entry);
    }
    const flow = map.flow === true;
    const { start, end } = spanOf(map);
    // The package lets a block map end behind the comments and blank lines that follow it.
    return { kind: 'map', flow, span: { start, end: flow ? end : lastEnd(entries, end) }, entries };
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

/** What may stand before a key and belongs to it. */
const STARTS_KEY: ReadonlySet<string> = new Set(['explicit-key-ind', 'anchor', 'tag']);

/** The part of the package's `CollectionItem` that is read here. */
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
