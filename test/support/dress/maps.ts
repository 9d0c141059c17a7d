import type { Choices } from './choices';
import type { Written } from './scalars';
import { anyAlias, blockScalar, comment, flowScalar, newAnchor } from './scalars';

/** What the maker of a file knows of it so far. */
export interface Making {
  readonly choices: Choices;
  /** Names of anchors that may be meant below: of scalars, and of maps. */
  readonly scalars: string[];
  readonly maps: string[];
}

/** Makes the value of a key that stands so many columns in. */
export type MakeValue = (key: string, indent: number) => Written;

/** The lines of a key and its value in a block map. */
export function blockEntry(
  { choices }: Making,
  key: string,
  { indent, value }: { readonly indent: number; readonly value: MakeValue },
): readonly string[] {
  const margin = ' '.repeat(indent);
  const above = linesBetween(choices, key, margin);
  const { after, below } = value(key, indent);
  if (choices.wears('? key', 12)) {
    const note = choices.below(3) === 2 ? [`${margin}# 間`] : [];
    if (after === '' && below.length === 0 && choices.wears('? key without colon', 3)) {
      return [...above, `${margin}? ${key}`];
    }
    return [...above, `${margin}? ${key}`, ...note, `${margin}:${after}`, ...below];
  }
  return [...above, `${margin}${writtenKey(choices, key)}:${after}`, ...below];
}

function writtenKey(choices: Choices, key: string): string {
  if (choices.below(5) < 4) return key;
  return choices.wear({
    'key in double quotes': () => JSON.stringify(key),
    'key in single quotes': () => `'${key}'`,
    'space before the colon': () => `${key} `,
    'key with escapes': () => JSON.stringify(key).replace('回', '\\u56de').replace('P', '\\x50'),
    'key with a tag': () => `!!str ${key}`,
    'key with an anchor': () => `&k${key.codePointAt(0) ?? 0} ${key}`,
  });
}

/** Comments and blank lines above a key: at its column, at others; above half of the rows of one's own. */
function linesBetween(choices: Choices, key: string, margin: string): readonly string[] {
  if (choices.below(6) < (key.includes('-X-') ? 3 : 5)) return [];
  return choices.wear({
    'comment above': () => [`${margin}# ${key}の注`],
    'comments above': () => [`${margin}# ${key}の注`, `${margin}# ${key}の注の続き`],
    'comment at the edge': () => ['# 左端'],
    'comment further in': () => [`${margin}      # ${key}の上の右`],
    'blank line': () => [''],
    'blank line of spaces': () => ['   '],
    'blank line of a tab': () => ['\t'],
    'heading out of place': () => [`${margin}# Part 2`, `${margin}# A 共通`, `${margin}# 注`],
  });
}

/** Lines of a block map: each key once, in any order. */
export function blockMap(
  making: Making,
  keys: readonly string[],
  place: { readonly indent: number; readonly value: MakeValue },
): readonly string[] {
  return keys.flatMap((key) => blockEntry(making, key, place));
}

/** `{ … }` with all that may stand in it, over lines too. */
export function flowMap(making: Making, keys: readonly string[], indent: number): Written {
  const { choices } = making;
  const entries = keys.map((key) => flowEntry(making, key));
  const comma = choices.wears('comma before the brace', 5) && entries.length > 0 ? ',' : '';
  if (entries.length > 0 && choices.wears('braces over lines', 4)) {
    const inner = ' '.repeat(indent + 1 + choices.below(4));
    const note = comment(choices);
    const lines = entries.map((entry, index) => {
      return `${inner}${entry}${index < entries.length - 1 ? ',' : comma}${index === 0 ? note : ''}`;
    });
    return { after: ' {', below: [...lines, `${inner}}`] };
  }
  const space = choices.wears('spaces inside braces', 3) ? ' ' : '';
  return {
    after: ` {${space}${entries.join(', ')}${comma}${space}}${comment(choices)}`,
    below: [],
  };
}

function flowEntry(making: Making, key: string): string {
  const { choices, scalars } = making;
  if (choices.wears('key alone in braces', 12)) return key;
  if (choices.wears('quoted key in braces', 8)) return `"${key}":${flowScalar(choices, scalars)}`;
  if (choices.wears('? key in braces', 12)) return `? ${key} : ${flowScalar(choices, scalars)}`;
  return `${key}: ${flowScalar(choices, scalars)}`;
}

/** A map below its key: a block, in braces, nothing, an alias of another; with anchor or tag. */
export function mapValue(
  making: Making,
  keys: readonly string[],
  { indent, value }: { readonly indent: number; readonly value: MakeValue },
): Written {
  const { choices, maps } = making;
  const odd = choices.below(5) === 4;
  if (!odd) return blockMapValue(making, keys, { indent, value });
  return choices.wear<Written>({
    'flow map': () => flowMap(making, keys, indent),
    'empty map': () => ({ after: choices.pick([' {}', ' { }', '', ' ~']), below: [] }),
    'anchored map': () => {
      const written = blockMapValue(making, keys, { indent, value });
      if (keys.length === 0) return written;
      return { ...written, after: ` ${newAnchor(maps, 'm')}${written.after}` };
    },
    'tagged map': () => {
      const written = blockMapValue(making, keys, { indent, value });
      return keys.length === 0 ? written : { ...written, after: ` !!map${written.after}` };
    },
    'alias of a map': () => ({ after: ` ${anyAlias(choices, maps)}`, below: [] }),
    'merge key': () => {
      const written = blockMapValue(making, keys, { indent, value });
      const [first] = maps;
      if (first === undefined || keys.length === 0) return written;
      const margin =
        /^ */.exec(written.below.find((line) => /^ *[^ #]/.test(line)) ?? '')?.[0] ?? '';
      return { ...written, below: [`${margin}<<: *${first}`, ...written.below] };
    },
    'flow map with an anchor': () => {
      const written = flowMap(making, keys, indent);
      return { ...written, after: ` ${newAnchor(maps, 'm')}${written.after}` };
    },
  });
}

function blockMapValue(
  making: Making,
  keys: readonly string[],
  { indent, value }: { readonly indent: number; readonly value: MakeValue },
): Written {
  const { choices } = making;
  const step = choices.wears('odd indentation', 5) ? choices.pick([1, 3, 4, 5, 7]) : 2;
  const below = blockMap(making, keys, { indent: indent + step, value });
  return { after: comment(choices), below };
}

export function anyScalar({ choices, scalars }: Making): MakeValue {
  return (_, indent) => blockScalar(choices, { indent, anchors: scalars });
}
