/** Why an edit is refused. `refusalMessage` makes the sentence. */
export type Refusal =
  /** The text has parse errors or conflict markers, which the user must fix in the text first. */
  | { readonly code: 'not-readable' }
  /** The text is YAML, but its top level is not a map. */
  | { readonly code: 'not-a-checklist' }
  /** The text no longer has the value that the author of the operation saw. */
  | { readonly code: 'changed-meanwhile'; readonly field: string; readonly found: string | null }
  /** Several places share the value through an anchor, alias or merge key. */
  | { readonly code: 'shared'; readonly key: string }
  /** The value is a list or a map. */
  | { readonly code: 'not-text'; readonly field: string }
  /** The id is neither a row of the edition nor of the form `P1-X-1`. */
  | { readonly code: 'item-unknown'; readonly item: string }
  | { readonly code: 'invalid-value'; readonly field: string; readonly allowed: readonly string[] }
  | { readonly code: 'invalid-date'; readonly field: string; readonly value: string }
  /** A day without its year that does not come between the first check and today. */
  | { readonly code: 'day-not-past'; readonly field: string; readonly value: string }
  /** The file was read in another encoding, so the text is not its content. */
  | { readonly code: 'not-utf8' }
  /** The document cannot be changed. */
  | { readonly code: 'read-only' }
  /** The editor did not apply the edit: the document is closed, or changed again during the retry. */
  | { readonly code: 'not-taken' }
  /** The problem or the key that the fix is for is no longer there. */
  | { readonly code: 'fix-gone' }
  /** The row is no longer there. */
  | { readonly code: 'row-gone'; readonly item: string }
  /** The row has its place in the form, so it is not moved. */
  | { readonly code: 'row-not-own'; readonly item: string }
  /** The map already has a key with the new name. */
  | { readonly code: 'key-taken'; readonly key: string }
  /** The alternatives that the user chose between in a merge conflict are gone or have changed. */
  | { readonly code: 'conflict-changed' }
  /** With only this choice applied, one side could not be parsed any more, or its content would change. */
  | { readonly code: 'conflict-linked' }
  /** No candidate reads as exactly the intended change. */
  | { readonly code: 'unwritable'; readonly field: string };
