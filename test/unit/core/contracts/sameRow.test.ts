import assert from 'node:assert/strict';
import editions from 'virtual:catalog';
import { analyze } from '../../../../src/core/analyze';
import type { AskingChecklist, SameRowPlace } from '../../../../src/core/contracts/sameRow';
import { sameRowTexts } from '../../../../src/core/contracts/sameRow';
import { contract, row, TODAY } from './checklists';

const head = (hospital: string, vendor?: string): readonly string[] => [
  `医療機関: ${hospital}`,
  ...(vendor === undefined ? [] : [`事業者: ${vendor}`]),
  '項目:',
];
const CONTRACTS = [
  contract('a', [
    ...head('青葉台病院'),
    ...row('P2-C-4', '役割分担:', '  事業者: 一次対応をする', '合意内容: 四時間以内に報告する'),
    ...row('P2-X-1', '項目: 移行', '合意内容: 移行の文'),
  ]),
  contract('b', [
    ...head('青葉台病院'),
    ...row('P2-C-4', '合意内容: |', '  四時間以内に報告する', '備考: 別紙'),
    ...row('P2-X-1', '項目: 廃棄', '合意内容: 廃棄の文'),
  ]),
  contract('c', [
    ...head('青葉台病院', '乙社'),
    ...row('P2-C-4', '合意内容: 一時間以内に報告する', '社内メモ: 値引きの余地あり'),
    ...row('P2-C-5', '合意内容: ほかの行'),
  ]),
  contract('d', [...head('他病院', '乙社'), ...row('P2-C-4', '合意内容: 他病院の文')]),
  contract('e', ['項目:', ...row('P2-C-4', '合意内容: どの病院でもない文')]),
];

function asking(lines: readonly string[], more: Partial<AskingChecklist> = {}): AskingChecklist {
  const text = ['kakunin: 1', '様式: 令和6年6月', ...lines, ''].join('\n');
  const { checklist } = analyze(text, { editions, today: TODAY });
  assert.ok(checklist);
  return { path: 'new', checklist, acrossHospitals: false, ...more };
}

const place = { item: 'P2-C-4', field: '合意内容', current: '' } as const;
const offered = (from: AskingChecklist, at: Partial<SameRowPlace> = {}, all = CONTRACTS) =>
  sameRowTexts(all, from, { ...place, ...at }).map(({ text }) => text);

const FOUR = '四時間以内に報告する';
const ONE = '一時間以内に報告する';

suite('what other checklists have in the same row', () => {
  const own = asking(head('青葉台病院'));

  test('each text once, what more contracts have first, with where it is from', () => {
    const found = sameRowTexts(CONTRACTS, own, place);
    assert.deepEqual(found, [
      {
        text: FOUR,
        sources: ['a', 'b'].map((path) => ({ path, 事業者: null, 対象システム: null })),
        more: 0,
      },
      { text: ONE, sources: [{ path: 'c', 事業者: '乙社', 対象システム: null }], more: 0 },
    ]);
  });

  test('first what contracts with the same 事業者 have', () => {
    assert.deepEqual(offered(asking(head('青葉台病院', '乙社'))), [ONE, FOUR]);
  });

  test('of the same field, in a row that the file may not have yet', () => {
    assert.deepEqual(offered(own, { field: '役割分担.事業者' }), ['一次対応をする']);
    assert.deepEqual(offered(own, { field: '備考' }), ['別紙']);
    assert.deepEqual(offered(own, { field: '役割分担.医療機関' }), []);
  });

  test('not what stands there, and nothing of the file itself', () => {
    assert.deepEqual(offered(own, { current: `${FOUR}\n` }), [ONE]);
    assert.deepEqual(offered({ ...own, path: 'c' }), [FOUR]);
  });

  test('never across 医療機関, and nothing for a file that names none', () => {
    assert.deepEqual(offered(asking(head('第三病院'))), []);
    assert.deepEqual(offered(asking(['項目:'])), []);
    assert.ok(!offered(own).includes('どの病院でもない文'));
  });

  test('across 医療機関 only where that is asked for, those of the same 医療機関 first', () => {
    const across = asking(head('青葉台病院', '乙社'), { acrossHospitals: true });
    assert.deepEqual(offered(across), [ONE, FOUR, '他病院の文', 'どの病院でもない文']);
    assert.equal(offered(asking(['項目:'], { acrossHospitals: true })).length, 4);
  });

  test('an own row is the same only with the same 項目', () => {
    const ownRow = (title: string) =>
      asking([...head('青葉台病院'), ...row('P2-X-1', `項目: ${title}`)]);
    assert.deepEqual(offered(ownRow('移行'), { item: 'P2-X-1' }), ['移行の文']);
    assert.deepEqual(offered(ownRow('教育'), { item: 'P2-X-1' }), []);
    assert.deepEqual(offered(own, { item: 'P2-X-1' }), []);
  });

  test('社内メモ is no source', () => {
    for (const each of CONTRACTS) {
      assert.ok(!JSON.stringify(each.rows.map(({ texts }) => [...texts])).includes('値引き'));
    }
  });

  test('bounded: ten texts of 2,000 characters, three names each; none with hidden characters', () => {
    const saying = (path: string, text: string) =>
      contract(path, [...head('青葉台病院'), ...row('P2-C-4', `合意内容: "${text}"`)]);
    const many = Array.from({ length: 12 }, (_, at) => saying(`m${at}`, `文${at}`));
    assert.equal(offered(own, {}, many).length, 10);
    const same = Array.from({ length: 5 }, (_, at) => saying(`s${at}`, '同じ'));
    const [only] = sameRowTexts(same, own, place);
    assert.deepEqual([only?.sources.map(({ path }) => path), only?.more], [['s0', 's1', 's2'], 2]);
    assert.equal(offered(own, {}, [saying('x', '字'.repeat(2000))]).length, 1);
    assert.equal(offered(own, {}, [saying('x', '字'.repeat(2001))]).length, 0);
    assert.equal(offered(own, {}, [saying('x', '三\u200b時間')]).length, 0);
  });
});
