/** Limits on the size of a text, checked before anything is read. */

/**
 * Bytes. A checklist of 10,000 rows has five million; reading a larger file would only take seconds
 * to refuse it.
 */
export const MOST_BYTES = 16_000_000;

/**
 * UTF-16 code units. A longer text is not checked, compared or shown in the editor unless the user explicitly asks for
 * it: reading it would block all extensions for seconds, and showing it would block the window.
 */
export const MOST_CHARACTERS = 500_000;

/**
 * A larger file has more than `MOST_CHARACTERS`, whatever it holds: a code unit is at most three
 * bytes; plus a BOM.
 */
export const SURELY_TOO_LONG = 3 * MOST_CHARACTERS + 3;

/** Megabytes to show, rounded up: `16000001` → `16.1`. */
export function megabytes(bytes: number): string {
  return (Math.ceil(bytes / 100_000) / 10).toString();
}

/**
 * The longest value that the page of the table may send, in UTF-16 code units; a contract clause
 * has a few hundred.
 */
export const LONGEST_VALUE = 100_000;

/** Bytes of a file of `.kakunin/`; the guidance for every row of the form has 60,000. */
export const MOST_CATALOG_BYTES = 300_000;

/** Files of `.kakunin/` that are read. */
export const MOST_CATALOGS = 20;

/** Bytes of the file of a workbook. One of 10,000 rows has one million. */
export const MOST_BOOK_BYTES = 10_000_000;

/** UTF-16 code units of each flavour of the clipboard; more is not read. The form copied from Excel has 100,000. */
export const MOST_CLIPBOARD = 2_000_000;
