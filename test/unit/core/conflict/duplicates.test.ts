import assert from 'node:assert/strict';
import editions from 'virtual:catalog';
import { analyze } from '../../../../src/core/analyze';
import type { KeptSide } from '../../../../src/core/conflict/choice';
import { readDuplicates } from '../../../../src/core/conflict/duplicates';
import { planResolution } from '../../../../src/core/conflict/planResolution';
import { parseText } from '../../../../src/core/parse/yaml/parseText';
import { problemMessage } from '../../../../src/core/rules/problem';
import { applyEdits } from '../../../../src/core/text/applyEdits';
import { buildView } from '../../../../src/core/view/buildView';
import { translateTo } from '../../../../src/language';

const HEAD = 'kakunin: 1\n様式: 令和6年6月\n';
const OWN = `${HEAD}項目:
  # A
  P1-A-1: # 開示
    初回確認: はい
  P1-X-1: # 甲が追加
    項目: 遠隔読影端末
    内容: |
      端末を病院が管理する

  P1-C-3:
    備考: 確認中 # 口頭
  P1-X-1:
    項目: 保守回線
    備考: '使用時のみ'
  P2-A-1:
`;

function after(text: string, path: string, side: KeptSide): string {
  const found = readDuplicates(parseText(text)).find((each) => each.path.join('/') === path);
  assert.ok(found, `${path} is there twice`);
  const choice = { region: 0, path: found.path, side, seen: found.seen };
  const plan = planResolution(parseText(text), [choice]);
  assert.ok(plan.ok, plan.ok ? '' : JSON.stringify(plan.refusal));
  assert.equal(plan.parsed.text, applyEdits(text, plan.edits));
  return plan.parsed.text;
}

/** Which keys are there twice. */
const twice = (text: string): readonly string[] =>
  readDuplicates(parseText(text)).map(({ path }) => path.join('/'));

suite('a key that is there twice', () => {
  const first = OWN.slice(OWN.indexOf('  P1-X-1:'), OWN.indexOf('  P1-C-3:')).trimEnd() + '\n';
  const second = OWN.slice(OWN.lastIndexOf('  P1-X-1:'), OWN.indexOf('  P2-A-1'));
  const cases: Readonly<Record<string, readonly [string, string, KeptSide, string]>> = {
    'the first of two rows': [OWN, '項目/P1-X-1', 'ours', OWN.replace(second, '')],
    'the second of two rows': [OWN, '項目/P1-X-1', 'theirs', OWN.replace(first, '')],
    'both rows, the second with the next id': [
      OWN,
      '項目/P1-X-1',
      'both',
      OWN.replace(second, second.replace('P1-X-1', 'P1-X-2')),
    ],
    'a value of a row': [
      `${HEAD}項目:\n  P1-A-1:\n    備考: 一 # い\n    期限: 2026-12-01\n    備考: 二\n`,
      '項目/P1-A-1/備考',
      'theirs',
      `${HEAD}項目:\n  P1-A-1:\n    期限: 2026-12-01\n    備考: 二\n`,
    ],
    'a map of a row': [
      `${HEAD}項目:\n  P1-A-1:\n    役割分担:\n      主担当: 共同\n    役割分担:\n      主担当: 事業者\n`,
      '項目/P1-A-1/役割分担',
      'ours',
      `${HEAD}項目:\n  P1-A-1:\n    役割分担:\n      主担当: 共同\n`,
    ],
    'a map of the head': [
      `${HEAD}契約:\n  種別: 新規\n医療機関: 甲\n契約:\n  種別: 更新\n項目:\n`,
      '契約',
      'theirs',
      `${HEAD}医療機関: 甲\n契約:\n  種別: 更新\n項目:\n`,
    ],
    'a key of the head, at the end of the file': [
      `${HEAD}項目:\n医療機関: 甲\n医療機関: 乙`,
      '医療機関',
      'ours',
      `${HEAD}項目:\n医療機関: 甲`,
    ],
    'all the rows': [
      `${HEAD}項目:\n  P1-A-1:\n    備考: 一\n項目:\n  P1-A-1:\n    備考: 二\n`,
      '項目',
      'ours',
      `${HEAD}項目:\n  P1-A-1:\n    備考: 一\n`,
    ],
    'keys in braces': [
      `${HEAD}項目: {P1-A-1: {備考: 一, 備考: 二}}\n`,
      '項目/P1-A-1/備考',
      'theirs',
      `${HEAD}項目: {P1-A-1: {備考: 二}}\n`,
    ],
    'what is twice within another goes on': [
      `${HEAD}項目:\n  P1-X-1:\n    備考: 一\n  P1-X-1:\n    備考: 二\n    備考: 三\n`,
      '項目/P1-X-1',
      'both',
      `${HEAD}項目:\n  P1-X-1:\n    備考: 一\n  P1-X-2:\n    備考: 二\n    備考: 三\n`,
    ],
  };
  for (const [title, [text, path, side, expected]] of Object.entries(cases)) {
    test(`${title}: ${side}`, () => assert.equal(after(text, path, side), expected));
    test(`${title}: ${side}, with CRLF and a BOM`, () => {
      const crlf = (lines: string): string => `\ufeff${lines.replaceAll('\n', '\r\n')}`;
      assert.equal(after(crlf(text), path, side), crlf(expected));
    });
  }

  test('three of a key are decided two by two', () => {
    const text = `${HEAD}項目:\n  P1-X-1:\n    備考: 一\n  P1-X-1:\n    備考: 二\n  P1-X-1:\n    備考: 三\n`;
    const two = after(text, '項目/P1-X-1', 'both');
    assert.deepEqual(twice(two), ['項目/P1-X-1']);
    const three = after(two, '項目/P1-X-1', 'both');
    assert.deepEqual([...three.matchAll(/P1-X-\d/g)].map(String), ['P1-X-1', 'P1-X-2', 'P1-X-3']);
    assert.deepEqual(twice(three), []);
  });

  test('there is nothing to choose where the text cannot be read for another reason, or has markers', () => {
    assert.deepEqual(twice(`${OWN}  P2-A-2: [\n`), []);
    assert.deepEqual(twice(`${OWN}<<<<<<< a\n=======\n>>>>>>> b\n`), []);
    assert.deepEqual(twice(OWN.replace('保守回線', '*a')), []);
  });

  test('an official row cannot stay twice; what others stand for does not go', () => {
    const official = `${HEAD}項目:\n  P1-A-1:\n    備考: &a 一\n  P1-A-1:\n    備考: 二\n  P2-A-1:\n    備考: *a\n`;
    const [found] = readDuplicates(parseText(official));
    const choice = { region: 0, path: found!.path, seen: found!.seen };
    for (const side of ['both', 'theirs'] as const) {
      const plan = planResolution(parseText(official), [{ ...choice, side }]);
      assert.equal(!plan.ok && plan.refusal.code, 'unwritable', side);
    }
    assert.match(after(official, '項目/P1-A-1', 'ours'), /&a 一[^]*\*a/);
  });

  test('a choice of what has changed is refused', () => {
    const [found] = readDuplicates(parseText(OWN));
    const choice = { region: 0, path: found!.path, side: 'both', seen: found!.seen } as const;
    const plan = planResolution(parseText(OWN.replace('保守回線', '回線')), [choice]);
    assert.deepEqual(plan, { ok: false, refusal: { code: 'conflict-changed' } });
  });
});

suite('a key that is there twice, as it is shown', () => {
  const shown = (text: string) => {
    const analysis = analyze(text, { editions, today: '2026-11-24' });
    return buildView(analysis, editions, translateTo('ja'));
  };

  test('both values side by side, with their lines', () => {
    const view = shown(OWN);
    assert.ok(view.kind === 'conflict' && view.reason === 'duplicates');
    const [region, ...others] = view.regions;
    assert.deepEqual(others, []);
    assert.deepEqual([region?.line, region?.secondLine], [7, 14]);
    const [row] = region?.rows ?? [];
    assert.ok(row);
    assert.deepEqual([row.item, row.title], ['P1-X-1', '遠隔読影端末']);
    assert.equal(row.both?.text, '両方を残す（二つ目は P1-X-2 に）');
    assert.deepEqual(
      row.choices.flatMap(({ fields }) => fields),
      [
        { name: '項目', ours: '遠隔読影端末', theirs: '保守回線' },
        { name: '内容', ours: '端末を病院が管理する', theirs: null },
        { name: '備考', ours: null, theirs: '使用時のみ' },
      ],
    );
  });

  test('an official row, a key of the head: one of the two', () => {
    const view = shown(
      `${HEAD}契約:\n  種別: 新規\n契約:\n  種別: 更新\n項目:\n  P1-A-1:\n  P1-A-1:\n`,
    );
    assert.ok(view.kind === 'conflict');
    assert.deepEqual(
      view.regions.flatMap(({ rows }) => rows.map(({ item, title, both }) => [item, title, both])),
      [
        [null, '確認表の冒頭', undefined],
        ['P1-A-1', '事業者からの開示資料の確認', undefined],
      ],
    );
  });

  test('other YAML is not ours to put right', () => {
    assert.equal(shown('a: 1\na: 2\n').kind, 'unreadable');
  });

  test('the problem says the way out', () => {
    const { problems } = analyze(OWN, { editions, today: '2026-11-24' });
    assert.deepEqual(
      problems.map((problem) => problemMessage(problem, translateTo('ja'))),
      [
        '同じ行または欄が二度書かれています。どちらか一つにしてください。表で開くと、両方を並べて選べます。',
      ],
    );
  });
});
