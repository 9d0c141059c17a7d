/** Rules that say something of any short checklist, silenced: a test is then about what it says. */
export const QUIET = [
  'item-missing',
  'items-unanswered',
  'first-check-date-missing',
  'agreement-missing',
  'completion-date-missing',
]
  .map((rule) => `${rule}=off`)
  .join('\n');

/** A checklist in which the row P1-A-1 has this 備考; without problems, apart from the silenced. */
export function checklist(remark: string): string {
  return `kakunin: 1\n様式: 令和6年6月\n医療機関: 青葉台病院\n項目:\n  P1-A-1:\n    初回確認: いいえ\n    備考: ${remark}\n`;
}

/** The same with an error in the last line. */
export function faulty(remark: string): string {
  return `${checklist(remark)}    完了日: 2026-02-30\n`;
}
