import { ANSWER_FIELD } from '../format/newRow';
import type { Parsed } from '../parse/parseText';
import { scalarText } from '../parse/readField';
import type { Entry, MapNode, Node } from '../parse/tree';
import { isEmpty, ownEntry } from '../parse/tree';
import type { Goal } from './goal';
import { goalOf, intentsOf, isToGo, newNameOf } from './goal';
import type { Expected, ExpectedValue, Intent } from './intent';

/** Whether the value reads as what is expected: `12` is a number, `"12"` is text. */
export function isText(node: Node | undefined, { isNumber }: ExpectedValue): boolean {
  return node?.kind === 'scalar' && typeof node.value === (isNumber ? 'number' : 'string');
}

/**
 * Whether the two texts differ in meaning by exactly the intended changes, all of them made.
 * Comments are no meaning.
 */
export function isIntendedChange(
  before: Parsed,
  after: Parsed,
  intents: readonly Intent[],
): boolean {
  if (after.errors.length > 0) return false;
  const goal = goalOf(intents);
  return new Comparison(before, after, goal).along(before.root, after.root, goal);
}

/**
 * Of changes that did not come out as intended, those at whose path the difference lies. None where
 * it lies beside all of them. After an error this is a guess.
 */
export function failedIntents(
  before: Parsed,
  after: Parsed,
  intents: readonly Intent[],
): readonly Intent[] {
  const goal = goalOf(intents);
  return new Comparison(before, after, goal).failed(before.root, after.root, goal);
}

/**
 * Whether the text after an edit reads exactly as `expected`: the tree of the text before with the
 * change made to it, its untouched nodes those of the text before.
 */
export function readsAs(expected: Node, before: Parsed, after: Parsed): boolean {
  if (after.errors.length > 0) return false;
  return new Comparison(before, after, NO_GOAL).same(expected, after.root);
}

const NO_GOAL = goalOf([]);

class Comparison {
  constructor(
    private readonly before: Parsed,
    private readonly after: Parsed,
    private readonly goal: Goal,
  ) {}

  along(before: Node | undefined, after: Node | undefined, goal: Goal): boolean {
    const [intent, ...more] = goal.here;
    if (intent) {
      return more.length === 0 && goal.below.size === 0 && isExpected(after, intent.expected);
    }
    const was = asMap(before);
    const is = asMap(after);
    if (!was && !isEmpty(before)) return false;
    if (!is && !this.mayBeEmptied(after, goal)) return false;
    if (before && before.anchor !== after?.anchor) return false;
    if (!this.othersSame(was, is, goal.below)) return false;
    return [...goal.below].every(([key, below]) => this.isDone([was, is], key, below));
  }

  failed(before: Node | undefined, after: Node | undefined, goal: Goal): readonly Intent[] {
    const was = asMap(before);
    const is = asMap(after);
    return [...goal.below].flatMap(([key, below]) => {
      if (this.isDone([was, is], key, below)) return [];
      const old = was && ownEntry(was, key)?.value;
      const now = is && ownEntry(is, key)?.value;
      const found = old && now ? this.failed(old, now, below) : [];
      return found.length > 0 ? found : intentsOf(below);
    });
  }

  private mayBeEmptied(after: Node | undefined, goal: Goal): boolean {
    const removes = [...goal.below.values()].some((below) => isToGo(below, 'removed'));
    return removes ? after === undefined && goal !== this.goal : isEmpty(after);
  }

  private isDone(
    [was, is]: readonly [MapNode | undefined, MapNode | undefined],
    key: string,
    goal: Goal,
  ): boolean {
    const old = was && ownEntry(was, key);
    const now = is && ownEntry(is, key);
    if (newNameOf(goal) !== undefined) return old !== undefined && !now;
    if (!now) return isToGo(goal, 'removed') || mayGo(old, goal);
    return this.along(old?.value, now.value, goal);
  }

  private othersSame(
    was: MapNode | undefined,
    is: MapNode | undefined,
    goals: Goal['below'],
  ): boolean {
    const names = new Set([...goals.values()].flatMap((goal) => newNameOf(goal) ?? []));
    const now = is?.entries.filter(({ key }) => !goals.has(key) || names.has(key)) ?? [];
    if (!was) return now.every((entry) => entry.key === ANSWER_FIELD && !entry.value);
    const old = was.entries.flatMap((entry) => {
      const goal = goals.get(entry.key);
      const key = goal ? newNameOf(goal) : entry.key;
      return key === undefined ? [] : { ...entry, key };
    });
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

function isExpected(node: Node | undefined, expected: Expected): boolean {
  // A key with another name or none is not to be found here.
  if (typeof expected === 'string' || 'newName' in expected) return false;
  if (expected.text === null) return isEmpty(node) && node?.kind !== 'alias';
  return node?.kind === 'scalar' && isText(node, expected) && scalarText(node) === expected.text;
}

/** Whether the entry has nothing but what is to go: then it may go with it. */
function mayGo(entry: Entry | undefined, goal: Goal): boolean {
  return (
    intentsOf(goal).every(({ expected }) => expected === 'absent') &&
    (!entry || isAllOf(entry, goal))
  );
}

function isAllOf({ value }: Entry, goal: Goal): boolean {
  if (goal.here.length > 0) return true;
  const map = asMap(value);
  if (!map) return false;
  return map.entries.every((inner) => {
    const below = goal.below.get(inner.key);
    return below !== undefined && isAllOf(inner, below);
  });
}

function source(parsed: Parsed, node: Node): string {
  return parsed.text.slice(node.span.start, node.span.end);
}
