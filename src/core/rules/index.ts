// Written by `npm run docs`, which adds a new rule at the end of the list. Move its line there where its
// problems are to come before others at the same place; no other line is written by hand.
import { agreementMissing } from './answers/agreement-missing';
import { answerVariant } from './answers/answer-variant';
import { costOpen } from './answers/cost-open';
import { itemsUnanswered } from './answers/items-unanswered';
import { notApplicableReasonMissing } from './answers/not-applicable-reason-missing';
import { placeholderLeft } from './answers/placeholder-left';
import { completionBeforeFirstCheck } from './days/completion-before-first-check';
import { completionDateMissing } from './days/completion-date-missing';
import { completionDateUnexpected } from './days/completion-date-unexpected';
import { contractEnded } from './days/contract-ended';
import { dateInFuture } from './days/date-in-future';
import { deadlineUnexpected } from './days/deadline-unexpected';
import { firstCheckDateMissing } from './days/first-check-date-missing';
import { invalidDate } from './days/invalid-date';
import { overdue } from './days/overdue';
import { editionUnknown } from './rows/edition-unknown';
import { itemMissing } from './rows/item-missing';
import { itemOrder } from './rows/item-order';
import { itemUnknown } from './rows/item-unknown';
import { ownItemIncomplete } from './rows/own-item-incomplete';
import { previousMissing } from './rows/previous-missing';
import { textAltered } from './rows/text-altered';
import { hiddenCharacter } from './shape/hidden-character';
import { invalidValue } from './shape/invalid-value';
import { mergeConflict } from './shape/merge-conflict';
import { missingKey } from './shape/missing-key';
import { replacementCharacter } from './shape/replacement-character';
import { unknownKey } from './shape/unknown-key';
import { wrongType } from './shape/wrong-type';
import { yamlSyntax } from './shape/yaml-syntax';

/** Every rule, in the order in which problems at one place are shown. */
export const RULES = [
  yamlSyntax,
  mergeConflict,
  missingKey,
  unknownKey,
  wrongType,
  invalidValue,
  invalidDate,
  replacementCharacter,
  answerVariant,
  editionUnknown,
  itemUnknown,
  itemMissing,
  itemOrder,
  ownItemIncomplete,
  textAltered,
  completionDateMissing,
  completionDateUnexpected,
  completionBeforeFirstCheck,
  dateInFuture,
  firstCheckDateMissing,
  overdue,
  deadlineUnexpected,
  hiddenCharacter,
  notApplicableReasonMissing,
  itemsUnanswered,
  agreementMissing,
  placeholderLeft,
  contractEnded,
  costOpen,
  previousMissing,
] as const;
