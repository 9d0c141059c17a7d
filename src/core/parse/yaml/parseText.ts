import { lineEnd } from '../../text/lines';
import type { Span } from '../../text/span';
import { tooDeepAt } from './depth';
import { findPunctuationLookAlikes } from '../findPunctuationLookAlikes';
import type { PlainRows } from '../plainRows';
import { readDocument } from './readDocument';
import type { SyntaxFault } from '../syntaxFault';
import type { Node } from '../tree';
import { TreeReader } from './treeReader';

export interface Parsed {
  readonly text: string;
  /** `undefined` for a text without any value. With errors: the part that could be read. */
  readonly root: Node | undefined;
  /** Empty when the text is valid YAML. In text order. */
  readonly errors: readonly SyntaxFault[];
  /** The number of lexemes, or an upper bound; see `mostLexemes`. */
  readonly lexemes: number;
  /** The rows of the text, where they were read one by one; see `reparse`. */
  readonly rows?: PlainRows;
}

/**
 * Parses any text; never throws. Duplicate keys, several documents and unresolved aliases are errors.
 * So are deep nesting, too many lexemes for the length, and aliases that expand to too much: no
 * checklist has these.
 */
export function parseText(text: string): Parsed {
  const deep = tooDeepAt(text);
  if (deep !== undefined) return refuse(text, 'TOO_DEEP', deep);
  try {
    return readWhole(text);
  } catch {
    // The estimate of `tooDeepAt` was wrong, and the stack overflowed.
    return refuse(text, 'TOO_DEEP', Math.max(0, text.search(/[[{?-]/)));
  }
}

function refuse(text: string, code: string, at: number): Parsed {
  const span = { start: at, end: Math.min(at + 1, text.length) };
  return { text, root: undefined, errors: [{ code, span }], lexemes: 0 };
}

function readWhole(text: string): Parsed {
  const { document, lexemes, end, second } = readDocument(text);
  if (!document) return refuse(text, 'TOO_DENSE', end);
  const reader = new TreeReader(text);
  const root = reader.read(document.contents);
  const errors: SyntaxFault[] = document.errors.map(({ code, pos }) => {
    return { code, span: within(text, pos) };
  });
  if (second) errors.push({ code: 'MULTIPLE_DOCS', span: within(text, second) });
  // A tree that is too large must not be traversed.
  const isTooLarge = reader.errors.some(({ code }) => code.startsWith('TOO_'));
  const all = [...errors, ...reader.errors].sort((a, b) => a.span.start - b.span.start);
  return {
    text,
    root: isTooLarge ? undefined : root,
    errors: all.length > 0 ? withCauses(text, all) : all,
    lexemes,
  };
}

/**
 * One cause is one problem: where look-alikes replace YAML punctuation, all other errors follow
 * from them.
 */
function withCauses(text: string, errors: readonly SyntaxFault[]): readonly SyntaxFault[] {
  const { found } = findPunctuationLookAlikes(text, 2);
  if (found.length === 0) return errors.filter(({ code }) => code !== 'LOOK_ALIKE');
  return found.map((lookAlike) => ({ code: 'LOOK_ALIKE', span: lookAlike.span, lookAlike }));
}

/** The span of an error: never empty, and limited to its first line. */
function within(text: string, [start, end]: readonly [number, number]): Span {
  const from = Math.min(start, Math.max(0, text.length - 1));
  // Does not scan beyond the error: one line of a million characters may have thousands of errors.
  const wanted = from + lineEnd(text.slice(from, end), 0);
  return { start: from, end: Math.min(Math.max(wanted, from + 1), text.length) };
}
