import { scalarText } from '../parse/readField';
import type { MapNode, Node, ScalarNode } from '../parse/tree';
import { isEmpty, resolveAlias } from '../parse/tree';

/**
 * The value as one would write it in YAML's flow style: `{主担当: 共同}`, `12`, `null` for nothing.
 *
 * Two values that say the same give the same text, in whatever order and dress; but a list, of which
 * no more than its letters in `text` is known, must be written alike.
 */
export function flowText(node: Node | undefined, text: string): string {
  return new FlowText(text).of(node);
}

/** The keys of a map with their values, those of a merge key `<<` among them; none for nothing. */
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

/** Characters that aliases may stand for; a few lines of them can stand for more than any memory. */
const MOST_BY_ALIASES = 100_000;

class FlowText {
  private byAliases = 0;

  constructor(private readonly text: string) {}

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
    return this.text
      .slice(node.span.start, node.span.end)
      .replace(/[\t\r\n ]+/g, ' ')
      .trim();
  }

  private map(map: MapNode): string {
    const entries = [...entriesOf(map)].sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, value]) => `${quote(key)}: ${this.of(value)}`).join(', ')}}`;
  }
}

function quoted(node: ScalarNode): string {
  const text = scalarText(node) ?? '';
  return typeof node.value === 'string' ? quote(text) : text;
}

/** As it is where nobody could take it for anything but this text. */
function quote(text: string): string {
  const isPlain = /^\p{L}[\p{L}\p{N} 、。・（）「」_./-]*$/u.test(text) && text === text.trim();
  return isPlain && !/^(true|false|null)$/i.test(text) ? text : JSON.stringify(text);
}
