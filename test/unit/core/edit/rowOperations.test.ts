import assert from 'node:assert/strict';
import editions from 'virtual:catalog';
import { itemTitle, rowById } from '../../../../src/core/catalog/lookup';
import type { Operation } from '../../../../src/core/edit/operation/operation';
import { planEdits } from '../../../../src/core/edit/plan/planEdits';
import { parseText } from '../../../../src/core/parse/yaml/parseText';
import { applyEdits } from '../../../../src/core/text/applyEdits';
import { yaml } from '../../../support/yaml';

const HEAD = 'kakunin: 1\n様式: 令和6年6月\n';

function edited(text: string, operation: Operation): string {
  const plan = planEdits(parseText(text), [operation], editions);
  assert.ok(plan.ok, plan.ok ? '' : plan.refusal.code);
  return applyEdits(text, plan.edits);
}

function refusal(text: string, operation: Operation): string | undefined {
  const plan = planEdits(parseText(text), [operation], editions);
  return plan.ok ? undefined : plan.refusal.code;
}

const titleOf = (id: string): string => itemTitle(rowById(editions[0]!, id)!);

suite('renaming a key', () => {
  const rename = (to: string, ...path: readonly string[]): Operation => {
    return { kind: 'rename', path, to };
  };

  test('keeps quotes, comment and value', () => {
    const text = `${HEAD}項目:\n  "P1-A-2" : # 注\n    備考: 済み\n`;
    const after = edited(text, rename('P1-A-2-1', '項目', 'P1-A-2'));
    assert.equal(after, text.replace('P1-A-2', 'P1-A-2-1'));
  });

  test('at the top level, and in a map in braces', () => {
    assert.equal(edited('kakumin: 1\n', rename('kakunin', 'kakumin')), 'kakunin: 1\n');
    const text = `${HEAD}契約: {種類: 新規}\n項目:\n`;
    const after = edited(text, rename('種別', '契約', '種類'));
    assert.equal(after, text.replace('種類', '種別'));
  });

  test('is refused where the name is taken, the key is gone, or the map is shared', () => {
    const text = `${HEAD}項目:\n  P1-A-1: &a\n    備老: 済み\n    備考: 未\n  P1-A-2-1: *a\n`;
    assert.equal(refusal(text, rename('P1-A-2-1', '項目', 'P1-A-1')), 'key-taken');
    assert.equal(refusal(text, rename('P1-A-2-1', '項目', 'P1-B-9')), 'fix-gone');
    assert.equal(refusal(text, rename('内容', '項目', 'P1-A-1', '備老')), 'shared');
  });
});

suite('removing a key with what it holds', () => {
  const remove = (...path: readonly string[]): Operation => ({ kind: 'remove', path });

  test('takes its lines and no others', () => {
    const text = `${HEAD}項目:\n  P1-A-1:\n    備老: |\n      済み\n\n    備考: 未\n  P1-A-2-1:\n`;
    assert.equal(
      edited(text, remove('項目', 'P1-A-1', '備老')),
      `${HEAD}項目:\n  P1-A-1:\n\n    備考: 未\n  P1-A-2-1:\n`,
    );
    assert.equal(edited(text, remove('項目', 'P1-A-1')), `${HEAD}項目:\n  P1-A-2-1:\n`);
  });

  test('leaves an emptied map without value', () => {
    const text = `${HEAD}契約:\n  種類: 新規\n項目:\n`;
    assert.equal(edited(text, remove('契約', '種類')), `${HEAD}契約:\n項目:\n`);
  });

  test('not the only key of the file: nothing would be left', () => {
    assert.equal(refusal('kakunin: 1\n# 注\n', remove('kakunin')), 'unwritable');
    assert.equal(refusal('kakunin: 1\n# 注\r様式: a\r', remove('kakunin')), 'unwritable');
  });

  test('does nothing for a key that is not there; not what others stand for', () => {
    const text = `${HEAD}項目:\n  P1-A-1: &a\n    備考: 済み\n  P1-A-2-1: *a\n`;
    assert.equal(edited(text, remove('項目', 'P1-B-9')), text);
    assert.equal(refusal(text, remove('項目', 'P1-A-1')), 'shared');
  });
});

suite('adding rows', () => {
  const add = (...items: readonly string[]): Operation => ({ kind: 'add-rows', items });

  test('in the way of the file: its indentation and its line ends', () => {
    const text = '様式: 令和6年6月\r\n項目:\r\n    P1-A-1:\r\n        初回確認: はい\r\n';
    assert.equal(
      edited(text, add('P1-A-2-2', 'P1-A-2-1')),
      `${text}    P1-A-2-1: # 事業者管理 ①\r\n        初回確認:\r\n    P1-A-2-2: # 事業者管理 ②\r\n        初回確認:\r\n`,
    );
  });

  test('where there is none, rows of one’s own at the end of their Part too', () => {
    const items = ['P2-A-1', 'P1-X-1', 'P1-C-3'];
    for (const text of [HEAD, `${HEAD}項目:\n`, `${HEAD}項目: {}\n`]) {
      const after = edited(text, { kind: 'add-rows', items });
      assert.deepEqual(after.match(/P\d-\S+(?=:)/g), ['P1-C-3', 'P1-X-1', 'P2-A-1']);
    }
  });

  test('in braces, and with the key 項目', () => {
    const flow = `${HEAD}項目: {P1-A-2-2: {初回確認: はい}}\n`;
    const added = edited(flow, add('P1-A-1', 'P1-A-2-1'));
    assert.match(added, /^項目: \{P1-A-1: \{初回確認:\}, P1-A-2-1: \{初回確認:\}, P1-A-2-2:/m);
    assert.equal(edited(HEAD, add()), `${HEAD}項目:\n`);
    assert.match(edited(HEAD, add('P1-A-1')), /項目:\n(.*#.*\n)* {2}P1-A-1: # .*\n {4}初回確認:\n/);
  });

  test('those that are there are left', () => {
    const text = `${HEAD}項目:\n  P1-A-1:\n`;
    assert.equal(edited(text, add('P1-A-1')), text);
  });

  test('with headings where a Part or a section was not there at all', () => {
    const text = `${HEAD}項目:\n    P1-C-3:\n        初回確認: はい\n`;
    assert.equal(
      edited(text, add('P2-A-1', 'P2-A-2', 'P2-B-1')),
      `${text}    # Part 2 医療機関と事業者が共同で実施する項目
    # A 共通
    P2-A-1: # 「医療情報を取り扱う情報システム・サービスの提供事業者における安全管理ガイドライン」の確認
        初回確認:
    P2-A-2: # 複数事業者間の役割分担
        初回確認:
    # B システム導入契約
    P2-B-1: # 利用者認証
        初回確認:
`,
    );
  });

  test('without headings above rows that have none: those would come below the wrong one', () => {
    const text = `${HEAD}項目:\n  P2-A-1:\n    初回確認: はい\n`;
    assert.equal(
      edited(text, add('P1-C-3')),
      text.replace('  P2', '  P1-C-3: # インシデント発生に備えた対応\n    初回確認:\n  P2'),
    );
  });

  test('below the heading of their section, also where a row is answered that was not there', () => {
    const before = `${HEAD}項目:\n  P1-B-1:\n    初回確認: はい\n\n  # Part 2\n`;
    const after = '  # B システム導入契約\n  P2-B-1:\n    初回確認:\n';
    const set = { kind: 'set', item: 'P2-A-2', field: '初回確認', value: 'はい' } as const;
    assert.equal(
      edited(before + after, set),
      `${before}  P2-A-2: # 複数事業者間の役割分担\n    初回確認: はい\n${after}`,
    );
  });

  test('below a heading in the user’s own words, which stays the only one', () => {
    const row = (id: string): string => `  ${id}:\n    初回確認: はい\n`;
    const added = (id: string, title: string): string => `  ${id}: # ${title}\n    初回確認:\n`;
    const parts = [
      `${HEAD}項目:\n  # A 選定\n${row('P1-A-1')}\n`,
      ...['  # Ｂ．体制\n  # 院長が見る\n', `\n  # C 規程\n${row('P1-C-1')}`],
      '  # Part2 共同\n  # A 共通\n',
    ] as const;
    assert.equal(
      edited(parts.join(''), add('P1-B-2', 'P1-C-3', 'P2-A-2')),
      [
        ...[parts[0], parts[1], added('P1-B-2', titleOf('P1-B-2'))],
        ...[parts[2], added('P1-C-3', titleOf('P1-C-3')), parts[3]],
        added('P2-A-2', titleOf('P2-A-2')),
      ].join(''),
    );
  });

  test('with the form’s heading beside headings in the user’s own words', () => {
    const text = `${HEAD}項目:\n  # A 選定\n  P1-A-1:\n  # C 規程\n  P1-C-1:\n`;
    assert.match(
      edited(text, add('P1-B-1')),
      /P1-A-1:\n {2}# B 医療機関の内部体制\n {2}P1-B-1: .*\n.*\n {2}# C 規程\n {2}P1-C-1:\n$/,
    );
  });

  test('a remark that begins with a letter is no heading within a section', () => {
    const text = `${HEAD}項目:\n  P1-A-1:\n  # B 社に確認\n  P1-A-2-1:\n  P1-C-1:\n`;
    const after = edited(text, add('P1-B-1'));
    assert.ok(after.startsWith(text.slice(0, text.indexOf('  P1-C-1'))), after);
  });

  test('is refused where nothing would read as the row', () => {
    const text = `${HEAD}項目: []\n`;
    assert.equal(refusal(text, add('P1-A-1')), 'not-text');
    assert.equal(
      refusal('様式: 令和6年6月\n項目:\r\n  P1-A-1: # 注\r', add('P1-A-2-1')),
      'unwritable',
    );
  });
});

suite("putting rows into the form's order", () => {
  const order: Operation = { kind: 'order-rows' };

  test('comments go with their row, headings stay above their section', () => {
    const text = yaml`
      様式: 令和6年6月
      項目:
        # Part 1 主に医療機関が実施する項目
        # A 事業者選定・事業者管理
        # 規程
        P1-C-1:
          初回確認: はい

        # 開示
        P1-A-1: {初回確認:   はい}
        # C 規程類の整備
        P1-C-2:
          初回確認: はい # 済み
      # 終わり
    `;
    assert.equal(
      edited(text, order),
      yaml`
        様式: 令和6年6月
        項目:
          # Part 1 主に医療機関が実施する項目
          # A 事業者選定・事業者管理

          # 開示
          P1-A-1: {初回確認:   はい}
          # C 規程類の整備
          # 規程
          P1-C-1:
            初回確認: はい
          P1-C-2:
            初回確認: はい # 済み
        # 終わり
      `,
    );
  });

  test('a heading in the user’s own words stays above its section', () => {
    const row = (id: string): string => `  ${id}:\n    初回確認: はい\n`;
    const [a, b] = [`  # A 選定\n${row('P1-A-1')}`, `  # B 体制\n  # 院長\n${row('P1-B-1')}`];
    assert.equal(edited(`${HEAD}項目:\n${b}${a}`, order), `${HEAD}項目:\n${a}${b}`);
    const late = `${HEAD}項目:\n  # B 体制\n${row('P1-B-2')}${row('P1-A-1')}${row('P1-B-1')}`;
    assert.equal(
      edited(late, order),
      `${HEAD}項目:\n${row('P1-A-1')}  # B 体制\n${row('P1-B-1')}${row('P1-B-2')}`,
    );
  });

  test('without a last line end', () => {
    const text = `${HEAD}項目:\n  P1-A-2-1:\n    備考: 後\n  P1-A-1:\n    備考: 先`;
    const after = `${HEAD}項目:\n  P1-A-1:\n    備考: 先\n  P1-A-2-1:\n    備考: 後`;
    assert.equal(edited(text, order), after);
  });

  test('moves as few lines as can be', () => {
    const row = (id: string): string => `  ${id}:\n    初回確認: はい\n`;
    const text = HEAD + '項目:\n' + ['P1-B-1', 'P1-A-1', 'P1-A-2-1', 'P1-A-2-2'].map(row).join('');
    const plan = planEdits(parseText(text), [order], editions);
    assert.ok(plan.ok);
    assert.deepEqual(
      plan.edits.map(({ start, end, newText }) => [text.slice(start, end), newText]),
      [
        [row('P1-B-1'), ''],
        ['', row('P1-B-1')],
      ],
    );
  });

  test('is refused where an alias would come before its anchor', () => {
    const text = `${HEAD}項目:\n  P1-A-2-1: &a\n    備考: 済み\n  P1-A-1: *a\n`;
    assert.equal(refusal(text, order), 'unwritable');
  });
});
