import type { Edition } from '../../src/core/catalog/types';
import { newChecklist } from '../../src/core/edit/proposal/newChecklist';

/**
 * A filled-in checklist of 38 × `times` rows: the form, and at the end of each Part its rows again
 * as rows of one's own, so that a long file looks like the short one line by line.
 */
export function formOfRows(edition: Edition, times: number): string {
  const first = fillIn(newChecklist(edition));
  const secondPart = first.indexOf('  # Part 2');
  const rowsBegin = first.indexOf('項目:\n') + '項目:\n'.length;
  const parts = [first.slice(rowsBegin, secondPart), first.slice(secondPart)];
  return first.slice(0, rowsBegin) + parts.map((part) => part + ownRows(part, times - 1)).join('');
}

/** The rows of a Part so many times, as rows of one's own. */
function ownRows(part: string, times: number): string {
  let number = 0;
  const asOwn = (_line: string, id: string): string => {
    number += 1;
    return `  ${id}-X-${number}:\n    項目: 独自の項目\n    内容: 当事者が加えた項目を確認する。\n    #`;
  };
  const copies = Array.from({ length: times }, () => part.replace(/^ {2}(P[12])-\S+:/gm, asOwn));
  return copies.join('');
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
