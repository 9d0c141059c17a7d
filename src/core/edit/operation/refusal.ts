/** Why an edit is not made. Its sentence is made by `refusalMessage`. */
export type Refusal =
  /** The text is no YAML, or has conflict markers: put right as text first. */
  | { readonly code: 'not-readable' }
  /** The text is YAML, but its top level is no map. */
  | { readonly code: 'not-a-checklist' }
  /** The text no longer has the value its author saw. */
  | { readonly code: 'changed-meanwhile'; readonly field: string; readonly found: string | null }
  /** Several places share the value through an anchor, alias or merge key. */
  | { readonly code: 'shared'; readonly key: string }
  /** A list or a map stands where the value should be. */
  | { readonly code: 'not-text'; readonly field: string }
  /** No row of the edition and not of the form `P1-X-1`. */
  | { readonly code: 'item-unknown'; readonly item: string }
  | { readonly code: 'invalid-value'; readonly field: string; readonly allowed: readonly string[] }
  | { readonly code: 'invalid-date'; readonly field: string; readonly value: string }
  /** The text is not what the file says: it was read in another encoding. */
  | { readonly code: 'not-utf8' }
  /** The document cannot be changed. */
  | { readonly code: 'read-only' }
  /** The editor did not take the edit: the document is closed, or changes faster than we can ask. */
  | { readonly code: 'not-taken' }
  /** What the fix was for is no longer there. */
  | { readonly code: 'fix-gone' }
  /** The name is in use beside the key that is to have it. */
  | { readonly code: 'key-taken'; readonly key: string }
  /** What was chosen between in a merge conflict is no longer there, or is different. */
  | { readonly code: 'conflict-changed' }
  /** With this choice alone one side could not be read any more, or would say something else. */
  | { readonly code: 'conflict-linked' }
  /** No form of the edit reads back as exactly the intended change. */
  | { readonly code: 'unwritable'; readonly field: string };
