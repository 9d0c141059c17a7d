import { lineEnd } from '../text/lines';
import type { Span } from '../text/span';
import { tooDeepAt } from './depth';
import { findSignLookAlikes } from './findSignLookAlikes';
import type { PlainRows } from './plainRows';
import { readDocument } from './readDocument';
import type { SyntaxFault } from './syntaxFault';
import type { Node } from './tree';
import { TreeReader } from './treeReader';

export interface Parsed {
  readonly text: string;
  /** `undefined` for a text without any value. After an error: what could be read all the same. */
  readonly root: Node | undefined;
  /** Empty when the text is YAML. In the order of the text. */
  readonly errors: readonly SyntaxFault[];
  /** How many lexemes were read, or some more; see `mostLexemes`. */
  readonly lexemes: number;
  /** The text row by row, where it was read so; see `reparse`. */
  readonly rows?: PlainRows;
}

/**
 * Reads any text; never throws. Duplicate keys, several documents, unresolved aliases are errors;
 * so is what no checklist has: deep nesting, much in little text, much behind aliases.
 */
export function parseText(text: string): Parsed {
  const deep = tooDeepAt(text);
  if (deep !== undefined) return refuse(text, 'TOO_DEEP', deep);
  try {
    return readWhole(text);
  } catch {
    // The guess was wrong, and the stack is used up.
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
  // What has no end is not to be walked through.
  const endless = reader.errors.some(({ code }) => code.startsWith('TOO_'));
  const all = [...errors, ...reader.errors].sort((a, b) => a.span.start - b.span.start);
  return {
    text,
    root: endless ? undefined : root,
    errors: all.length > 0 ? withCauses(text, all) : all,
    lexemes,
  };
}

/** One cause is one problem: where look-alikes stand for signs of YAML, the rest follows from them. */
function withCauses(text: string, errors: readonly SyntaxFault[]): readonly SyntaxFault[] {
  const { found } = findSignLookAlikes(text, 2);
  if (found.length === 0) return errors.filter(({ code }) => code !== 'LOOK_ALIKE');
  return found.map((lookAlike) => ({ code: 'LOOK_ALIKE', span: lookAlike.span, lookAlike }));
}

/** The place of an error: never empty, and never more than its first line. */
function within(text: string, [start, end]: readonly [number, number]): Span {
  const from = Math.min(start, Math.max(0, text.length - 1));
  // No look at the rest of the line: there may be thousands of errors in one of a million signs.
  const wanted = from + lineEnd(text.slice(from, end), 0);
  return { start: from, end: Math.min(Math.max(wanted, from + 1), text.length) };
}
