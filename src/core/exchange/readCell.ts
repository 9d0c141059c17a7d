import { ANSWERS, fieldSpec } from '../format/fields';
import type { FieldKey } from '../format/fields';
import type { Checklist } from '../model/checklist';
import { readTypedDate } from '../model/readTypedDate';
import { normalizeWord } from '../text/normalize';
import { readAnswer } from '../text/readAnswer';
import type { BookCell } from './book';

/** Why the content of a cell is not understood. */
export type CellFault = 'answer' | 'day' | 'choice' | 'failed' | 'merged';

/** A value as the file has it; empty for no value. */
export type CellReading = { readonly value: string } | { readonly fault: CellFault };

interface DateContext {
  readonly checklist: Checklist | undefined;
  readonly today: string;
}

/** Understands what was filled in: ○ or レ for はい, 令和6年7月1日, full-width digits. */
export function readCell(
  key: FieldKey,
  cell: BookCell | undefined,
  context: DateContext,
): CellReading {
  const text = cell?.text.trim() ?? '';
  if (cell?.kind === 'failed') return { fault: 'failed' };
  if (text === '') return { value: '' };
  const { kind, choices = [] } = fieldSpec(key);
  if (kind === 'date') {
    const day = readTypedDate(key, text, context);
    return day === undefined ? { fault: 'day' } : { value: day };
  }
  if (kind !== 'choice') return { value: cell?.text.trimEnd() ?? '' };
  if (choices === ANSWERS) return asReading(readAnswer(text), 'answer');
  const word = normalizeWord(text)?.replace(/\s/g, '');
  return asReading(
    choices.find((choice) => choice === word),
    'choice',
  );
}

function asReading(value: string | undefined, fault: CellFault): CellReading {
  return value === undefined ? { fault } : { value };
}
