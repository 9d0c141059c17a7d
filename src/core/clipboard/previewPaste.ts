import { unknownCellMessage } from '../exchange/messages';
import { readCell } from '../exchange/readCell';
import { operationOf } from '../exchange/takeIn';
import type { ItemField } from '../format/fields';
import { fieldSpec } from '../format/fields';
import { isOwnId } from '../format/ids';
import { LONGEST_VALUE } from '../format/limits';
import type { Checklist } from '../model/checklist';
import type { FormRow, FormRows } from '../model/formRows';
import { formRows } from '../model/formRows';
import { readTypedDate } from '../model/readTypedDate';
import type { Translate } from '../problems/translate';
import type { Block } from './formats/block';
import type { PastedCell, PastePreview, PasteTarget } from './pastePreview';

/** More changes than this are not pasted at once: nobody would read them. */
export const MOST_PASTED = 2_000;

interface PasteContext {
  readonly checklist: Checklist;
  /** The local calendar day, `YYYY-MM-DD`. */
  readonly today: string;
  readonly t: Translate;
}

/**
 * What a block of cells would write into a table, by Excel's rules: it goes from the first selected cell to the right
 * and down, and it is repeated where the selection is a multiple of it, so that one value fills the whole selection.
 *
 * Answers and choices are understood as in a workbook that is taken in, dates as in their field (`readTypedDate`). A cell
 * that has its value already, or that a merged cell covers, is left out.
 */
export function previewPaste(
  block: Block,
  target: PasteTarget,
  context: PasteContext,
): PastePreview {
  const size = sizeOf(block, target.selected);
  const form = formRows(context.checklist);
  const cells: PastedCell[] = [];
  let beyond = 0;
  for (let row = 0; row < size.rows; row++) {
    const values = block[row % block.length] ?? [];
    for (let column = 0; column < size.columns; column++) {
      const text = values[column % size.width];
      if (text === undefined) continue;
      const item = target.rows[row];
      const field = target.fields[column];
      const isInside = item !== undefined && field !== undefined;
      const cell = isInside ? pastedCell({ item, field }, text, { ...context, form }) : undefined;
      if (!isInside || (cell && cells.length >= MOST_PASTED)) beyond++;
      else if (cell) cells.push(cell);
    }
  }
  return { cells, beyond };
}

/** How many rows and columns are pasted; `width` is that of the block. */
function sizeOf(
  block: Block,
  selected: PasteTarget['selected'],
): { readonly rows: number; readonly columns: number; readonly width: number } {
  const width = block.reduce((most, { length }) => Math.max(most, length), 0);
  const height = block.length;
  const isMultiple =
    height > 0 && width > 0 && selected.rows % height === 0 && selected.columns % width === 0;
  return { ...(isMultiple ? selected : { rows: height, columns: width }), width };
}

function pastedCell(
  key: { readonly item: string; readonly field: ItemField },
  text: string,
  context: PasteContext & { readonly form: FormRows },
): PastedCell | undefined {
  const { checklist, form, t } = context;
  const row = form.find(key.item);
  const words = row && formWords(row, key.field);
  const seen = row?.row?.field(key.field)?.text ?? null;
  const now = words ?? seen ?? '';
  const title = row?.title ?? '';
  const pasted = text.trim();
  if (words !== undefined) {
    if (pasted === '' || withoutSpace(pasted) === withoutSpace(words)) return undefined;
    const reason = t('the words of the form, which stay');
    return { ...key, title, now, value: pasted, outcome: { reason } };
  }
  const reading = readPasted(key, text, { ...context, checklist });
  if ('reason' in reading) return { ...key, title, now, value: pasted, outcome: reading };
  if (reading.value === now.trimEnd()) return undefined;
  const operation = operationOf(key, reading.value, seen);
  return { ...key, title, now, value: reading.value, outcome: { operation } };
}

/** 項目 and 内容 of an official row; `undefined` for what users fill in. */
function formWords(row: FormRow, field: ItemField): string | undefined {
  if (isOwnId(row.id)) return undefined;
  if (field === '項目') return row.titleText;
  return field === '内容' ? row.content : undefined;
}

/** What Excel shows for a formula that failed. */
const FAILED = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;

function readPasted(
  key: { readonly item: string; readonly field: ItemField },
  text: string,
  { checklist, today, t }: PasteContext,
): { readonly value: string } | { readonly reason: string } {
  const pasted = text.trim();
  if (FAILED.test(pasted)) return { reason: unknownCellMessage('failed', t) };
  if (text.length > LONGEST_VALUE) return { reason: t('too long') };
  if (fieldSpec(key).kind === 'date' && pasted !== '') {
    const day = readTypedDate(key, pasted, { checklist, today });
    return day === undefined ? { reason: unknownCellMessage('day', t) } : { value: day };
  }
  const reading = readCell(key, { kind: 'text', text });
  return 'fault' in reading ? { reason: unknownCellMessage(reading.fault, t) } : reading;
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}
