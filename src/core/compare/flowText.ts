import { isInternal } from '../format/fields';
import { scalarText } from '../parse/readField';
import type { MapNode, Node, ScalarNode } from '../parse/tree';
import { isEmpty, resolveAlias } from '../parse/tree';

/**
 * The value in YAML's flow style: `{主担当: 共同}`, `12`, `null` for an empty value.
 *
 * Equal values give equal texts, whatever their order and formatting. Lists are an exception: the tree
 * does not hold their items, so their source in `text` is compared. `isPublic` leaves out 社内メモ, and the
 * items of a list that may contain one.
 */
export function flowText(node: Node | undefined, text: string, isPublic = false): string {
  return new FlowText(text, isPublic).of(node);
}

/** The keys of a map with their values, including those of a merge key `<<`; empty for any other node. */
export function entriesOf(node: Node | undefined): ReadonlyMap<string, Node | undefined> {
  const map = resolveAlias(node);
  if (map?.kind !== 'map') return new Map();
  const merged = map.entries.find(({ key, value }) => key === '<<' && isMap(value));
  const own = map.entries.filter((entry) => entry !== merged);
  return new Map([
    ...entriesOf(merged?.value),
    ...own.map(({ key, value }) => [key, value] as const),
  ]);
}

function isMap(node: Node | undefined): boolean {
  return resolveAlias(node)?.kind === 'map';
}

/** The limit on characters that aliases expand to: a few lines can expand beyond any memory. */
const MOST_BY_ALIASES = 100_000;

class FlowText {
  private byAliases = 0;

  constructor(
    private readonly text: string,
    private readonly isPublic: boolean,
  ) {}

  of(node: Node | undefined): string {
    if (node?.kind !== 'alias') return this.content(node);
    if (this.byAliases > MOST_BY_ALIASES) return `*${node.target?.anchor ?? ''}`;
    const text = this.content(node.target);
    this.byAliases += text.length;
    return text;
  }

  private content(node: Exclude<Node, { kind: 'alias' }> | undefined): string {
    if (!node || isEmpty(node)) return 'null';
    if (node.kind === 'map') return this.map(node);
    if (node.kind === 'scalar') return quoted(node);
    const source = this.text.slice(node.span.start, node.span.end);
    if (this.isPublic && mayContainInternal(source)) return '[…]';
    return source.replace(/[\t\r\n ]+/g, ' ').trim();
  }

  private map(map: MapNode): string {
    const entries = [...entriesOf(map)]
      .filter(([key]) => !this.isPublic || !isInternal(key))
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, value]) => `${quote(key)}: ${this.of(value)}`).join(', ')}}`;
  }
}

/** A key may also be written with escapes, or as an alias. */
function mayContainInternal(source: string): boolean {
  return isInternal(source) || /[\\*]/.test(source);
}

function quoted(node: ScalarNode): string {
  const text = scalarText(node) ?? '';
  return typeof node.value === 'string' ? quote(text) : text;
}

/** Left unquoted where it cannot be read as anything else. */
function quote(text: string): string {
  const isPlain = /^\p{L}[\p{L}\p{N} 、。・（）「」_./-]*$/u.test(text) && text === text.trim();
  return isPlain && !/^(true|false|null)$/i.test(text) ? text : JSON.stringify(text);
}
