import { Composer, CST, Document, Lexer, Parser } from 'yaml';
import type { Budget } from '../budget';

export interface ReadDocument {
  /** `undefined` where the budget does not reach to the end of the text. */
  readonly document: Document.Parsed | undefined;
  /** Offset at which reading ended. */
  readonly end: number;
  /** The range of a second document; nothing after it is read. */
  readonly second?: readonly [start: number, end: number];
}

const OPTIONS = {
  /** YAML 1.2's core schema, created once: the package would create one for each text. */
  schema: new Document().schema,
  keepSourceTokens: true,
  /** `TreeReader` checks for duplicates instead: the package compares each key with all others. */
  uniqueKeys: false,
} as const;

/** V8's `stackTraceLimit`; not every engine has it. */
const TRACES = Error as ErrorConstructor & { stackTraceLimit: number | undefined };

/** Like the package's `parseDocument`, but stops where the budget ends. */
export function readDocument(text: string, budget: Budget): ReadDocument {
  const { stackTraceLimit } = TRACES;
  // The package's errors would have stack traces, which nobody reads, at ten times the cost.
  TRACES.stackTraceLimit = 0;
  try {
    return compose(new TokenSource(text, budget), text.length);
  } finally {
    TRACES.stackTraceLimit = stackTraceLimit;
  }
}

function compose(source: TokenSource, length: number): ReadDocument {
  let document: Document.Parsed | undefined;
  for (const each of new Composer(OPTIONS).compose(source.tokens(), true, length)) {
    if (document) {
      const [start, end] = each.range;
      return { end: source.end, document, second: [start, end] };
    }
    document = each;
  }
  return { end: source.end, document: source.isTooDense ? undefined : document };
}

/** The tokens of a text, as far as the budget reaches. */
class TokenSource {
  isTooDense = false;
  /** Offset up to which lexemes were read. */
  end = 0;

  constructor(
    private readonly text: string,
    private readonly budget: Budget,
  ) {}

  *tokens(): Generator<CST.Token, void> {
    const parser = new Parser();
    let inScalar = false;
    this.spend(COST_OF_TEXT, 0);
    for (const lexeme of new Lexer().lex(this.text)) {
      if (!this.spend(costOf(lexeme))) {
        this.isTooDense = true;
        // Not `parser.end()`, so that the part read so far is not composed.
        return;
      }
      const isMark: boolean = !inScalar && lexeme.length === 1 && MARKS.has(lexeme);
      if (!isMark) this.end += lexeme.length;
      inScalar = isMark && lexeme === CST.SCALAR;
      for (const token of parser.next(lexeme)) {
        if (token.type === 'error') this.spend(COST_OF_ERROR);
        yield token;
      }
    }
    yield* parser.end();
  }

  private spend(byPackage: number, lexemes = byPackage): boolean {
    return this.budget.spend({ lexemes, byPackage });
  }
}

/** The package's cost of starting on a text, in lexemes. */
const COST_OF_TEXT = 8;
const COST_OF_ERROR = 5;

/** Collections cost more than words; anchors, aliases and tags cost most, and are rare. */
export function costOf(lexeme: string): number {
  switch (lexeme.charCodeAt(0)) {
    case 0x02: // Begins a document. It has no characters, and a row read alone has one more.
      return 0;
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

/** Lexemes that announce what comes next, and have no characters in the text. */
const MARKS: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.SCALAR, CST.FLOW_END]);
