import { completionDateMissing } from './completion-date-missing';
import { editionUnknown } from './edition-unknown';
import { invalidDateInHead, invalidDateInRow } from './invalid-date';
import type { Rule } from './rule';

/** Every rule, in the order in which their problems are told where two stand at one place. */
export const RULES: readonly Rule[] = [
  editionUnknown,
  invalidDateInHead,
  invalidDateInRow,
  completionDateMissing,
];
