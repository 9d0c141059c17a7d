import assert from 'node:assert/strict';
import type { Choice } from '../../../../src/core/conflict/choice';
import { normalizeChoice } from '../../../../src/core/conflict/normalizeChoice';
import { planResolution } from '../../../../src/core/conflict/planResolution';
import type { SideName } from '../../../../src/core/conflict/markers';
import { readMarkers } from '../../../../src/core/conflict/markers';
import type { Conflict } from '../../../../src/core/conflict/readConflict';
import { isContested, readConflict } from '../../../../src/core/conflict/readConflict';
import { seenOf } from '../../../../src/core/conflict/choice';
import { parseText } from '../../../../src/core/parse/yaml/parseText';
import { writableField } from '../../../../src/core/conflict/written';
import { applyEdits } from '../../../../src/core/text/applyEdits';
import { yaml } from '../../../support/yaml';

const HEAD = 'kakunin: 1\n様式: 令和6年6月\n項目:\n';

function read(text: string): Conflict {
  const conflict = readConflict(text);
  assert.ok(conflict, 'the conflict can be read');
  return conflict;
}

/** What can be chosen, region by region: `path: ours | theirs`, or `whole`. */
function choices(text: string): readonly (readonly string[])[] {
  return read(text).regions.map(({ slots }) =>
    slots
      ? slots
          .filter(isContested)
          .map(({ path, ours, theirs }) => `${path.join('/')}: ${ours.trim()} | ${theirs.trim()}`)
      : ['whole'],
  );
}

/** `P1-A-1/備考` of any region, or the number of a region as a whole. */
function choose(text: string, what: string | number, side: SideName): Choice {
  const { regions } = read(text);
  if (typeof what === 'number') {
    return { region: what, path: null, side, seen: seenOf(text, regions[what]!) };
  }
  for (const [region, { slots = [] }] of regions.entries()) {
    const slot = slots.find(({ path }) => path.join('/').endsWith(what));
    if (slot) return { region, path: slot.path, side, seen: slot };
  }
  throw new Error(`nothing to choose at ${what}`);
}

function after(text: string, ...made: readonly (readonly [string | number, SideName])[]): string {
  const plan = planResolution(
    parseText(text),
    made.map(([what, side]) => choose(text, what, side)),
  );
  assert.ok(plan.ok, plan.ok ? '' : plan.refusal.code);
  assert.equal(plan.parsed.text, applyEdits(text, plan.edits));
  return plan.parsed.text;
}

const TWO_KEYS = `${HEAD}  P1-A-1: # 開示
    初回確認: いいえ
<<<<<<< HEAD
    完了日: 2024-07-22 # 口頭
    備考: 受領した
=======
    完了日: 2024-07-29
    備考: 依頼中
>>>>>>> みどり野/7月
  P1-A-2-1:
    初回確認: はい
`;

suite('readMarkers', () => {
  const ok = '<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n';
  test('reads labels, sides and base', () => {
    const text = `z\n<<<<<<< HEAD\nx\n||||||| 1a2b3c\nw\n=======\ny\n>>>>>>> b c\n`;
    const [region] = readMarkers(text) ?? [];
    assert.ok(region?.base);
    const at = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
    assert.equal(at(region.span), text.slice(2));
    assert.deepEqual([region.ours.label, at(region.ours.lines)], ['HEAD', 'x\n']);
    assert.deepEqual([region.base.label, at(region.base.lines)], ['1a2b3c', 'w\n']);
    assert.deepEqual([region.theirs.label, at(region.theirs.lines)], ['b c', 'y\n']);
  });

  const counted: readonly (readonly [text: string, regions: number | undefined])[] = [
    ['a: 1\n', 0],
    [ok, 1],
    [`\ufeff${ok}`, 1],
    [ok.replaceAll('\n', '\r\n'), 1],
    [ok.slice(0, -1), 1],
    [ok + ok, 2],
    ['<<<<<<<\n=======\n>>>>>>>\n', 1],
    [`a: |\n  =======\n=======\n||||||| x\n${ok}`, 1],
    // Longer markers are those of another conflict, which a base may hold.
    ['<<<<<<< a\n||||||| b\n<<<<<<<<< c\n=========\n>>>>>>>>> d\n=======\n>>>>>>> e\n', 1],
    [ok.replace(/(.)\1{6}/g, '$1'.repeat(15)), 1],
    ['<<<<<<<< a\nx\n=======\n========\ny\n>>>>>>> c\n>>>>>>>> b\n', 1],
    ['<<<<<< a\nx\n======\ny\n>>>>>> b\n', 0],
    ['<<<<<<< a\nx\n=======\ny\n>>>>>>>> b\n', undefined],
    ['<<<<<<< a\nx\n=======\ny\n', undefined],
    ['<<<<<<< a\nx\n>>>>>>> b\n', undefined],
    [`<<<<<<< a\n${ok}=======\n>>>>>>> b\n`, undefined],
    ['<<<<<<< a\n=======\n=======\n>>>>>>> b\n', undefined],
    ['<<<<<<< a\n=======\n||||||| c\n>>>>>>> b\n', undefined],
    [`>>>>>>> b\n${ok}`, undefined],
  ];
  for (const [text, regions] of counted) {
    test(`${JSON.stringify(text)}: ${regions ?? 'makes no sense'}`, () => {
      assert.equal(readMarkers(text)?.length, regions);
    });
  }
});

suite('what can be chosen', () => {
  const cases: Readonly<Record<string, readonly [text: string, ...regions: string[][]]>> = {
    'keys of a row': [
      TWO_KEYS,
      [
        '項目/P1-A-1/完了日: 完了日: 2024-07-22 # 口頭 | 完了日: 2024-07-29',
        '項目/P1-A-1/備考: 備考: 受領した | 備考: 依頼中',
      ],
    ],
    'a key that one side took out': [
      `${HEAD}  P1-A-1:\n    初回確認: はい\n<<<<<<< a\n=======\n    備考: 依頼中\n>>>>>>> b\n`,
      ['項目/P1-A-1/備考:  | 備考: 依頼中'],
    ],
    'rows that each side added': [
      `${HEAD}<<<<<<< a\n  P1-X-1:\n    項目: 甲\n=======\n  P1-X-2:\n    項目: 乙\n>>>>>>> b\n`,
      ['項目/P1-X-1: P1-X-1:\n    項目: 甲 | ', '項目/P1-X-2:  | P1-X-2:\n    項目: 乙'],
    ],
    'keys of the top level': [
      `kakunin: 1\n<<<<<<< a\n医療機関: 甲\n契約:\n  種別: 新規\n=======\n医療機関: 乙\n契約:\n  種別: 更新\n>>>>>>> b\n項目:\n`,
      ['医療機関: 医療機関: 甲 | 医療機関: 乙', '契約/種別: 種別: 新規 | 種別: 更新'],
    ],
    'the end of one row and the start of the next': [
      `${HEAD}  P1-A-1:\n<<<<<<< a\n    備考: 甲\n  P1-A-2-1:\n    初回確認: はい\n=======\n  P1-A-2-1: # 注\n    初回確認: いいえ\n>>>>>>> b\n    備考: 共通\n`,
      [
        '項目/P1-A-1/備考: 備考: 甲 | ',
        '項目/P1-A-2-1: P1-A-2-1: | P1-A-2-1: # 注',
        '項目/P1-A-2-1/初回確認: 初回確認: はい | 初回確認: いいえ',
      ],
    ],
    'comments behind the last key': [
      `${HEAD}  P1-A-1:\n<<<<<<< a\n  # 甲\n=======\n  # 乙\n>>>>>>> b\n  P1-A-2-1:\n`,
      [': # 甲 | # 乙'],
    ],
    'a clause in which lines differ: as a whole': [
      `${HEAD}  P1-A-1:\n    合意内容: |\n<<<<<<< a\n      甲\n=======\n      乙\n>>>>>>> b\n      共通\n`,
      ['whole'],
    ],
    'rows that go on behind the region: as a whole': [
      `${HEAD}<<<<<<< a\n  P1-X-1:\n=======\n  P1-X-2:\n>>>>>>> b\n    初回確認: はい\n`,
      ['whole'],
    ],
    'keys in another order: as a whole': [
      `${HEAD}  P1-A-1:\n<<<<<<< a\n    期限: 2024-07-22\n    備考: 甲\n=======\n    備考: 乙\n    期限: 2024-07-22\n>>>>>>> b\n`,
      ['whole'],
    ],
    'keys on one line: as a whole': [
      `kakunin: 1\n<<<<<<< a\n契約: {種別: 新規,\n=======\n契約: {種別: 更新,\n>>>>>>> b\n  名称: 甲}\n項目:\n`,
      ['whole'],
    ],
  };
  for (const [title, [text, ...expected]] of Object.entries(cases)) {
    test(title, () => assert.deepEqual(choices(text), expected));
  }

  test('nothing where a side is no YAML', () => {
    const text = `${HEAD}<<<<<<< a\n  P1-A-1: [\n=======\n  P1-A-1:\n>>>>>>> b\n`;
    assert.equal(readConflict(text), undefined);
    const plan = planResolution(parseText(text), []);
    assert.equal(plan.ok, false);
  });
});

suite('resolving', () => {
  test('a choice stands without markers, the rest stays a conflict', () => {
    assert.equal(
      after(TWO_KEYS, ['備考', 'theirs']),
      TWO_KEYS.replace('    備考: 受領した\n=', '=').replace(
        '    備考: 依頼中\n>>>>>>> みどり野/7月\n',
        '>>>>>>> みどり野/7月\n    備考: 依頼中\n',
      ),
    );
  });

  test('with the last choice the markers are gone', () => {
    const first = after(TWO_KEYS, ['完了日', 'ours']);
    const last = after(first, ['備考', 'theirs']);
    assert.equal(
      last,
      yaml`
        kakunin: 1
        様式: 令和6年6月
        項目:
          P1-A-1: # 開示
            初回確認: いいえ
            完了日: 2024-07-22 # 口頭
            備考: 依頼中
          P1-A-2-1:
            初回確認: はい
      `,
    );
    assert.equal(after(after(TWO_KEYS, ['備考', 'theirs']), ['完了日', 'ours']), last);
    assert.equal(after(TWO_KEYS, ['備考', 'theirs'], ['完了日', 'ours']), last);
  });

  test('keeps the rows of both sides where both are chosen', () => {
    const text = `${HEAD}<<<<<<< a\n  P1-X-1:\n    項目: 甲\n=======\n  P1-X-2:\n    項目: 乙\n>>>>>>> b\n  P2-A-1:\n`;
    assert.equal(
      after(text, ['P1-X-1', 'ours'], ['P1-X-2', 'theirs']),
      `${HEAD}  P1-X-1:\n    項目: 甲\n  P1-X-2:\n    項目: 乙\n  P2-A-1:\n`,
    );
  });

  test('keeps CRLF, a BOM and a missing last line break', () => {
    const text = `\ufeff${TWO_KEYS.slice(0, TWO_KEYS.indexOf('  P1-A-2-1')).trimEnd()}`;
    const crlf = text.replaceAll('\n', '\r\n');
    const half = after(crlf, ['備考', 'ours']);
    assert.match(half, />>>>>>> みどり野\/7月\r\n {4}備考: 受領した\r\n$/);
    assert.equal(half.search(/[^\r]\n/), -1);
    assert.ok(half.startsWith('\ufeffkakunin'));
    assert.equal(after(text, ['完了日', 'ours']).endsWith('>>>>>>> みどり野/7月'), true);
  });

  test('splits the base with its keys', () => {
    const text = TWO_KEYS.replace(
      '=======\n',
      '||||||| 1a2b\n    # 期限は 7/22\n    期限: 2024-07-22\n    備考: 未着\n=======\n',
    );
    assert.equal(
      after(text, ['完了日', 'ours']),
      `${HEAD}  P1-A-1: # 開示
    初回確認: いいえ
    完了日: 2024-07-22 # 口頭
<<<<<<< HEAD
    備考: 受領した
||||||| 1a2b
    備考: 未着
=======
    備考: 依頼中
>>>>>>> みどり野/7月
  P1-A-2-1:
    初回確認: はい
`,
    );
  });

  test('what was seen is found where regions above it are gone', () => {
    const text = `${TWO_KEYS}<<<<<<< a\n    備考: 甲\n=======\n    備考: 乙\n>>>>>>> b\n`;
    const choice = choose(text, 'P1-A-2-1/備考', 'theirs');
    assert.equal(choice.region, 1);
    const first = after(text, [0, 'ours']);
    const plan = planResolution(parseText(first), [choice]);
    assert.ok(plan.ok);
    assert.match(plan.parsed.text, /はい\n {4}備考: 乙\n$/);
  });

  test('refuses what is no longer as it was seen', () => {
    const choice = choose(TWO_KEYS, '備考', 'ours');
    const changed = TWO_KEYS.replace('受領した', '受け取った');
    const plan = planResolution(parseText(changed), [choice]);
    assert.deepEqual(plan, { ok: false, refusal: { code: 'conflict-changed' } });
  });

  test('refuses a choice that would double or lose a row that one side has moved', () => {
    const region = (ours: string, theirs: string): string =>
      `<<<<<<< a\n${ours}=======\n${theirs}>>>>>>> b\n`;
    const row = '  P1-B-1:\n    初回確認: はい\n';
    const text = `${HEAD}${region(row, '')}  P1-A-1:\n${region('', row)}`;
    for (const [index, side] of [0, 1].flatMap((each) =>
      (['ours', 'theirs'] as const).map((name) => [each, name] as const),
    )) {
      const plan = planResolution(parseText(text), [choose(text, index, side)]);
      const alone = { ok: false, refusal: { code: 'conflict-linked' } };
      if (side === (index === 0 ? 'ours' : 'theirs')) assert.deepEqual(plan, alone);
    }
    assert.equal(after(text, [0, 'theirs'], [1, 'theirs']), `${HEAD}  P1-A-1:\n${row}`);
    assert.equal(after(text, [0, 'ours'], [1, 'ours']), `${HEAD}${row}  P1-A-1:\n`);
  });
});

suite('a key that is rewritten', () => {
  const write = (text: string, what: string, value: string) => {
    const choice: Choice = { ...choose(text, what, 'ours'), side: 'written', value };
    const normalized = normalizeChoice(choice, '2026-11-24');
    return 'refusal' in normalized
      ? normalized
      : planResolution(parseText(text), [normalized.choice]);
  };
  const written = (text: string, what: string, value: string): string => {
    const plan = write(text, what, value);
    assert.ok('ok' in plan && plan.ok, JSON.stringify(plan));
    return applyEdits(text, plan.edits);
  };

  test('takes the place of both; the keys beside it stay in conflict', () => {
    assert.equal(
      written(TWO_KEYS, '備考', '7月29日に受領した'),
      `${HEAD}  P1-A-1: # 開示
    初回確認: いいえ
<<<<<<< HEAD
    完了日: 2024-07-22 # 口頭
=======
    完了日: 2024-07-29
>>>>>>> みどり野/7月
    備考: 7月29日に受領した
  P1-A-2-1:
    初回確認: はい
`,
    );
  });

  test('is a day in any form, and keeps the comment of the own side', () => {
    const after = written(TWO_KEYS, '完了日', '令和6年7月31日');
    assert.ok(
      after.includes('    初回確認: いいえ\n    完了日: 2024-07-31 # 口頭\n<<<<<<< HEAD\n'),
    );
  });

  test('has several lines, Windows line ends, and a place where only one side has the key', () => {
    const lines = written(TWO_KEYS, '備考', '一\n二');
    assert.ok(
      lines.includes('>>>>>>> みどり野/7月\n    備考: |-\n      一\n      二\n  P1-A-2-1:'),
    );
    const windows = written(TWO_KEYS.replaceAll('\n', '\r\n'), '備考', '別紙');
    assert.doesNotMatch(windows, /[^\r]\n/);
    const one = TWO_KEYS.replace('    備考: 受領した\n', '');
    assert.ok(written(one, '備考', '別紙').includes('>>>>>>> みどり野/7月\n    備考: 別紙\n'));
  });

  test('is refused where it is no day, no text, no field, or no longer what was seen', () => {
    assert.ok('refusal' in write(TWO_KEYS, '完了日', '2024-02-31'));
    const choice = choose(TWO_KEYS, '備考', 'ours');
    const plan = (made: Choice, text = TWO_KEYS) => planResolution(parseText(text), [made]).ok;
    assert.equal(plan({ ...choice, side: 'written', value: '' }), false);
    assert.equal(plan({ ...choice, path: null, side: 'written', value: 'x' }), false);
    const changed = TWO_KEYS.replace('受領した', '受領');
    assert.equal(plan({ ...choice, side: 'written', value: 'x' }, changed), false);
    assert.equal(writableField(['項目', 'P1-A-1', '初回確認']), undefined);
    assert.equal(writableField(['項目', 'P1-A-1', '不明']), undefined);
  });
});
