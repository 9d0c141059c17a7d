import { FILE_HEADERS_ONLY, formatPatch } from 'diff';
import type { LineRange } from './lineRanges';
import { lineRanges } from './lineRanges';

/** The change from one text to the other as a patch for `git apply` and `patch -p1`. */
export function unifiedDiff(path: string, before: string, after: string): string {
  const [old, now] = [linesOf(before), linesOf(after)];
  const patch = {
    oldFileName: `a/${path}`,
    newFileName: `b/${path}`,
    oldHeader: undefined,
    newHeader: undefined,
    hunks: groupIntoHunks(lineRanges(old, now)).map((ranges) => hunkOf(ranges, old, now)),
  };
  return formatPatch(patch, FILE_HEADERS_ONLY);
}

/** The lines with their line breaks. In a patch only LF ends a line. */
function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

/** Unchanged lines around a change. */
const CONTEXT = 3;

/** Puts changes whose context overlaps or touches into one hunk. */
function groupIntoHunks(ranges: readonly LineRange[]): readonly (readonly LineRange[])[] {
  const hunks: LineRange[][] = [];
  for (const range of ranges) {
    const last = hunks.at(-1);
    const before = last?.at(-1);
    if (last && before && range.before.start - before.before.end <= 2 * CONTEXT) last.push(range);
    else hunks.push([range]);
  }
  return hunks;
}

function hunkOf(ranges: readonly LineRange[], old: readonly string[], now: readonly string[]) {
  const [first, last] = [ranges[0], ranges.at(-1)];
  const above = Math.min(CONTEXT, first?.before.start ?? 0);
  const start = (first?.before.start ?? 0) - above;
  const newStart = (first?.after.start ?? 0) - above;
  const end = Math.min(old.length, (last?.before.end ?? 0) + CONTEXT);
  const lines: string[] = [];
  const add = (prefix: string, some: readonly string[]): void => {
    for (const line of some) {
      if (line.endsWith('\n')) lines.push(prefix + line.slice(0, -1));
      else lines.push(prefix + line, '\\ No newline at end of file');
    }
  };
  let at = start;
  for (const { before, after } of ranges) {
    add(' ', old.slice(at, before.start));
    add('-', old.slice(before.start, before.end));
    add('+', now.slice(after.start, after.end));
    at = before.end;
  }
  add(' ', old.slice(at, end));
  const longer = (last?.after.end ?? 0) - (last?.before.end ?? 0) - (newStart - start);
  const [oldLines, newLines] = [end - start, end - start + longer];
  return { oldStart: start + 1, oldLines, newStart: newStart + 1, newLines, lines };
}
