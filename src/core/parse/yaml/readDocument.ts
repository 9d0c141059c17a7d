import { Composer, CST, Document, Lexer, Parser } from 'yaml';

export interface ReadDocument {
  /** `undefined` where the text has too many lexemes to be read to its end. */
  readonly document: Document.Parsed | undefined;
  /** Cost of the lexemes that were read: words, punctuation and blanks. */
  readonly lexemes: number;
  /** Offset at which reading ended. */
  readonly end: number;
  /** The range of a second document; nothing after it is read. */
  readonly second?: readonly [start: number, end: number];
}

/**
 * The limit on lexemes for a text of that length. Lexemes, not characters, determine the cost of parsing.
 *
 * A checklist has 0.3 lexemes per character, and less than 0.47 however short its values are. Only rows
 * with nothing but an answer have more; the constant leaves room for 100,000 of those. The maximum limits
 * memory: for two million lexemes, a checklist of 4 MB, the package needs a gigabyte.
 */
export function mostLexemes(length: number): number {
  return Math.min(30_000 + Math.ceil(0.48 * length), 2_000_000);
}

/**
 * The limit on lexemes that the `yaml` package reads, at three to four microseconds each. Rows of plain
 * lines are read without the package, in a fifth of the time. The limit leaves room for 400,000 characters
 * all in braces, and in texts of any length for a value of several lines in two rows of three.
 */
export function mostByPackage(length: number): number {
  return Math.max(200_000, Math.ceil(length / 5));
}

/** The package's cost of starting on a text, in lexemes. */
export const COST_OF_TEXT = 8;

const OPTIONS = {
  /** YAML 1.2's core schema, created once: the package would create one for each text. */
  schema: new Document().schema,
  keepSourceTokens: true,
  /** `TreeReader` checks for duplicates instead: the package compares each key with all others. */
  uniqueKeys: false,
} as const;

/** V8's `stackTraceLimit`; not every engine has it. */
const TRACES = Error as ErrorConstructor & { stackTraceLimit: number | undefined };

/** Like the package's `parseDocument`, but stops where a text has too many lexemes. */
export function readDocument(text: string): ReadDocument {
  const { stackTraceLimit } = TRACES;
  // The package's errors would have stack traces, which nobody reads, at ten times the cost.
  TRACES.stackTraceLimit = 0;
  try {
    return compose(new TokenSource(text), text.length);
  } finally {
    TRACES.stackTraceLimit = stackTraceLimit;
  }
}

function compose(source: TokenSource, length: number): ReadDocument {
  let document: Document.Parsed | undefined;
  for (const each of new Composer(OPTIONS).compose(source.tokens(), true, length)) {
    if (document) {
      const [start, end] = each.range;
      return { ...source.read, document, second: [start, end] };
    }
    document = each;
  }
  return { ...source.read, document: source.tooDense ? undefined : document };
}

/** The tokens of a text, up to the limit on lexemes. */
class TokenSource {
  tooDense = false;
  private lexemes = 0;
  private end = 0;

  constructor(private readonly text: string) {}

  get read(): { readonly lexemes: number; readonly end: number } {
    return { lexemes: this.lexemes, end: this.end };
  }

  *tokens(): Generator<CST.Token, void> {
    const parser = new Parser();
    const most = Math.min(mostLexemes(this.text.length), mostByPackage(this.text.length));
    let inScalar = false;
    for (const lexeme of new Lexer().lex(this.text)) {
      this.lexemes += costOf(lexeme);
      if (this.lexemes > most) {
        this.tooDense = true;
        // Not `parser.end()`, so that the part read so far is not composed.
        return;
      }
      const isMark: boolean = !inScalar && lexeme.length === 1 && MARKS.has(lexeme);
      if (!isMark) this.end += lexeme.length;
      inScalar = isMark && lexeme === CST.SCALAR;
      for (const token of parser.next(lexeme)) {
        if (token.type === 'error') this.lexemes += COST_OF_ERROR;
        yield token;
      }
    }
    yield* parser.end();
  }
}

/** The cost of the lexemes of a text, without the one that marks its beginning. */
export function lexemesIn(text: string): number {
  let lexemes = -1;
  for (const lexeme of new Lexer().lex(text)) lexemes += costOf(lexeme);
  return lexemes;
}

const COST_OF_ERROR = 5;

/** Collections cost more than words; anchors, aliases and tags cost most, and are rare. */
function costOf(lexeme: string): number {
  switch (lexeme.charCodeAt(0)) {
    case 0x21: // !
    case 0x26: // &
    case 0x2a: // *
      return 4;
    case 0x5b: // [
    case 0x7b: // {
      return 2;
    default:
      return 1;
  }
}

/** An upper bound for `lexemesIn` without reading the text: each lexeme has a character. */
export function mostLexemesIn(text: string): number {
  return 3 * text.length;
}

/** Lexemes that announce what comes next, and have no characters in the text. */
const MARKS: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.SCALAR, CST.FLOW_END]);
