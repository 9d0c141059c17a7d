/** Shows which commits changed a row, and how; takes the checklist and the id of the row. */
export const ROW_HISTORY_COMMAND = 'kakunin.rowHistory';
