import { rowsOf } from '../../src/core/catalog/lookup';
import type { Edition } from '../../src/core/catalog/types';
import { newChecklist } from '../../src/core/edit/newChecklist';

/**
 * A filled-in checklist of 38 × `times` rows: the form, and behind it its rows again as rows of
 * one's own, so that a long file looks like the short one line by line.
 */
export function formOfRows(edition: Edition, times: number): string {
  const first = fillIn(newChecklist(edition));
  const rows = first.slice(first.indexOf('項目:\n') + '項目:\n'.length);
  const ids = rowsOf(edition).map(({ id }) => id);
  const copies = Array.from({ length: times - 1 }, (_, copy) => {
    let number = copy * ids.length;
    return rows.replace(/^ {2}(P[12])-\S+:/gm, (_line, part: string) => {
      number += 1;
      return `  ${part}-X-${number}:\n    項目: 独自の項目\n    内容: 当事者が加えた項目を確認する。\n    #`;
    });
  });
  return first + copies.join('');
}

function fillIn(text: string): string {
  const answers = [
    'はい',
    'いいえ\n    完了日: 2024-07-22\n    備考: 保守契約一覧を更新して確認した',
    '',
    'いいえ\n    期限: 2024-08-31',
  ];
  let row = 0;
  const head = text.replace('\n項目:', '\n医療機関: 青葉台病院\n事業者: 株式会社みどり野\n項目:');
  return head.replace(/初回確認:$/gm, () => {
    const answer = answers[row++ % answers.length] ?? '';
    return answer ? `初回確認: ${answer}` : '初回確認:';
  });
}
