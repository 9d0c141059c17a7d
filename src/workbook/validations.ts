import type { DataValidation } from 'hucre/xlsx';
import { parseCellRef, cellRef } from 'hucre/xlsx';
import type { Entry } from '../core/document/document';

/** What Excel accepts in the cells: one of the choices, or a day. In Japanese: it is shown to who fills in. */
export function validations(
  entries: readonly { readonly at: string; readonly entry: Entry }[],
): DataValidation[] {
  const byKind = new Map<string, { readonly entry: Entry; readonly cells: string[] }>();
  for (const { at, entry } of entries) {
    if (entry.kind === 'text') continue;
    const key = entry.choices.join(',');
    const found = byKind.get(key);
    if (found) found.cells.push(at);
    else byKind.set(key, { entry, cells: [at] });
  }
  return [...byKind.values()].map(({ entry, cells }) => ({
    ...(entry.kind === 'date' ? DAY : choiceOf(entry.choices)),
    range: ranges(cells),
    allowBlank: true,
    showErrorMessage: true,
    showInputMessage: true,
  }));
}

function choiceOf(choices: readonly string[]): Omit<DataValidation, 'range'> {
  return {
    type: 'list',
    values: [...choices],
    errorTitle: '一覧から選んでください',
    errorMessage: `${choices.join('、')} のいずれかを選んでください。`,
  };
}

/** The serial number of 1990-01-01: what is earlier is a slip, such as a number. */
const EARLIEST = '32874';

const DAY: Omit<DataValidation, 'range'> = {
  type: 'date',
  operator: 'greaterThanOrEqual',
  formula1: EARLIEST,
  errorTitle: '日付を入力してください',
  errorMessage: '日付は 2026/9/7 または R8.9.7 のように入力してください。',
};

/** `E7 E8 E9 B3` → `E7:E9 B3`. */
function ranges(cells: readonly string[]): string {
  const found: { column: number; first: number; last: number }[] = [];
  for (const cell of cells) {
    const { row, col } = parseCellRef(cell);
    const run = found.find(({ column, last }) => column === col && last === row - 1);
    if (run) run.last = row;
    else found.push({ column: col, first: row, last: row });
  }
  return found
    .map(({ column, first, last }) => {
      const start = cellRef(first, column);
      return first === last ? start : `${start}:${cellRef(last, column)}`;
    })
    .join(' ');
}
