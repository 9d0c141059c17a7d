import { agreementMissing } from './answers/agreement-missing';
import { answerVariant } from './answers/answer-variant';
import { completionBeforeFirstCheck } from './days/completion-before-first-check';
import { completionDateMissing } from './days/completion-date-missing';
import { completionDateUnexpected } from './days/completion-date-unexpected';
import { dateInFutureInHead, dateInFutureInRow } from './days/date-in-future';
import { deadlineUnexpected } from './days/deadline-unexpected';
import { editionUnknown } from './rows/edition-unknown';
import { firstCheckDateMissing } from './days/first-check-date-missing';
import { hiddenCharacterInFile, hiddenCharacterInRow } from './shape/hidden-character';
import { invalidDateInHead, invalidDateInRow } from './days/invalid-date';
import { itemMissing } from './rows/item-missing';
import { itemOrder } from './rows/item-order';
import { itemUnknown } from './rows/item-unknown';
import { itemsUnanswered } from './answers/items-unanswered';
import { notApplicableReasonMissing } from './answers/not-applicable-reason-missing';
import { overdue } from './days/overdue';
import { ownItemIncomplete } from './rows/own-item-incomplete';
import type { Rule } from './rule';
import { textAltered } from './rows/text-altered';

/** Every rule, in the order in which their problems are told where two stand at one place. */
export const RULES: readonly Rule[] = [
  editionUnknown,
  invalidDateInHead,
  dateInFutureInHead,
  firstCheckDateMissing,
  hiddenCharacterInFile,
  itemMissing,
  itemsUnanswered,
  agreementMissing,
  itemOrder,
  itemUnknown,
  ownItemIncomplete,
  textAltered,
  invalidDateInRow,
  answerVariant,
  completionDateMissing,
  completionDateUnexpected,
  completionBeforeFirstCheck,
  dateInFutureInRow,
  overdue,
  deadlineUnexpected,
  hiddenCharacterInRow,
  notApplicableReasonMissing,
];
