import type { Parsed } from '../parse/parseText';
import { scalarText } from '../parse/readField';
import type { Entry, MapNode, Node } from '../parse/tree';
import { isEmpty, ownEntry } from '../parse/tree';

/** What a change is meant to do: from now on, this is at that path, and all else as before. */
export interface Intent {
  /** Keys from the top level down. */
  readonly path: readonly string[];
  /** Text, no value, or no key. */
  readonly expected: ExpectedValue | 'absent';
}

export interface ExpectedValue {
  readonly text: string | null;
  /** The text is to be read as a number: `kakunin: 1`. */
  readonly isNumber: boolean;
}

/** Whether the value reads as what is expected: `12` is a number, `"12"` is text. */
export function isText(node: Node | undefined, { isNumber }: ExpectedValue): boolean {
  return node?.kind === 'scalar' && typeof node.value === (isNumber ? 'number' : 'string');
}

/** Whether the two texts differ in meaning by exactly the intended change. Comments are no meaning. */
export function isIntendedChange(before: Parsed, after: Parsed, intent: Intent): boolean {
  if (after.errors.length > 0) return false;
  return new Comparison(before, after, intent.expected).along(before.root, after.root, intent.path);
}

/**
 * Whether the text after an edit reads exactly as `expected`: the tree of the text before with the
 * change made to it, its untouched nodes those of the text before.
 */
export function readsAs(expected: Node, before: Parsed, after: Parsed): boolean {
  if (after.errors.length > 0) return false;
  return new Comparison(before, after, 'absent').same(expected, after.root);
}

/** A row that is added has this line too, so that answering it changes one line. */
const ADDED_WITH_A_ROW = '初回確認';

class Comparison {
  constructor(
    private readonly before: Parsed,
    private readonly after: Parsed,
    private readonly expected: Intent['expected'],
  ) {}

  along(before: Node | undefined, after: Node | undefined, path: readonly string[]): boolean {
    const [key, ...rest] = path;
    if (key === undefined) return this.isExpected(after);
    const was = asMap(before);
    const is = asMap(after);
    if (!was && !isEmpty(before)) return false;
    if (!is && !(isEmpty(after) && this.expected === 'absent')) return false;
    if (before && before.anchor !== after?.anchor) return false;
    if (!this.othersSame(was, is, key)) return false;
    const old = was && ownEntry(was, key);
    const now = is && ownEntry(is, key);
    if (!now) return this.expected === 'absent' && holdsOnly(old, rest);
    if (this.expected === 'absent' && rest.length === 0) return false;
    return this.along(old?.value, now.value, rest);
  }

  private isExpected(node: Node | undefined): boolean {
    if (this.expected === 'absent') return false;
    if (this.expected.text === null) return isEmpty(node) && node?.kind !== 'alias';
    return (
      node?.kind === 'scalar' &&
      isText(node, this.expected) &&
      scalarText(node) === this.expected.text
    );
  }

  private othersSame(was: MapNode | undefined, is: MapNode | undefined, key: string): boolean {
    const old = was?.entries.filter((entry) => entry.key !== key) ?? [];
    const now = is?.entries.filter((entry) => entry.key !== key) ?? [];
    if (!was) return now.every((entry) => entry.key === ADDED_WITH_A_ROW && !entry.value);
    return this.entriesSame(old, now);
  }

  private entriesSame(old: readonly Entry[], now: readonly Entry[]): boolean {
    return (
      old.length === now.length &&
      old.every((entry, index) => {
        const other = now[index];
        return other?.key === entry.key && this.same(entry.value, other.value);
      })
    );
  }

  same(a: Node | undefined, b: Node | undefined): boolean {
    if (!a || !b) return a === b;
    if (a.anchor !== b.anchor) return false;
    if (a.kind === 'scalar') return b.kind === 'scalar' && Object.is(a.value, b.value);
    if (a.kind === 'map') return b.kind === 'map' && this.entriesSame(a.entries, b.entries);
    if (a.kind === 'alias') return b.kind === 'alias' && a.target?.anchor === b.target?.anchor;
    return b.kind === 'sequence' && source(this.before, a) === source(this.after, b);
  }
}

function asMap(node: Node | undefined): MapNode | undefined {
  return node?.kind === 'map' ? node : undefined;
}

/** Whether the entry has nothing beside the path: then it may go with what was at its end. */
function holdsOnly(entry: Entry | undefined, rest: readonly string[]): boolean {
  if (!entry || rest.length === 0) return true;
  const map = asMap(entry.value);
  if (!map || map.entries.length > 1) return false;
  return map.entries.every((inner) => inner.key === rest[0] && holdsOnly(inner, rest.slice(1)));
}

function source(parsed: Parsed, node: Node): string {
  return parsed.text.slice(node.span.start, node.span.end);
}
