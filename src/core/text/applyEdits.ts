import type { TextEdit } from './span';

/**
 * Applies all edits at once; their offsets refer to `text`.
 *
 * Insertions at the same offset keep their order. Throws when two edits overlap or one lies outside
 * the text: that is a bug in the caller, whatever the file holds.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let done = 0;
  for (const edit of ordered) {
    if (edit.start < done || edit.end < edit.start || edit.end > text.length) {
      throw new Error(`Edit [${edit.start}, ${edit.end}) overlaps another or leaves the text`);
    }
    result += text.slice(done, edit.start) + edit.newText;
    done = edit.end;
  }
  return result + text.slice(done);
}
