import type { Cell as ExcelCell, CellStyle } from 'hucre/xlsx';
import type { Cell, Entry, Look, Run } from '../core/document/document';
import { plainTextOf, runsOf } from '../core/document/document';
import { isCalendarDay } from '../core/text/calendar';
import { excelText, looksLikeError } from './excelText';
import { AS_DAY, AS_DAY_IN_HEAD, AS_TEXT, STYLES } from './styles';

type FontStyle = NonNullable<CellStyle['font']>;

export interface CellContent {
  readonly cell: Partial<ExcelCell>;
  /** What the content adds to the style of the cell. */
  readonly format: CellStyle;
  readonly isCut: boolean;
}

interface ContentOptions {
  readonly isFillable: boolean;
  readonly style: CellStyle;
}

/** What is in a cell: never a formula. In a workbook to fill in, a cell has the value itself and not paper's text. */
export function cellContent({ text, entry }: Cell, options: ContentOptions): CellContent {
  if (entry && options.isFillable) return entryContent(entry, options);
  const { isCut, text: plain } = excelText(plainTextOf(text));
  const runs = typeof text === 'string' ? [] : runsOf(text).filter((run) => run.text !== '');
  const isRich = !isCut && runs.some(({ look }) => look !== undefined);
  if (isRich) return { cell: richText(runs, options.style), format: {}, isCut };
  return { cell: textCell(plain, options.style), format: {}, isCut };
}

function entryContent({ kind, value }: Entry, { style }: ContentOptions): CellContent {
  if (kind === 'date') {
    const numFmt = style.fill === STYLES.head.fill ? AS_DAY_IN_HEAD : AS_DAY;
    const day = excelDay(value);
    const cell = day ? { value: day, type: 'date' as const } : textCell(value, style);
    return { cell, format: { numFmt }, isCut: false };
  }
  const { text, isCut } = excelText(value);
  return { cell: textCell(text, style), format: { numFmt: AS_TEXT }, isCut };
}

/** `undefined` for what is not a day, and for days before those on which all programs agree. */
function excelDay(text: string): Date | undefined {
  if (!isCalendarDay(text) || text < '1900-03-01') return undefined;
  return new Date(`${text}T00:00:00Z`);
}

/** A text, also where it looks like a formula or the result of one. `text` is from `excelText`. */
export function textCell(text: string, style: CellStyle): Partial<ExcelCell> {
  if (text === '') return { value: null, type: 'empty' };
  if (looksLikeError(text)) return richText([{ text }], style);
  return { value: text, type: 'string' };
}

function richText(runs: readonly Run[], { font = {} }: CellStyle): Partial<ExcelCell> {
  const texts = runs.map((run) => ({ ...run, text: excelText(run.text).text }));
  return {
    value: texts.map((run) => run.text).join(''),
    type: 'richText',
    richText: texts.map(({ text, look }) => ({
      text,
      font: { ...font, ...(look && LOOKS[look]) },
    })),
  };
}

const LOOKS: Readonly<Record<Look, FontStyle>> = {
  mark: { vertAlign: 'superscript' },
  chosen: { bold: true, underline: true },
  deleted: { strikethrough: true, color: { rgb: 'A4001D' } },
  added: { underline: true, color: { rgb: '0A5C2B' } },
  strong: { bold: true },
};
