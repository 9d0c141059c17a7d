import type { PunctuationLookAlike } from '../text/punctuationLookAlikes';
import type { Span } from '../text/span';

export interface SyntaxFault {
  /**
   * A code of the `yaml` package, or `UNRESOLVED_ALIAS`, `LOOK_ALIKE`, `TOO_DEEP`,
   * `TOO_DENSE`, `TOO_MUCH_SHARED` or `FAULT`.
   */
  readonly code: string;
  readonly span: Span;
  /** Only with the code `LOOK_ALIKE`. */
  readonly lookAlike?: PunctuationLookAlike;
  /** Only with the code `FAULT`: the error that this program threw while it read the text. */
  readonly error?: unknown;
}
