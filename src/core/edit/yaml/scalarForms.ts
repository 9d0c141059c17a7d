import type { ScalarStyle } from '../../parse/tree';
import { readsAsTextEverywhere } from './readsAsTextEverywhere';

/**
 * A way to write a value: `head` is written where the value begins; `block` are the lines below, without
 * indentation.
 */
export interface ScalarForm {
  readonly head: string;
  readonly block?: readonly string[];
}

export interface ScalarContext {
  /** The style of the current value; `undefined` for a new value. */
  readonly style: ScalarStyle | undefined;
  /** Inside `{ }`, where a block scalar is not allowed. */
  readonly flow: boolean;
  /** Columns by which the lines of a block are indented, relative to the map with the key. */
  readonly blockIndent: number;
  /** The chomping indicator of the current block: `-`, `+` or nothing. */
  readonly chomping: string;
  /** The key has a date or a number. It is written without quotes, however other readers read it. */
  readonly isTyped: boolean;
}

/**
 * The forms to try for a text without final line breaks, best first. A form may not read as the text:
 * the caller must parse the result and compare.
 *
 * `scalarForms('はい', { style: 'double', … })` → `"はい"`, then plain.
 */
export function scalarForms(value: string, context: ScalarContext): readonly ScalarForm[] {
  const double = {
    head: JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escape),
  };
  if (UNPRINTABLE.test(value)) return [double];
  const blockStyle = context.style === 'literal' || context.style === 'folded';
  if (!context.flow && (blockStyle || value.includes('\n'))) {
    return [literal(value, context, blockStyle ? context.chomping : '-'), double];
  }
  const plain = { head: value };
  const single = { head: `'${value.replaceAll("'", "''")}'` };
  if (value.includes('\n')) return [double];
  if (context.style === 'double') return [double];
  if (context.style === 'single') return [single, double];
  return context.isTyped || readsAsTextEverywhere(value) ? [plain, double] : [double];
}

/** Characters that YAML forbids, or that would be invisible. They are escaped. */
const UNPRINTABLE =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]|\p{Surrogate}/u;

function literal(value: string, context: ScalarContext, chomping: string): ScalarForm {
  const indicator = /^\n*[ \t]/.test(value) ? String(context.blockIndent) : '';
  return { head: `|${indicator}${chomping}`, block: value.split('\n') };
}

function escape(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
