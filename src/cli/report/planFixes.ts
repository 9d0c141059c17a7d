import type { Edition } from '../../core/catalog/types';
import { planEdits } from '../../core/edit/plan/planEdits';
import type { Parsed } from '../../core/parse/parseText';
import type { Fix } from '../../core/problems/fix';
import type { TextEdit } from '../../core/text/span';
import { rowExcerpts } from './rowExcerpts';

/** The edits of a fix on the text; `undefined` where the writer refuses it, or it would take too long. */
export type FixPlanner = (fix: Fix) => readonly TextEdit[] | undefined;

/**
 * Plans the fixes of one text. A plan goes through the whole text, and a report has one for every fix:
 * 900 of 3,800 rows would take four times as long. So what concerns a row only is planned on an
 * excerpt around the row where that is sure to give the same edits.
 *
 * Other texts, and rows with hundreds of problems, would take the square of their length. There the
 * last fixes are left out, as they are where the edits would make a report of many times the text.
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
    // Thousands of rows may each ask for all of them to be put into order.
    const told = JSON.stringify(operations);
    if (!known.has(told)) known.set(told, plan(operations));
    const edits = known.get(told);
    // Each of thousands of problems would repeat an edit of the whole text.
    leftToWrite -= sizeOf(edits);
    return leftToWrite < 0 ? undefined : edits;
  };
}

function sizeOf(edits: readonly TextEdit[] | undefined): number {
  return (edits ?? []).reduce((sum, { newText }) => sum + SIZE_OF_EDIT + newText.length, 0);
}

/** Characters of an edit without its text, as JSON. */
const SIZE_OF_EDIT = 50;

/** So long is no excerpt of the rows that people write. */
const SHORT = 2_000;

/** Characters that plans on longer texts may go through. */
function mostCharacters({ length }: string): number {
  return 1_000_000 + 10 * length;
}
