import type { Choices } from './choices';
import { plainWords } from './texts';

/** A value as it stands in a file: what follows the colon on its line, and the lines below. */
export interface Written {
  readonly after: string;
  readonly below: readonly string[];
}

/** How deep the key stands, and what may be meant by an alias. */
export interface Surroundings {
  readonly indent: number;
  readonly anchors: string[];
}

const nothingBelow = (after: string): Written => ({ after, below: [] });

/** A comment behind a value, or none. */
export function comment(choices: Choices): string {
  if (!choices.wears('comment at the line end', 5)) return '';
  return choices.pick([' # 注', '  # a: b', '\t# 注', ' #', ' # "\'{[']);
}

/** Any scalar, nothing included, as the value of a key in a block map. */
export function blockScalar(choices: Choices, { indent, anchors }: Surroundings): Written {
  const inner = ' '.repeat(indent + 1 + choices.below(4));
  const written = choices.wear<Written>({
    plain: () => nothingBelow(` ${plainWords(choices)}`),
    nothing: () => nothingBelow(''),
    'null as a word': () => nothingBelow(choices.pick([' ~', ' null', ' Null', ' !!null'])),
    'double quotes': () => nothingBelow(` ${doubleQuoted(choices)}`),
    'single quotes': () => nothingBelow(` '${plainWords(choices)}''s # 中'`),
    'empty text': () => nothingBelow(choices.pick([' ""', " ''", ' !!str'])),
    'plain over lines': () => ({ after: ' 一', below: [`${inner}二`, '', `${inner}三 四`] }),
    'quotes over lines': () => overLines(choices, inner),
    'value on the next line': () => ({ after: '', below: [`${inner}${plainWords(choices)}`] }),
    'tab behind the colon': () => nothingBelow(`\t${plainWords(choices)}`),
    tag: () =>
      nothingBelow(` ${choices.pick(['!!str 12', '!foo 値', '!<tag:yaml.org,2002:str> true'])}`),
    anchor: () => nothingBelow(` ${newAnchor(anchors)} ${plainWords(choices)}`),
    'anchor and tag': () => nothingBelow(` ${newAnchor(anchors)} !!str ${plainWords(choices)}`),
    'anchor of nothing': () => nothingBelow(` ${newAnchor(anchors)}`),
    alias: () => nothingBelow(` ${anyAlias(choices, anchors)}`),
    literal: () => block(choices, '|', inner),
    folded: () => block(choices, '>', inner),
  });
  if (written.below.length > 0) return written;
  return { after: written.after + comment(choices), below: [] };
}

/** A scalar that may stand between braces. */
export function flowScalar(choices: Choices, anchors: string[]): string {
  return choices.wear({
    plain: () => choices.pick(['はい', '済み', '2024-07-01', 'a:b', '12']),
    'nothing in braces': () => '',
    'quotes in braces': () => choices.pick(['"a, b"', "'}'", '"\\u3042"']),
    'alias in braces': () => anyAlias(choices, anchors),
    'anchor in braces': () => `${newAnchor(anchors)} 済み`,
    'tag in braces': () => '!!str 12',
  });
}

export function newAnchor(anchors: string[], kind = 'a'): string {
  const name = `${kind}${anchors.length}`;
  anchors.push(name);
  return `&${name}`;
}

export function anyAlias(choices: Choices, anchors: readonly string[]): string {
  const [first, ...more] = anchors;
  return first === undefined ? '~' : `*${choices.pick([first, ...more])} `;
}

function doubleQuoted(choices: Choices): string {
  return choices.pick([
    '"済み"',
    '"\\u65e5\\t\\"付\\""',
    '"a # b: c"',
    '"\\x41\\ \\/"',
    '" 前後 "',
  ]);
}

function overLines(choices: Choices, inner: string): Written {
  return choices.pick<() => Written>([
    () => ({ after: ' "一', below: [`${inner}二\\`, `${inner}  \\ 三"`] }),
    () => ({ after: " '一", below: ['', `${inner}二 # 中'`] }),
    () => ({ after: ' "', below: ['', `${inner}二`, `${inner}"`] }),
    () => ({ after: '', below: [`${inner}"一`, `${inner}二"`] }),
  ])();
}

function block(choices: Choices, sign: string, inner: string): Written {
  const key = inner.length;
  const chomping = choices.pick(['', '-', '+']);
  const digit = choices.wears('indentation indicator', 4) ? String(1 + choices.below(4)) : '';
  const order = choices.wears('chomping before indentation', 3)
    ? chomping + digit
    : digit + chomping;
  const note = comment(choices);
  const lines = Array.from({ length: 1 + choices.below(4) }, () =>
    choices.pick([
      '甲は、',
      '乙は # ではない',
      'a: b',
      '  深い',
      '',
      '\t字下げ',
      '末尾  ',
      '- 一',
      '😀',
    ]),
  );
  const indented = ['甲', ...lines].map((line) => (line ? inner + line : line));
  const blank = choices.wears('blank lines before a block', 6) ? [''] : [];
  const open = choices.wears('blank lines behind a block', 5)
    ? ['', ' '.repeat(choices.below(key))]
    : [];
  return { after: ` ${sign}${order}${note}`, below: [...blank, ...indented, ...open] };
}
