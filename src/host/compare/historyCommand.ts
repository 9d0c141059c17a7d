/** Shows what commits did to a row; takes the checklist and the id of the row. */
export const ROW_HISTORY_COMMAND = 'kakunin.rowHistory';
