import type { BookFault } from './book';
import { addressOf, MOST_BOOK_BYTES } from './book';
import type { TakeInFault, UnknownCell } from './takeIn';
import { fieldLabel } from '../format/fields';
import { megabytes } from '../format/limits';
import type { Translate } from '../problems/translate';

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
        'It was not made by kakunin export, or its hidden sheet was deleted. Only a workbook exported as form can be taken in.',
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
