import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder, kakunin, useFolder, write } from '../../support/cliFolder';
import { yaml } from '../../support/yaml';

const OLD = yaml`
  kakunin: 1
  様式: 令和6年6月
  医療機関: 青葉台病院
  事業者: 甲社
  対象システム: 電子カルテ
  契約:
    種別: 新規
    名称: 導入契約
    締結予定日: 2024-09-30
    満了日: 2026-12-31
  初回確認日:
    Part2: 2024-07-08
  社内メモ: 値引きの余地あり
  項目:
    P1-A-1: # 事業者からの開示資料の確認
      初回確認: はい
      備考: SDSを受領
    P2-C-4:
      初回確認: いいえ
      完了日: 2024-08-01
      期限: 2024-08-31
      担当者: 佐藤
      役割分担:
        主担当: 事業者
        医療機関: |
          窓口を置く
          休日も
        費用: 別料金
      合意文書: 保守契約書 第12条
      合意内容: |
        乙は、一次報告を行う。
      確認資料: SDS 2024年版
      社内メモ: 要再交渉
    P2-X-1:
      項目: 遠隔保守の記録
      内容: 記録を残すか
      初回確認: はい
`;

suite('kakunin new --from', () => {
  useFolder();
  setup(() => write('2024/karte.kakunin.yaml', OLD));
  const made = () => readFileSync(join(folder, '2026/karte.kakunin.yaml'), 'utf8');

  test('takes the parties, what was agreed and own rows; no answer, day, evidence or note', () => {
    write('2026/x', '');
    const { status, err } = kakunin([
      'new',
      '2026/karte.kakunin.yaml',
      '--from',
      '2024/karte.kakunin.yaml',
    ]);
    assert.deepEqual([status, err], [0, '']);
    const text = made();
    assert.ok(
      text.startsWith(yaml`
        kakunin: 1
        様式: 令和6年6月
        医療機関: 青葉台病院
        事業者: 甲社
        対象システム: 電子カルテ
        契約:
          種別: 更新
          名称: 導入契約
        前回: ../2024/karte.kakunin.yaml

        項目:
      `),
      text.slice(0, 400),
    );
    assert.ok(
      text.includes(
        yaml`
        # x
          P2-C-4: # 事故発生時の報告
            初回確認:
            役割分担:
              主担当: 事業者
              医療機関: |-
                窓口を置く
                休日も
              費用: 別料金
            合意文書: 保守契約書 第12条
            合意内容: 乙は、一次報告を行う。
          P2-C-5:`.slice('# x\n'.length),
      ),
      text.slice(-1500),
    );
    assert.ok(
      text.endsWith('  P2-X-1:\n    項目: 遠隔保守の記録\n    内容: 記録を残すか\n    初回確認:\n'),
    );
    assert.doesNotMatch(text, /はい|いいえ|20\d\d-|SDS|佐藤|値引き|要再交渉/);
    assert.equal(text.match(/^ {2}P[12]-.*:/gm)?.length, 39);
  });

  test('values that are given go before those that are taken', () => {
    write('2026/x', '');
    const pairs = ['契約.種別=追加構築', '対象システム=PACS'];
    kakunin(['new', '2026/karte.kakunin.yaml', '--from', '2024/karte.kakunin.yaml', ...pairs]);
    assert.match(made(), /^対象システム: PACS\n契約:\n {2}種別: 追加構築\n/m);
  });

  test('a file that is no checklist is refused, and nothing is written', () => {
    write('2024/other.yaml', 'name: CI\n');
    const { status, err } = kakunin(['new', 'a.kakunin.yaml', '--from', '2024/other.yaml']);
    assert.deepEqual(
      [status, err],
      [2, 'kakunin: 2024/other.yaml: This file is not a checklist.\n'],
    );
    assert.throws(() => readFileSync(join(folder, 'a.kakunin.yaml')));
  });
});
