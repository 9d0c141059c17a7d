import type { Edition } from '../../core/catalog/types';
import { planEdits } from '../../core/edit/plan/planEdits';
import type { Parsed } from '../../core/parse/parsed';
import type { Fix } from '../../core/problems/fix';
import type { TextEdit } from '../../core/text/span';
import { rowExcerpts } from './rowExcerpts';

/** The edits of a fix; `undefined` if the fix is refused, or if planning or printing it would take too much. */
export type FixPlanner = (fix: Fix) => readonly TextEdit[] | undefined;

/**
 * Plans the fixes of one text. A plan goes through the whole text, and a report has a plan for every fix:
 * 900 of 3,800 rows would take four times as long. So a fix of a single row is planned on an excerpt
 * around the row if that certainly gives the same edits.
 *
 * For other texts, and for rows with hundreds of problems, the time would grow with the square of the
 * length. Then the last fixes are left out, and also if the edits would be many times as long as the text.
 */
export function fixPlanner(parsed: Parsed, editions: readonly Edition[]): FixPlanner {
  const excerpts = rowExcerpts(parsed);
  const known = new Map<string, readonly TextEdit[] | undefined>();
  let left = mostCharacters(parsed.text);
  let leftToWrite = left;
  const planOn = (part: Parsed, operations: Fix['operations']) => {
    if (part.text.length > SHORT) left -= part.text.length;
    const plan = left < 0 ? undefined : planEdits(part, operations, editions);
    return plan?.ok ? plan.edits : undefined;
  };
  const plan = (operations: Fix['operations']) => {
    const excerpt = excerpts(operations);
    const edits = excerpt && planOn(excerpt.parsed, operations);
    return (edits && excerpt.moved(edits)) ?? planOn(parsed, operations);
  };
  return ({ operations }) => {
    // Each of thousands of rows may have the same fix, which sorts all rows.
    const key = JSON.stringify(operations);
    if (!known.has(key)) known.set(key, plan(operations));
    const edits = known.get(key);
    // Counted also for a known plan: thousands of problems may repeat an edit of the whole text.
    leftToWrite -= sizeOf(edits);
    return leftToWrite < 0 ? undefined : edits;
  };
}

function sizeOf(edits: readonly TextEdit[] | undefined): number {
  return (edits ?? []).reduce((sum, { newText }) => sum + SIZE_OF_EDIT + newText.length, 0);
}

/** Characters of an edit as JSON, without its text. */
const SIZE_OF_EDIT = 50;

/** Excerpts of rows that people write are shorter. */
const SHORT = 2_000;

/** Characters that plans on longer texts may process in all. */
function mostCharacters({ length }: string): number {
  return 1_000_000 + 10 * length;
}
