import type { Span } from '../text/span';
import type { Fix } from './fix';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** From the heaviest to the lightest. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** What a rule found: the facts that its message needs, where, and ways out of it. */
export type Report<Facts extends object = object> = Facts & Place;

interface Place {
  readonly span: Span;
  /** Id of the row it is about. */
  readonly item?: string;
  /** Field it is about, in the dotted form: the cell that shows it. */
  readonly field?: string;
  readonly fixes: readonly Fix[];
}
