import fc from 'fast-check';
import type { FieldOperation } from '../../src/core/edit/operation/operation';
import type { Field, ItemField } from '../../src/core/format/fields';
import { ITEM_FIELDS } from '../../src/core/format/fields';

/** Generators of checklists in many dresses, and of operations on them. */

const IDS = [
  ...['P1-A-1', 'P1-A-2-1', 'P1-A-2-2', 'P1-B-1', 'P2-C-4'],
  ...['P2-X-1', 'P2-X-2', 'P2-X-3'],
];
const FIELDS = Object.keys(ITEM_FIELDS) as ItemField[];
const MAP_KEYS = ['役割分担'];

const piece = fc.constantFrom(
  ...[
    '甲は、',
    '済み',
    'a: b',
    '# 注',
    '"',
    "'",
    '\\',
    ' ',
    '　',
    '\t',
    '- ',
    '*1',
    '&a',
    '{',
    ']',
    ':',
  ],
  ...[
    'true',
    '12',
    '~',
    '2024-07-01',
    '😀',
    '𠮷',
    'が',
    '%',
    '@',
    '`',
    '|',
    '>',
    '---',
    '...',
    '\n',
    '\n\n',
  ],
);

/** Text of any kind, without final line breaks. */
export const anyText = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.join('').replace(/\n+$/, ''))
  .filter((text) => text !== '');

const comment = fc.constantFrom('', '', '', ' # 注', '   # a: b');
const plainText = fc.constantFrom('済み', '契約書 第12条', 'a, b', '2024-07-01', 'はい', '12', '~');

/** A value behind `key:` in a block map: with the space before it and, for a block, lines below. */
function blockValue(indent: string): fc.Arbitrary<string> {
  const lines = fc.array(fc.constantFrom('甲は、', '  乙は # ではない', 'a: b', ''), {
    minLength: 1,
    maxLength: 4,
  });
  const block = fc
    .tuple(fc.constantFrom('|', '|-', '|+', '>', '>-', '|2', '|2-'), comment, lines)
    .map(([header, note, body]) => {
      const text = ['甲', ...body].map((line) => (line ? `${indent}  ${line}` : '')).join('\n');
      return ` ${header}${note}\n${text}`;
    });
  const inline = fc.oneof(
    plainText,
    plainText.map((text) => JSON.stringify(text)),
    plainText.map((text) => `'${text}'`),
    fc.constant(`一\n${indent}  二`),
    fc.constant(`"一\n${indent}  二"`),
    fc.constant('!!str 12'),
    fc.constant('&x 済み'),
  );
  return fc.oneof(
    { weight: 4, arbitrary: fc.tuple(inline, comment).map(([text, note]) => ` ${text}${note}`) },
    { weight: 1, arbitrary: comment },
    { weight: 2, arbitrary: block },
  );
}

function mapValue(indent: string): fc.Arbitrary<string> {
  const inner = fc
    .uniqueArray(fc.constantFrom('主担当', '医療機関', '事業者', '費用'), { minLength: 1 })
    .chain((keys) =>
      fc.tuple(...keys.map((key) => line(`${indent}  `, key, blockValue(`${indent}  `)))),
    );
  return fc.oneof(
    inner.map((lines) => `\n${lines.join('\n')}`),
    fc.constant(' {主担当: 共同, 事業者: "a, b"}'),
    fc.constant(' {}'),
    fc.constant(''),
  );
}

function line(indent: string, key: string, value: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const above = fc.constantFrom('', '', '', `${indent}# 注\n`, '\n', '# 左端\n');
  const written = fc.constantFrom(key, key, key, JSON.stringify(key), `${key} `);
  return fc
    .tuple(above, written, value)
    .map(([before, name, after]) => `${before}${indent}${name}:${after}`);
}

const flowRow = fc
  .subarray(['初回確認: いいえ', '完了日: 2024-07-01', '備考: "a, b"', '役割分担: {主担当: 共同}'])
  .map((entries) => ` {${entries.join(', ')}}`);

function row(indent: string, id: string): fc.Arbitrary<string> {
  const keys = [...new Set(FIELDS.map((field) => field.split('.')[0] ?? ''))];
  const inner = fc
    .shuffledSubarray(keys, { maxLength: 5 })
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map((key) =>
          line(
            `${indent}${indent}`,
            key,
            (MAP_KEYS.includes(key) ? mapValue : blockValue)(`${indent}${indent}`),
          ),
        ),
      ),
    );
  const block = fc.tuple(comment, inner).map(([note, lines]) => [note, ...lines].join('\n'));
  const value = fc.oneof({ weight: 4, arbitrary: block }, { weight: 1, arbitrary: flowRow });
  return fc.tuple(headings(indent), line(indent, id, value)).map((pieces) => pieces.join(''));
}

/** At their place or not: people move rows. */
function headings(indent: string): fc.Arbitrary<string> {
  const heading = fc.constantFrom(
    `${indent}# Part 1 主に医療機関が実施する項目\n`,
    `${indent}# B 医療機関の内部体制\n`,
    '# Part 2\n',
    `${indent}# A 共通\n${indent}# 注\n`,
  );
  const none = fc.constant('');
  return fc.oneof({ weight: 4, arbitrary: none }, { weight: 1, arbitrary: heading });
}

/** The text of a checklist; it may be invalid YAML in a few cases, which callers filter. */
export const checklistText: fc.Arbitrary<string> = fc
  .record({
    indent: fc.constantFrom('  ', '  ', '    ', ' '),
    ids: fc.shuffledSubarray(IDS, { minLength: 1 }),
    newline: fc.constantFrom('\n', '\r\n'),
    bom: fc.constantFrom('', '\ufeff'),
    start: fc.constantFrom('', '', '# 表題\n\n', '%YAML 1.2\n---\n', '---\n'),
    end: fc.constantFrom('\n', '', '\n\n# 終わり\n', '\n...\n'),
  })
  .chain(({ indent, ids, newline, bom, start, end }) =>
    fc.tuple(...ids.map((id) => row(indent, id))).map((rows) => {
      const head = 'kakunin: 1\n様式: 令和6年6月\n契約: {種別: 新規}\n項目:\n';
      return bom + `${start}${head}${rows.join('\n')}${end}`.replaceAll('\n', newline);
    }),
  );

const target = fc.record({
  item: fc.constantFrom<string | null>(...IDS, 'P2-C-5'),
  field: fc.constantFrom<Field>(...FIELDS),
});

export const anyOperation: fc.Arbitrary<FieldOperation> = fc.oneof(
  fc
    .tuple(target, fc.option(anyText))
    .map(([at, value]): FieldOperation => ({ kind: 'set', ...at, value })),
  target.map((at): FieldOperation => ({ kind: 'unset', ...at })),
);
