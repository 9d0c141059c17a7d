import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CORE_SCHEMA, YAML11_SCHEMA, load } from 'js-yaml';
import editions from 'virtual:catalog';
import { parse } from 'yaml';
import { planEdits } from '../../../../src/core/edit/plan/planEdits';
import { parseText } from '../../../../src/core/parse/yaml/parseText';
import { applyEdits } from '../../../../src/core/text/applyEdits';
import { anyText } from '../../../support/checklists';

const RUNS = { numRuns: Number(process.env.KAKUNIN_RUNS ?? 300) };

/** Other programs that read a checklist, each by the version of YAML that it knows. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  'yaml 1.2': (text) => parse(text) as unknown,
  'yaml 1.1': (text) => parse(text, { version: '1.1' }) as unknown,
  'js-yaml 1.2': (text) => load(text, { schema: CORE_SCHEMA }),
  'js-yaml 1.1': (text) => load(text, { schema: YAML11_SCHEMA }),
};

const BEFORE = [
  'kakunin: 1\n様式: 令和6年6月\n項目:\n  P1-A-1:\n    初回確認: はい\n',
  'kakunin: 1\n様式: 令和6年6月\n項目:\n  P1-A-1:\n    初回確認: はい\n    備考: 済み\n',
  'kakunin: 1\n様式: 令和6年6月\n項目:\n  P1-A-1: { 初回確認: はい, 備考: 済み }\n',
];

/** How the value reads with each reader, after it was written into each of the texts. */
function assertReads(value: string): void {
  for (const text of BEFORE) {
    const operation = { kind: 'set', item: 'P1-A-1', field: '備考', value } as const;
    const plan = planEdits(parseText(text), [operation], editions);
    assert.ok(plan.ok, value);
    const after = applyEdits(text, plan.edits);
    for (const [name, read] of Object.entries(READERS)) {
      const { 項目: rows } = read(after) as { 項目: Record<string, { 備考: unknown }> };
      assert.equal(rows['P1-A-1']?.備考, value, `${name}: ${after}`);
    }
  }
}

const WORDS = [
  ...['12:30', '190:20:30', '190:20:30.15', '1:2:3', '+1:0', '12', '-7', '1_000', '0o17', '017'],
  ...['0b11', '0x1F', '1e3', '1.5', '.5', '1.', '+.5e-3', '.inf', '-.INF', '.nan', '1,000'],
  ...['on', 'Off', 'y', 'Y', 'n', 'No', 'yes', 'TRUE', 'false', '~', 'null', 'Null', '=', '<<'],
  ...['2026-10-05', '2026-1-5', '2026-10-05 12:00:00', '2026-10-05T00:00:00Z', '!', '&', '*'],
  ...[
    'a\tb',
    '\ta',
    'a\t# b',
    '- a',
    '? a',
    'a: b',
    ': a',
    'a #b',
    '#',
    '%a',
    '@a',
    '`a',
    '|',
    '>',
  ],
  ...['---', '...', '"', "'", '[a', '{a', ']', '}', ',a', 'a,', 'a ', ' a', '\u00a0', '\u3000a'],
];

suite('what was written, read by other programs', () => {
  for (const word of WORDS) test(JSON.stringify(word), () => assertReads(word));

  test('any text', () => {
    const near = fc
      .tuple(fc.constantFrom('', '-', '+', ' ', '0', '\n'), fc.constantFrom(...WORDS))
      .map((pair) => pair.join(''));
    const numbers = fc.stringMatching(/^[-+]?[0-9_.:e]{1,8}$/);
    fc.assert(
      fc.property(fc.oneof(anyText, near, numbers), (value) =>
        assertReads(value.replace(/\n+$/, '')),
      ),
      RUNS,
    );
  });

  test('a date stays as people write it', () => {
    const text = BEFORE[0] ?? '';
    const operation = {
      kind: 'set',
      item: 'P1-A-1',
      field: '完了日',
      value: '2026-10-05',
    } as const;
    const plan = planEdits(parseText(text), [operation], editions);
    assert.ok(plan.ok);
    assert.match(applyEdits(text, plan.edits), /^ {4}完了日: 2026-10-05$/m);
  });
});
