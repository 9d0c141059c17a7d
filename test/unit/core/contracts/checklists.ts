import editions from 'virtual:catalog';
import { analyze } from '../../../../src/core/analyze';
import type { Contract } from '../../../../src/core/contracts/contract';
import { contractOf } from '../../../../src/core/contracts/contract';

export const TODAY = '2026-11-28';

/** The contract of a checklist of these lines. */
export function contract(path: string, lines: readonly string[]): Contract {
  const text = ['kakunin: 1', '様式: 令和6年6月', ...lines, ''].join('\n');
  const found = contractOf(path, analyze(text, { editions, today: TODAY }));
  if (!found) throw new Error(`${path} is not a checklist`);
  return found;
}

/** The lines of a row, below 項目. */
export function row(id: string, ...lines: readonly string[]): readonly string[] {
  return [`  ${id}:`, ...lines.map((line) => `    ${line}`)];
}
