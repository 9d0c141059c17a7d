import { ANSWERS, fieldSpec } from '../format/fields';
import type { FieldKey } from '../format/fields';
import { isCalendarDay } from '../text/calendar';
import { normalizeWord } from '../text/normalize';
import { readAnswer } from '../text/readAnswer';
import { readDate } from '../text/readDate';
import type { BookCell } from './book';

/** Why the content of a cell is not understood. */
export type CellFault = 'answer' | 'day' | 'choice' | 'failed' | 'merged';

/** A value as the file has it; empty for no value. */
export type CellReading = { readonly value: string } | { readonly fault: CellFault };

/** Understands what was filled in: ○ or レ for はい, 令和6年7月1日, full-width digits. Guesses nothing: a day has its year. */
export function readCell(key: FieldKey, cell: BookCell | undefined): CellReading {
  const text = cell?.text.trim() ?? '';
  if (cell?.kind === 'failed') return { fault: 'failed' };
  if (text === '') return { value: '' };
  const { kind, choices = [] } = fieldSpec(key);
  if (kind === 'date') {
    return asReading(isCalendarDay(text) ? text : readDate(text), 'day');
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
