import type fc from 'fast-check';
import type { Choices } from './choices';
import { chosen } from './choices';
import type { Making } from './maps';
import { anyScalar, blockMap, flowMap, mapValue } from './maps';
import type { Written } from './scalars';
import { comment } from './scalars';

/** A checklist in some dress. It may be no YAML in a few cases, which callers leave out. */
export interface Dressed {
  readonly text: string;
  readonly dress: ReadonlySet<string>;
}

export const ROW_IDS = [
  ...['P1-A-1', 'P1-A-2-1', 'P1-A-2-2', 'P1-B-1', 'P2-C-4', 'P2-X-1', 'P2-X-2', 'P2-X-3'],
  'P9-Z-9',
];
const ITEM_KEYS = [
  ...['初回確認', '初回確認日', '完了日', '期限', '役割分担', '合意文書', '合意内容', '備考'],
  ...['担当者', '確認資料', '社内メモ'],
  ...['項目', '内容', '未知', 'constructor', '12'],
];
const HEAD_KEYS = [
  '医療機関',
  '事業者',
  '対象システム',
  '契約',
  '初回確認日',
  '前回',
  '社内メモ',
  'x-社内',
  '__proto__',
];
const BELOW: ReadonlyMap<string, readonly string[]> = new Map([
  ['役割分担', ['主担当', '医療機関', '事業者', '費用', '他']],
  ['契約', ['種別', '名称', '締結予定日', '満了日']],
  ['初回確認日', ['Part1', 'Part2']],
  ['x-社内', ['a', 'b']],
]);

/** Checklists in all the dress that YAML allows. */
export const dressedChecklist: fc.Arbitrary<Dressed> = chosen(500, makeChecklist);

function makeChecklist(choices: Choices): Dressed {
  const making: Making = { choices, scalars: [], maps: [] };
  const start = choices.wears('start of the file', 4) ? startOf(choices) : [];
  const indent = choices.wears('indented top level', 25) ? 1 + choices.below(3) : 0;
  const lines = choices.wears('flow top level', 40)
    ? flowFile(making)
    : blockMap(making, topKeys(choices), { indent, value: (key, at) => topValue(making, key, at) });
  const end = choices.wears('end of the file', 5) ? endOf(choices) : [''];
  return { text: joined(choices, [...start, ...lines, ...end]), dress: choices.dress };
}

function startOf(choices: Choices): readonly string[] {
  return choices.wear({
    'comment on top': () => ['# 表題', ''],
    'document start': () => ['---'],
    'document start with a comment': () => ['# 表題', '--- # 注'],
    'YAML directive': () => ['%YAML 1.2', '---'],
    'TAG directive': () => ['%TAG ! tag:example.jp,2024:', '# 注', '---'],
    'tagged top level': () => ['--- !!map'],
    'anchored top level': () => ['--- &top'],
    'blank lines on top': () => ['', '  ', ''],
  });
}

function endOf(choices: Choices): readonly string[] {
  return choices.wear<readonly string[]>({
    'no final line break': () => [],
    'blank lines at the end': () => ['', '', '  ', ''],
    'comment at the end': () => ['', '# 終わり', ''],
    'document end': () => ['...', ''],
    'document end, no line break': () => ['', '...'],
    'comment at the end, no line break': () => ['  # 終わり'],
  });
}

function topKeys(choices: Choices): readonly string[] {
  const some = HEAD_KEYS.filter(() => choices.below(4) === 3);
  const keys = ['kakunin', '様式', ...some, '項目'];
  return choices.wears('top level in another order', 8) ? shuffled(choices, keys) : keys;
}

function topValue(making: Making, key: string, indent: number): Written {
  const { choices } = making;
  if (key === 'kakunin') return { after: ` 1${comment(choices)}`, below: [] };
  if (key === '様式') return { after: ` 令和6年6月${comment(choices)}`, below: [] };
  if (key === '項目') return rows(making, indent);
  return valueOf(making, key, indent);
}

function rows(making: Making, indent: number): Written {
  const { choices } = making;
  const ids = ROW_IDS.filter((id, index) => {
    return choices.below(5) > (index === 0 ? 0 : id.includes('-X-') ? 1 : 2);
  });
  const ordered = choices.wears('rows in another order', 6) ? shuffled(choices, ids) : ids;
  return mapValue(making, ordered, {
    indent,
    value: (_, at) => {
      const keys = ITEM_KEYS.filter((_, index) => choices.below(5) > (index === 0 ? 0 : 3));
      const inner = choices.wears('keys in another order', 4) ? shuffled(choices, keys) : keys;
      return mapValue(making, inner, {
        indent: at,
        value: (key, in2) => valueOf(making, key, in2),
      });
    },
  });
}

function valueOf(making: Making, key: string, indent: number): Written {
  const { choices } = making;
  const inner = BELOW.get(key);
  if (inner) {
    const keys = inner.filter(() => choices.below(2) === 1);
    return mapValue(making, keys, { indent, value: anyScalar(making) });
  }
  if (choices.wears('list', 30)) return listOf(choices, indent);
  return anyScalar(making)(key, indent);
}

function listOf(choices: Choices, indent: number): Written {
  const margin = ' '.repeat(indent);
  return choices.pick<Written>([
    { after: ' [a, {b: c}]', below: [] },
    { after: '', below: [`${margin}- a`, `${margin}-   - b`, `${margin}    - c`] },
    { after: ' # 注', below: [`${margin}  - a: 1`, `${margin}    b: 2`] },
  ]);
}

/** A file that is one map in braces. */
function flowFile(making: Making): readonly string[] {
  const row = flowMap(making, ['初回確認', '備考'], 4);
  const inner = [row.after.trimStart(), ...row.below];
  const last = inner.length - 1;
  const lines = inner.map((line, index) => (index === last ? line.replace(/\s#.*$/, '') : line));
  return [
    '{ kakunin: 1, 様式: 令和6年6月,',
    ' 項目: { P1-A-1:',
    ...lines.map((line) => `  ${line}`),
    ' }}',
  ];
}

function shuffled(choices: Choices, keys: readonly string[]): readonly string[] {
  const left = [...keys];
  return keys.map(() => left.splice(choices.below(left.length), 1)[0] ?? '');
}

/** The lines with their line breaks: of one kind, or mixed; spaces at the ends of some. */
function joined(choices: Choices, lines: readonly string[]): string {
  const bom = choices.wears('BOM', 10) ? '\ufeff' : '';
  const breaks =
    choices.below(3) < 2
      ? LF
      : choices.wear<[string, ...string[]]>({
          CRLF: () => ['\r\n'],
          'mixed line breaks': () => ['\n', '\r\n'],
          'lone CR': () => ['\r', '\n'],
        });
  const trailing = choices.wears('trailing spaces', 6);
  const ended = lines.map((line) => (trailing && choices.below(6) === 5 ? `${line}  ` : line));
  const text = ended.map((line, at) =>
    at === ended.length - 1 ? line : line + choices.pick(breaks),
  );
  return bom + text.join('');
}

const LF: [string, ...string[]] = ['\n'];
