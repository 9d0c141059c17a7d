import type { TextEdit } from '../../text/span';

export interface OwnedEdit extends TextEdit {
  /** The index of the group that the edit belongs to. */
  readonly owner: number;
}

/**
 * The owners with an edit that overlaps or touches an edit of an owner with a lower index. Adjacent
 * removals do not count: either may come first.
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

/** Takes the edits in text order. */
function isTouching(a: TextEdit, b: TextEdit): boolean {
  if (b.start !== a.end) return b.start < a.end;
  return !(isCut(a) && isCut(b));
}

function isCut({ start, end, newText }: TextEdit): boolean {
  return newText === '' && start < end;
}
