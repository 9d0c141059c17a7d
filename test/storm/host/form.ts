/** The checklist of the storm: rows in several dresses, one that is not there, comments between. */
export const FORM = `kakunin: 1
様式: 令和6年6月
医療機関: 青葉台病院 # 本院
初回確認日:
  Part1: 2024-07-01
項目:
  # 一つめ
  P1-A-1: # 事業者からの開示資料の確認
    初回確認: いいえ # 要確認
    備考: '確認中'
  P1-A-2-1:
    初回確認:
  P1-A-2-2:
    初回確認: はい
    備考: |-
      一行目
      二行目
  # 二つめ
  P2-A-1:
    初回確認: はい
    合意文書: "契約書 第3条" # 別紙
`;

export const ITEMS = ['P1-A-1', 'P1-A-2-1', 'P1-A-2-2', 'P1-B-1', 'P2-A-1'] as const;
