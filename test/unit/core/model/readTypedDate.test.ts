import assert from 'node:assert/strict';
import editions from 'virtual:catalog';
import { analyze } from '../../../../src/core/analyze';
import { normalizeOperation } from '../../../../src/core/edit/operation/normalizeOperation';
import { readTypedDate } from '../../../../src/core/model/readTypedDate';
import type { Field } from '../../../../src/core/format/fields';

const TODAY = '2026-11-27';

/** A checklist with those 初回確認日 of Part 1 and of the row P1-A-1. */
function checklistWith(part?: string, row?: string) {
  const head = part === undefined ? '' : `初回確認日:\n  Part1: ${part}\n`;
  const own = row === undefined ? '' : `    初回確認日: ${row}\n`;
  const text = `kakunin: 1\n様式: 令和6年6月\n${head}項目:\n  P1-A-1:\n    初回確認: いいえ\n${own}`;
  return analyze(text, { editions, today: TODAY }).checklist;
}

interface FirstChecks {
  readonly part?: string | undefined;
  readonly row?: string;
}

const read = (item: string | null, field: Field, text: string, { part, row }: FirstChecks) =>
  readTypedDate({ item, field }, text, { checklist: checklistWith(part, row), today: TODAY });

suite('a date that is typed without its year', () => {
  const cases: readonly (readonly [
    field: Field,
    text: string,
    day: string | undefined,
    firstCheck?: string,
  ])[] = [
    ['初回確認日.Part1', '11/20', '2026-11-20'],
    ['初回確認日.Part2', '11月20日', '2026-11-20'],
    ['初回確認日.Part1', '１１／２７', '2026-11-27'],
    ['初回確認日.Part1', '11/28', '2025-11-28'],
    ['初回確認日.Part1', '2/29', '2024-02-29'],
    ['初回確認日.Part1', '2/30', undefined],
    ['契約.締結予定日', '11/27', '2026-11-27'],
    ['契約.締結予定日', '11/26', '2027-11-26'],
    ['期限', '12/15', '2026-12-15'],
    ['期限', '12/15', '2026-12-15', '2024-07-01'],
    ['期限', '11/28', '2027-11-28', '2026-12-01'],
    ['完了日', '11/20', '2026-11-20'],
    ['完了日', '11/28', '2025-11-28'],
    ['完了日', '11/20', '2026-11-20', '2026-09-07'],
    ['完了日', '9/1', undefined, '2026-09-07'],
    ['完了日', '7/22', '2024-07-22', '2024-07-01'],
    ['完了日', '11/28', undefined, '2026-09-07'],
    ['完了日', '11/20', '2026-11-20', 'いつか'],
    ['初回確認日', '9/1', '2026-09-01', '2026-09-07'],
  ];
  for (const [field, text, day, firstCheck] of cases) {
    const after = firstCheck === undefined ? '' : `, first checked on ${firstCheck},`;
    test(`${field} ${text}${after} is ${day ?? 'none'}`, () => {
      const item = field.startsWith('契約') || field.includes('Part') ? null : 'P1-A-1';
      assert.equal(read(item, field, text, { part: firstCheck }), day);
    });
  }

  test('the first check of the row goes before that of its Part', () => {
    assert.equal(
      read('P1-A-1', '完了日', '10/1', { part: '2024-07-01', row: '2026-09-07' }),
      '2026-10-01',
    );
  });

  test('a row that the file leaves out has the first check of its Part', () => {
    assert.equal(read('P1-A-2-1', '完了日', '9/1', { part: '2026-09-07' }), undefined);
    assert.equal(read('P1-A-2-1', '完了日', '10/1', { part: '2026-09-07' }), '2026-10-01');
  });

  test('a date with its year is taken as it is, also one that lies ahead', () => {
    assert.equal(read('P1-A-1', '完了日', '令和9年4月1日', { part: '2026-09-07' }), '2027-04-01');
  });

  test('a fix offers it, and never writes it unasked', () => {
    const text = 'kakunin: 1\n様式: 令和6年6月\n初回確認日:\n  Part1: 11/20\n項目: {}\n';
    const { problems } = analyze(text, { editions, today: TODAY });
    const [problem] = problems.filter(({ rule }) => rule === 'invalid-date');
    assert.deepEqual(
      problem?.fixes.map(({ safe }) => safe),
      [false],
    );
  });

  test('an edit of the table writes it', () => {
    const asked = { kind: 'set', item: null, field: '初回確認日.Part1', value: '11/20' } as const;
    const place = { checklist: checklistWith(), today: TODAY };
    assert.deepEqual(normalizeOperation(asked, place), {
      operation: { ...asked, value: '2026-11-20' },
    });
    const never = normalizeOperation({ ...asked, value: '2/30' }, place);
    assert.ok('refusal' in never && never.refusal.code === 'invalid-date');
  });

  test('a day that is still to come is refused as 完了日 for what it is, and is a 期限', () => {
    const place = { checklist: checklistWith('2026-11-01'), today: TODAY };
    const asked = { kind: 'set', item: 'P1-A-1', field: '完了日', value: '12/1' } as const;
    assert.deepEqual(normalizeOperation(asked, place), {
      refusal: { code: 'day-not-past', field: '完了日', value: '12/1' },
    });
    assert.deepEqual(normalizeOperation({ ...asked, field: '期限' }, place), {
      operation: { ...asked, field: '期限', value: '2026-12-01' },
    });
  });
});
