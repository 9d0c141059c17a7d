import type { BookFault } from './book';
import { addressOf } from './book';
import type { TakeIn, TakeInFault, UnknownCell } from './takeIn';
import { isOfOthers } from './takeIn';
import { fieldLabel } from '../format/fields';
import { megabytes, MOST_BOOK_BYTES } from '../format/limits';
import type { Translate } from '../problems/translate';
import { oneLine } from '../text/oneLine';

/** Why a file is not read as a workbook, as a sentence. */
export function bookFaultMessage(fault: BookFault, t: Translate): string {
  switch (fault) {
    case 'too-large':
      return t(
        'It is too large, packed or unpacked: a filled-in form has less than {most} MB. It was not read.',
        { most: megabytes(MOST_BOOK_BYTES) },
      );
    case 'password':
      return t('It is protected with a password. Save it without one in Excel.');
    case 'old-format':
      return t('It is an old Excel workbook (.xls). Save it as .xlsx in Excel.');
    case 'not-a-workbook':
      return t('It is not an Excel workbook (.xlsx), or it is damaged.');
  }
}

/** Why nothing of a workbook is taken in, as a sentence. */
export function takeInFaultMessage(fault: TakeInFault, t: Translate): string {
  switch (fault.code) {
    case 'not-ours':
      return t(
        'The form is not in it: a table with 初回確認 as the head of a column, and rows with the words of 内容.',
      );
    case 'other-edition':
      return t('It was exported for another edition of the form than the checklist has.');
    case 'id-twice':
      return t('{cell}: this row is in the workbook twice. Delete one of the two.', {
        cell: addressOf(fault.place),
      });
    case 'head-twice':
      return t('{cell}: this head of a column is there twice. Rename one of the two.', {
        cell: addressOf(fault.place),
      });
    case 'head-missing':
      return t('{cell}: the column {field} is missing in this table, or its head was changed.', {
        cell: addressOf(fault.place),
        field: fieldLabel(fault.field),
      });
  }
}

/** Why a cell was not understood, as a sentence. */
export function unknownCellMessage(reason: UnknownCell['reason'], t: Translate): string {
  switch (reason) {
    case 'answer':
      return t('not an answer (はい, いいえ, 対象外)');
    case 'day':
      return t('not a date');
    case 'choice':
      return t('not one of the choices');
    case 'failed':
      return t('a formula that failed');
    case 'merged':
      return t('merged with another column');
    case 'row-unknown':
      return t('a row that was not exported');
  }
}

/** What people should know before they take it in: how it was compared. `file`: the name of the checklist. */
export function originNote(found: TakeIn, file: string, t: Translate): string | undefined {
  if (found.head.file === file) return undefined;
  if (isOfOthers(found)) {
    return t(
      'The workbook was not made by kakunin export. Its rows were found by the words of 内容, and only what is empty in the checklist is filled in.',
    );
  }
  const name = oneLine(found.head.file);
  return t('The workbook was exported from a file of another name: {name}.', { name });
}
