import { lineEnd } from '../../text/lines';
import type { Span } from '../../text/span';
import { Budget } from '../budget';
import { findPunctuationLookAlikes } from '../findPunctuationLookAlikes';
import type { Parsed } from '../parsed';
import type { SyntaxFault } from '../syntaxFault';
import { tooDeepAt } from './depth';
import { readDocument } from './readDocument';
import { TreeReader } from './treeReader';

/**
 * Parses any text; never throws. Duplicate keys, several documents and unresolved aliases are errors.
 * So are deep nesting, too many lexemes for the length, and aliases that expand to too much: no
 * checklist has these.
 *
 * @param budget what may be spent on it; of a part of a text, what is left for the whole
 */
export function parseText(text: string, budget = new Budget(text.length)): Parsed {
  const deep = tooDeepAt(text);
  if (deep !== undefined) return refuse(text, { code: 'TOO_DEEP', at: deep });
  return withoutThrowing(text, () => readWhole(text, budget));
}

/**
 * The result of `read`, or a refusal of the text where it throws. Only an overflow of the stack is due to the
 * text: the estimate of `tooDeepAt` was too low. Anything else is a fault of this program.
 */
export function withoutThrowing(text: string, read: () => Parsed): Parsed {
  try {
    return read();
  } catch (error) {
    if (!isStackOverflow(error)) return refuse(text, { code: 'FAULT', at: 0, error });
    return refuse(text, { code: 'TOO_DEEP', at: Math.max(0, text.search(/[[{?-]/)) });
  }
}

/** Firefox, where the extension can run too, throws an `InternalError` of its own. */
function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError || (error instanceof Error && error.name === 'InternalError');
}

function refuse(
  text: string,
  { at, ...fault }: Omit<SyntaxFault, 'span'> & { readonly at: number },
): Parsed {
  const span = { start: at, end: Math.min(at + 1, text.length) };
  return { text, root: undefined, errors: [{ ...fault, span }] };
}

function readWhole(text: string, budget: Budget): Parsed {
  const { document, end, second } = readDocument(text, budget);
  if (!document) return refuse(text, { code: 'TOO_DENSE', at: end });
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
