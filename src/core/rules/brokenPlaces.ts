import { lineIndex } from '../text/lines';
import { problemMessage } from './problem';
import type { Problem } from './problem';
import type { Translate } from '../problems/translate';

/** The line, counted from 1, and the message of each problem that makes a text unreadable. */
export function brokenPlaces(
  text: string,
  problems: readonly Problem[],
  t: Translate,
): readonly { readonly line: number; readonly message: string }[] {
  const position = lineIndex(text);
  return problems
    .filter(({ rule }) => rule === 'yaml-syntax' || rule === 'merge-conflict')
    .map((problem) => ({
      line: position(problem.span.start).line,
      message: problemMessage(problem, t),
    }));
}
