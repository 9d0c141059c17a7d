/** The sample after a week of work: answers, dates, agreed texts, a row of one's own, a remark. */
export function changedChart(text: string): string {
  return CHANGES.reduce((changed, [before, after]) => {
    if (!changed.includes(before)) throw new Error(`The sample has no ${before}`);
    return changed.replace(before, after);
  }, text);
}

const CHANGES: readonly (readonly [before: string, after: string])[] = [
  ['  締結予定日: 2026-12-15', '  締結予定日: 2026-12-22'],
  ['    期限: 2026-12-11\n', '    完了日: 2026-11-24\n'],
  [
    '    備考: サーバ室は入退室記録あり',
    '    備考: サーバ室は入退室記録あり。記録は情報管理室が毎月確認する',
  ],
  [
    '    初回確認: はい\n    合意文書: 保守・運用契約書 第9条\n',
    '    初回確認: いいえ\n    期限: 2026-12-04\n    合意文書: 保守・運用契約書 第9条、第9条の2\n',
  ],
  [
    '変更の30日前までに甲に書面で通知する。',
    '変更の60日前までに甲に書面又は電子メールで通知する。',
  ],
  [
    '乙は、一次報告の後、状況が収束するまで少なくとも4時間ごとに経過を報告する。',
    '乙は、一次報告の後、状況が収束するまで少なくとも2時間ごとに、書面で経過を報告する。',
  ],
  [
    '    初回確認:\n    備考: フォレンジック調査の費用負担を法務と協議中。11月30日の打合せで回答する\n',
    `    初回確認: はい
    役割分担:
      主担当: 共同
      医療機関: 証拠となる機器とログを保全する
      事業者: 原因を調査し、再発防止策を報告する
    合意文書: 保守・運用契約書 第14条
    備考: フォレンジック調査の費用は原因者の負担とする
  P2-X-1: # 保守要員の入館手続
    項目: 保守要員の入館手続
    内容: 保守要員の入館時の本人確認の方法を定めている。
    初回確認: はい
`,
  ],
];
