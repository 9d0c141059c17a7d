import type { Edition } from '../../core/catalog/types';
import { planEdits } from '../../core/edit/planEdits';
import type { Parsed } from '../../core/parse/parseText';
import type { Fix } from '../../core/problems/problem';
import type { TextEdit } from '../../core/text/span';
import { rowExcerpts } from './rowExcerpts';

/** The edits of a fix on the text; `undefined` where the writer refuses it. */
export type FixPlanner = (fix: Fix) => readonly TextEdit[] | undefined;

/**
 * Plans the fixes of one text. A plan compares the whole text before and after, 6 ms at 3,800 rows, and
 * a report has one for every fix. So what concerns a row only is planned on an excerpt around the
 * row where that is sure to give the same edits: 2 s instead of 13 for 1,400 problems.
 */
export function fixPlanner(parsed: Parsed, editions: readonly Edition[]): FixPlanner {
  const excerpts = rowExcerpts(parsed);
  return ({ operations }) => {
    const excerpt = excerpts(operations);
    if (excerpt) {
      const plan = planEdits(excerpt.parsed, operations, editions);
      const edits = plan.ok ? excerpt.moved(plan.edits) : undefined;
      if (edits) return edits;
    }
    const plan = planEdits(parsed, operations, editions);
    return plan.ok ? plan.edits : undefined;
  };
}
