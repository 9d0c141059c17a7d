import editions from 'virtual:catalog';
import { analyze } from '../../src/core/analyze';
import { fixAll } from '../../src/core/fixAll';
import type { Section } from './measure';
import { rounded, sideBySide } from './measure';

const OPTIONS = { editions, today: '2026-11-23' };
const HEAD = 'kakunin: 1\n様式: 令和6年6月\n';
const FIXES = 5000;
const FEWER = FIXES / 4;

const DRESSES: Readonly<Record<string, (row: (inner: string) => string) => string>> = {
  'rows of lines': (row) => `${HEAD}項目:\n${row('\n    初回確認: ○\n    期限: R6.7.1\n')}`,
  'all in braces': (row) =>
    `{kakunin: 1, 様式: 令和6年6月, 項目: {\n${row(' {初回確認: ○, 期限: R6.7.1},\n')}}}\n`,
};

/** All safe fixes of a file where each value is to be fixed, beside checking it and beside fewer. */
export function fixing(): Section {
  const rows = Object.entries(DRESSES).map(([dress, make]) => {
    const textOf = (fixes: number): string =>
      make((inner) =>
        Array.from({ length: fixes / 2 }, (_, row) => `  P1-X-${row + 1}:${inner}`).join(''),
      );
    const [many, few] = [textOf(FIXES), textOf(FEWER)];
    const [check = NaN, fixMany = NaN, fixFew = NaN] = sideBySide(
      3,
      () => analyze(many, OPTIONS),
      () => fixAll(many, OPTIONS),
      () => fixAll(few, OPTIONS),
    );
    return {
      dress,
      fixes: FIXES,
      'check ms': rounded(check, 0),
      'fix ms': rounded(fixMany, 0),
      'fix ÷ check': rounded(fixMany / check, 1),
      [`${FIXES} ÷ ${FEWER} fixes`]: rounded(fixMany / fixFew, 1),
    };
  });
  return { title: 'Fixing all problems of a file at once', rows };
}
