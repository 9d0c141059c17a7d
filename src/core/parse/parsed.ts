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
  /** The head and each row, where the text was read row by row; see `reparse`. */
  readonly rows?: PlainRows;
  /** The rows of an earlier text, where this one was not read row by row: the next one may have them again. */
  readonly earlierRows?: PlainRows | undefined;
}
