import type { PlainRows } from './plainRows';
import type { SyntaxFault } from './syntaxFault';
import type { Node } from './tree';

/** What YAML says in a text. */
export interface Parsed {
  readonly text: string;
  /** `undefined` for a text without any value. With errors: the part that could be read. */
  readonly root: Node | undefined;
  /** Empty when the text is valid YAML. In text order. */
  readonly errors: readonly SyntaxFault[];
  /** The same one by one, where the text was read by rows; see `reparse`. */
  readonly rows?: PlainRows;
}
