import { agreementMissing } from './agreement-missing';
import { answerVariant } from './answer-variant';
import { completionBeforeFirstCheck } from './completion-before-first-check';
import { completionDateMissing } from './completion-date-missing';
import { completionDateUnexpected } from './completion-date-unexpected';
import { dateInFutureInHead, dateInFutureInRow } from './date-in-future';
import { deadlineUnexpected } from './deadline-unexpected';
import { editionUnknown } from './edition-unknown';
import { firstCheckDateMissing } from './first-check-date-missing';
import { hiddenCharacterInFile, hiddenCharacterInRow } from './hidden-character';
import { invalidDateInHead, invalidDateInRow } from './invalid-date';
import { itemMissing } from './item-missing';
import { itemOrder } from './item-order';
import { itemUnknown } from './item-unknown';
import { itemsUnanswered } from './items-unanswered';
import { notApplicableReasonMissing } from './not-applicable-reason-missing';
import { overdue } from './overdue';
import { ownItemIncomplete } from './own-item-incomplete';
import type { Rule } from './rule';
import { textAltered } from './text-altered';

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
