import type { TextEdit } from '../../text/span';

export interface OwnedEdit extends TextEdit {
  /** Whose it is, as a number; the lower one comes first. */
  readonly owner: number;
}

/**
 * Those whose edits overlap or touch an edit of one who comes before them. Lines taken out next to
 * each other do not count: either may go first.
 */
export function laterOfTouching(edits: readonly OwnedEdit[]): ReadonlySet<number> {
  const later = new Set<number>();
  let last: OwnedEdit | undefined;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (last && last.owner !== edit.owner && isTouching(last, edit)) {
      later.add(Math.max(last.owner, edit.owner));
    }
    if (!last || edit.end >= last.end) last = edit;
  }
  return later;
}

/** Of two in the order of the text. */
function isTouching(a: TextEdit, b: TextEdit): boolean {
  if (b.start !== a.end) return b.start < a.end;
  return !(isCut(a) && isCut(b));
}

function isCut({ start, end, newText }: TextEdit): boolean {
  return newText === '' && start < end;
}
