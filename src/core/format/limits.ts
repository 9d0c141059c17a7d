/** How large a text may be. Asked of the size, before anything is read. */

/** Bytes. A checklist of 10,000 rows has five million; what is larger would be read to be refused, for seconds. */
export const MOST_BYTES = 16_000_000;

/**
 * UTF-16 code units that are checked, compared and shown in the editor. A text above is left alone until somebody
 * insists: reading it would keep all extensions waiting for seconds, and showing it the window.
 */
export const MOST_CHARACTERS = 500_000;

/** Bytes of UTF-8 above which a file has more than `MOST_CHARACTERS`, whatever it holds: three each, and a BOM. */
export const SURELY_TOO_LONG = 3 * MOST_CHARACTERS + 3;

/** For people, never less than it is: `16000001` → `16.1`. */
export function megabytes(bytes: number): string {
  return (Math.ceil(bytes / 100_000) / 10).toString();
}

/** UTF-16 code units of one value that the table's page sends; a clause of a contract has a few hundred. */
export const LONGEST_VALUE = 100_000;
