import assert from 'node:assert/strict';
import fc from 'fast-check';
import editions from 'virtual:catalog';
import { analyze } from '../../../../src/core/analyze';
import type { Contract } from '../../../../src/core/contracts/contract';
import { continuedIn, withoutContinued } from '../../../../src/core/contracts/continued';
import { contractOf } from '../../../../src/core/contracts/contract';
import { ContractSet } from '../../../../src/core/contracts/contractSet';
import { dueOf } from '../../../../src/core/contracts/due';
import { overviewOf } from '../../../../src/core/contracts/overview';
import { byCode } from '../../../../src/core/text/byCode';

const RUNS = { numRuns: Number(process.env['KAKUNIN_RUNS'] ?? 60) };
/** The first much more often: only contracts of one hospital continue each other. */
const HOSPITALS = ['青葉台病院', '青葉台病院', '青葉台病院', '"みなと病院"', '""'];
const DAYS = ['2026-11-01', '2026-11-28', '2026-12-03', '2027-03-31', '2026-13-01'];

const row = fc.record({
  id: fc.constantFrom('P1-A-1', 'P2-A-1', 'P2-C-4', 'P2-X-1'),
  answer: fc.constantFrom('', 'はい', 'いいえ', '対象外'),
  deadline: fc.constantFrom(...DAYS),
  lead: fc.constantFrom('""', '事業者', '医療機関', '他の事業者'),
  title: fc.constantFrom('甲', '乙'),
});

/** The text of a small checklist. Rows of one id are one row: YAML has no duplicate keys. */
const text = fc
  .record({
    hospital: fc.constantFrom(...HOSPITALS),
    kind: fc.constantFrom('更新', '更新', '追加構築'),
    signing: fc.constantFrom(...DAYS),
    end: fc.constantFrom(...DAYS),
    previous: fc.constantFrom('', 'a', 'a', './b', '../d', 'c/../e'),
    rows: fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 4 }),
  })
  .map(({ hospital, kind, signing, end, previous, rows }) =>
    [
      ...['kakunin: 1', '様式: 令和6年6月', `医療機関: ${hospital}`, `前回: ${previous}`],
      `契約: {種別: ${kind}, 締結予定日: ${signing}, 満了日: ${end}}`,
      '項目:',
      ...rows.flatMap(({ id, answer, deadline, lead, title }) => [
        `  ${id}:`,
        ...(id.includes('X') ? [`    項目: ${title}`, '    内容: あ'] : []),
        `    初回確認: ${answer}`,
        `    期限: ${deadline}`,
        `    役割分担: {主担当: ${lead}}`,
      ]),
      '',
    ].join('\n'),
  );

const PATHS = ['a', 'b', 'c', '../d', 'e'];
const path = fc.constantFrom(...PATHS);
const today = fc.constantFrom('2026-11-28', '2026-12-04');

function contract(name: string, content: string): Contract {
  const found = contractOf(name, analyze(content, { editions, today: '2026-11-28' }));
  assert.ok(found, content);
  return found;
}

/** All answers of the set. */
const answers = (set: ContractSet, day: string): unknown => ({
  overview: set.overview(day),
  due: set.due(day),
  hospitals: set.hospitals.map((hospital) => set.ofHospital(hospital)),
  next: PATHS.map((each) => set.nextOf(each)?.path),
});

/** The same, computed at once from contracts in any order. */
function whole(contracts: readonly Contract[], day: string): unknown {
  const sorted = contracts.toSorted((a, b) => byCode(a.path, b.path));
  return {
    overview: overviewOf(sorted, day),
    due: dueOf(sorted, day),
    hospitals: ['みなと病院', '青葉台病院', null]
      .map((name) => withoutContinued(sorted).filter(({ head }) => head.医療機関 === name))
      .filter((own) => own.length > 0),
    next: PATHS.map(
      (path) => [...continuedIn(contracts)].find(([old]) => old.path === path)?.[1].path,
    ),
  };
}

suite('contracts whose files change', () => {
  test('after any changes, the answers are those of the whole', () => {
    const change = fc.record({ path, text: fc.option(text), day: today });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const set = new ContractSet();
        const files = new Map<string, Contract>();
        for (const each of changes) {
          if (each.text === null) {
            assert.equal(set.remove(each.path), files.delete(each.path));
          } else {
            const made = contract(each.path, each.text);
            set.put(made);
            files.set(each.path, made);
          }
          assert.deepEqual(answers(set, each.day), whole([...files.values()], each.day));
        }
      }),
      RUNS,
    );
  });

  test('the answers do not depend on the order of the files', () => {
    const files = fc.uniqueArray(fc.tuple(path, text), { selector: ([name]) => name });
    const orders = files.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
      ),
    );
    fc.assert(
      fc.property(orders, today, (both, day) => {
        const [one, other] = both.map((all) => {
          const set = new ContractSet();
          for (const [name, content] of all) set.put(contract(name, content));
          return answers(set, day);
        });
        assert.deepEqual(one, other);
      }),
      RUNS,
    );
  });

  test('a contract that has not changed is not computed again', () => {
    const set = new ContractSet();
    for (const name of ['a', 'b']) {
      set.put(contract(name, 'kakunin: 1\n様式: 令和6年6月\n医療機関: 甲\n項目: {}\n'));
    }
    const [first] = set.overview('2026-11-28');
    const other = set.ofHospital('甲');
    set.put(contract('b', 'kakunin: 1\n様式: 令和6年6月\n医療機関: 乙\n項目: {}\n'));
    assert.equal(set.overview('2026-11-28')[0], first);
    assert.deepEqual(
      set.ofHospital('甲').map((each) => [each.path, other.includes(each)]),
      [['a', true]],
    );
    assert.equal(set.ofHospital('甲'), set.ofHospital('甲'));
    assert.notEqual(set.overview('2026-11-29')[0], first);
  });
});
