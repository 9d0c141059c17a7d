import type { Span } from '../text/span';
import type { Fix } from './fix';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** From the most severe to the least severe. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** What a rule found: the facts for its message, the place, and the fixes. */
export type Report<Facts extends object = object> = Facts & Place;

interface Place {
  readonly span: Span;
  /** Id of the row that has the problem. */
  readonly item?: string;
  /** 項目 of that row on one line; `runRules.ts` enters it. */
  readonly rowTitle?: string;
  /** Field that has the problem, in the dotted form: its cell shows the problem. */
  readonly field?: string;
  readonly fixes: readonly Fix[];
}
