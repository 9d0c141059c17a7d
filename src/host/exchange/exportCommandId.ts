/** Exports a checklist as a document; takes the checklist. */
export const EXPORT_COMMAND = 'kakunin.export';
