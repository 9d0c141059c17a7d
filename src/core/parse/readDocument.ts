import { Composer, CST, Document, Lexer, Parser } from 'yaml';

export interface ReadDocument {
  /** `undefined` where the text is too dense to be read to its end. */
  readonly document: Document.Parsed | undefined;
  /** Pieces of text that were read: names, signs and blanks. */
  readonly lexemes: number;
  /** Offset at which reading ended. */
  readonly end: number;
  /** Where a second document is; what lies behind it is not read. */
  readonly second?: readonly [start: number, end: number];
}

/**
 * How many lexemes are read of a text of that length: they are what reading costs, not characters.
 *
 * A checklist has 0.3 of them in a character, and less than 0.47 however short its values are; more
 * only where rows have nothing but an answer, and of those there is room for 100,000. At the most memory is
 * meant: of two million lexemes, a checklist of 4 MB, the package makes a gigabyte.
 */
export function mostLexemes(length: number): number {
  return Math.min(30_000 + Math.ceil(0.48 * length), 2_000_000);
}

/**
 * How many of them the package reads, at three to four microseconds each. Rows of plain lines are
 * read without it, at a fifth of that. There is room for 400,000 characters all in braces, and in
 * texts of any length for a value over lines in two rows of three.
 */
export function mostByPackage(length: number): number {
  return Math.max(200_000, Math.ceil(length / 5));
}

/** What it costs the package to begin with a text, in lexemes. */
export const COST_OF_TEXT = 8;

const OPTIONS = {
  /** YAML 1.2's core schema, made once: the package would make one for each text. */
  schema: new Document().schema,
  keepSourceTokens: true,
  /** Looked for later: the package compares each key with all others. */
  uniqueKeys: false,
} as const;

/** V8 has this, and not every engine. */
const TRACES = Error as ErrorConstructor & { stackTraceLimit: number | undefined };

/** The package's `parseDocument`; it ends where a text is too dense. */
export function readDocument(text: string): ReadDocument {
  const { stackTraceLimit } = TRACES;
  // Each of its errors would come with a stack: ten times the cost, and nobody reads it.
  TRACES.stackTraceLimit = 0;
  try {
    return compose(new Source(text), text.length);
  } finally {
    TRACES.stackTraceLimit = stackTraceLimit;
  }
}

function compose(source: Source, length: number): ReadDocument {
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

/** A text as tokens, up to where it is too dense. */
class Source {
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
        // Nor is what was read so far composed.
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

/** How many lexemes a text has, the mark of its beginning left out. */
export function lexemesIn(text: string): number {
  let lexemes = -1;
  for (const lexeme of new Lexer().lex(text)) lexemes += costOf(lexeme);
  return lexemes;
}

const COST_OF_ERROR = 5;

/** Collections cost more than a word does; anchors, aliases and tags most, and hardly anybody has them. */
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

/** No text has more: each of its lexemes has a sign. */
export function mostLexemesIn(text: string): number {
  return 3 * text.length;
}

/** Lexemes that tell what comes next, and stand for nothing in the text. */
const MARKS: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.SCALAR, CST.FLOW_END]);
