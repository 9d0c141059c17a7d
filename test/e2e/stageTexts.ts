import editions from 'virtual:catalog';
import { rowsOf } from '../../src/core/catalog/lookup';

/** Nothing is said in any row. */
export function newChecklist(): string {
  return 'kakunin: 1\n様式: 令和6年6月\n医療機関: 青葉台病院\n項目: {}\n';
}

/** Every row is answered はい. */
export function doneChecklist(): string {
  const rows = editions.slice(0, 1).flatMap((edition) => rowsOf(edition));
  const lines = rows.map(({ id }) => `  ${id}: {初回確認: はい}\n`);
  const dates = '初回確認日:\n  Part1: 2026-11-10\n  Part2: 2026-12-20\n';
  return newChecklist().replace('項目: {}\n', `${dates}項目:\n${lines.join('')}`);
}
