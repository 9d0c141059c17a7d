import assert from 'node:assert/strict';
import schema from '../../../../schemas/checklist.schema.json';
import { compare } from '../../../../src/core/compare/compare';
import { canonicalOrder } from '../../../../src/core/edit/operation/canonicalOrder';
import {
  fieldLabel,
  fieldPath,
  fieldSpec,
  HEAD_FIELD_NAMES,
  ITEM_FIELD_NAMES,
  ITEMS_KEY,
} from '../../../../src/core/format/fields';
import type { FieldKey, FieldSpec } from '../../../../src/core/format/fields';
import { PART_KEYS } from '../../../../src/core/format/ids';
import type { KeyPath } from '../../../../src/core/format/keys';
import { formatKeyAt, HOLDER_NAMES, KEY_NAMES, keysAt } from '../../../../src/core/format/keys';
import { completionsAt } from '../../../../src/core/languageFeatures/completions';
import { meaningOf } from '../../../../src/core/languageFeatures/meaning';
import { findPunctuationLookAlikes } from '../../../../src/core/parse/findPunctuationLookAlikes';
import { DETAIL_FIELDS, HEAD_LABELS, inputOf } from '../../../../webview/field/fieldKinds';
import { COLUMN_FIELDS } from '../../../../webview/table/columns';
import { analysed, atCursor, source } from '../languageFeatures/atCursor';

/** A row of one's own, for which completion keeps the canonical order. */
const ROW: KeyPath = [ITEMS_KEY, 'P1-X-1'];

/** The maps of the format, 項目 aside: its keys are ids. */
const MAPS: readonly KeyPath[] = [[], ROW].flatMap((top) => [
  top,
  ...keysAt(top)
    .map((key) => [...top, key])
    .filter((path) => keysAt(path).length > 0),
]);

const FIELDS: readonly FieldKey[] = [
  ...HEAD_FIELD_NAMES.map((field) => ({ item: null, field })),
  ...ITEM_FIELD_NAMES.map((field) => ({ item: 'P1-X-1', field })),
];

const nameOf = ({ item, field }: FieldKey): string => fieldLabel(`${item ?? ''} ${field}`).trim();
const pathOf = ({ item, field }: FieldKey): KeyPath =>
  item === null ? fieldPath(field) : [ITEMS_KEY, item, ...fieldPath(field)];

interface SchemaNode {
  readonly $ref?: string;
  readonly const?: number;
  readonly enum?: readonly (string | null)[];
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: boolean | SchemaNode;
}

/** What the JSON Schema has at the path. */
function schemaAt([top, item, ...inRow]: KeyPath): SchemaNode {
  const isInRow = top === ITEMS_KEY && item !== undefined;
  let node: SchemaNode = isInRow ? schema.$defs.item : schema;
  const keys = isInRow ? inRow : [top, item, ...inRow].filter((key) => key !== undefined);
  for (const key of keys) node = node.properties?.[key] ?? assert.fail(`no ${key} in the schema`);
  return node;
}

/** What the JSON Schema says where a field takes this. */
function schemaOf({ kind, choices = [] }: FieldSpec): SchemaNode {
  switch (kind) {
    case 'version':
      return { const: Number(choices[0]) };
    case 'edition':
      return { type: 'string' };
    case 'choice':
      return { enum: [...choices, null] };
    case 'date':
    case 'text':
      return { $ref: `#/$defs/${kind}` };
  }
}

/** The keys that lead to a map, each on its line and deeper than the one before, and `inside` in it. */
function checklist(path: KeyPath, inside: string): string {
  const lines = path.map((key, depth) => `${'  '.repeat(depth)}${key}:`);
  return `${[...lines, '  '.repeat(path.length) + inside].join('\n')}\n`;
}

const valueOf = ({ kind, choices }: FieldSpec): string =>
  choices?.[0] ?? (kind === 'date' ? '2026-11-23' : kind === 'edition' ? '令和6年6月' : 'abc');

suite('the format: every key of the tree', () => {
  test('is a field, or holds keys, or is 項目', () => {
    assert.deepEqual(keysAt([]).at(-1), ITEMS_KEY);
    assert.deepEqual(HOLDER_NAMES, ['契約', '初回確認日', ITEMS_KEY, '役割分担']);
    assert.equal(MAPS.length, 5);
    assert.equal(formatKeyAt([...ROW, '契約']), undefined);
    assert.equal(formatKeyAt(['toString']), undefined);
    for (const key of FIELDS) assert.equal(formatKeyAt(pathOf(key))?.spec, fieldSpec(key));
    assert.deepEqual(keysAt(['初回確認日']), PART_KEYS);
  });

  for (const path of MAPS) {
    const name = path.join(' ') || 'the top level';

    test(`${name}: the JSON Schema has the same keys in the same order`, () => {
      assert.deepEqual(Object.keys(schemaAt(path).properties ?? {}), keysAt(path));
      assert.equal(schemaAt(path).additionalProperties, false);
    });

    test(`${name}: canonical order is the order of the tree`, () => {
      const comesBefore = canonicalOrder(path, undefined);
      const reversed = keysAt(path).toReversed();
      const ordered = reversed.toSorted((a, b) => (comesBefore(a, b) ? -1 : 1));
      assert.deepEqual(ordered, keysAt(path));
    });

    test(`${name}: completion offers every key, in order`, () => {
      const { analysis, offset } = atCursor(checklist(path, '¦'));
      const labels = completionsAt(analysis, offset, source)?.items.map(({ label }) => label);
      assert.deepEqual(labels, keysAt(path));
    });
  }

  test('means something in words', () => {
    for (const map of MAPS) {
      for (const key of keysAt(map)) assert.ok(meaningOf([...map, key], source.t)?.text, key);
    }
  });

  test('is recognised with a full-width colon', () => {
    for (const name of KEY_NAMES) {
      assert.equal(findPunctuationLookAlikes(`${name}：\n`, 2).found.length, 1, name);
    }
  });
});

suite('the format: every field', () => {
  for (const key of FIELDS) {
    const spec = fieldSpec(key);
    const path = pathOf(key);

    test(`${nameOf(key)}: the JSON Schema takes the same`, () => {
      const { $ref, const: version, enum: values, type } = schemaAt(path);
      const taken = { $ref, const: version, enum: values, type };
      const expected = { $ref: undefined, const: undefined, enum: undefined, type: undefined };
      assert.deepEqual(taken, { ...expected, ...schemaOf(spec) });
    });

    test(`${nameOf(key)}: completion offers its values`, () => {
      const { analysis, offset } = atCursor(
        checklist(path.slice(0, -1), `${path.at(-1) ?? ''}: ¦`),
      );
      const items = completionsAt(analysis, offset, source)?.items ?? [];
      if (spec.kind === 'text') assert.deepEqual(items, []);
      else assert.ok(items.some(({ label }) => label === valueOf(spec)));
    });

    test(`${nameOf(key)}: a comparison shows its change as that of a field`, () => {
      const before = analysed('kakunin:\n項目:\n  P1-X-1:\n');
      const line = `${path.at(-1) ?? ''}: ${valueOf(spec)}`;
      const holder = checklist(path.slice(0, -1), line);
      const after = analysed(
        key.item === null ? `${holder}項目:\n  P1-X-1:\n` : `kakunin:\n${holder}`,
      );
      assert.ok(before.checklist && after.checklist);
      const { head, rows, others } = compare(
        { parsed: before.parsed, checklist: before.checklist },
        { parsed: after.parsed, checklist: after.checklist },
      );
      const changes = [...head, ...rows.flatMap(({ fields }) => fields)];
      assert.deepEqual(changes, [{ field: key.field, before: null, after: valueOf(spec) }]);
      assert.deepEqual(others, []);
    });

    test(`${nameOf(key)}: the page has a control for what it takes`, () => {
      const input = inputOf(key);
      assert.equal(input.by === 'answer' || input.by === 'choice', spec.kind === 'choice');
      if ('values' in input) assert.deepEqual(input.values, spec.choices);
      assert.equal(input.by === 'date', spec.kind === 'date');
      assert.equal(input.by === 'lines', spec.kind === 'text');
    });
  }

  test('has one cell in the page', () => {
    const head = HEAD_LABELS.map(([field]) => field);
    const days = PART_KEYS.map((part) => `初回確認日.${part}`);
    // The version has none; the edition stands below the title, the days in the heads of the Parts.
    const shown = ['kakunin', '様式', ...head, ...days];
    assert.deepEqual(shown.toSorted(), HEAD_FIELD_NAMES.toSorted());
    const cells = [...COLUMN_FIELDS, ...DETAIL_FIELDS];
    assert.deepEqual(cells.toSorted(), ITEM_FIELD_NAMES.toSorted());
  });
});
