/** Compares a checklist with the one that it continues; takes the checklist. */
export const COMPARE_PREVIOUS_COMMAND = 'kakunin.compareWithPrevious';
