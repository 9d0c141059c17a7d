import type { ScalarStyle } from '../../parse/tree';
import { readsAsTextEverywhere } from './readsAsTextEverywhere';

/**
 * A way to write a value: `head` stands where the value begins, `block` are the lines that follow
 * at the end of that line, without indentation.
 */
export interface ScalarForm {
  readonly head: string;
  readonly block?: readonly string[];
}

export interface ScalarContext {
  /** The style the value has now; `undefined` for a new one. */
  readonly style: ScalarStyle | undefined;
  /** Inside `{ }`, where no block scalar may stand. */
  readonly flow: boolean;
  /** Columns the lines of a block are indented by, counted from the map that holds the key. */
  readonly blockIndent: number;
  /** Sign of a block's chomping that is there: `-`, `+` or nothing. */
  readonly chomping: string;
  /** The key takes a date or a number, which stands without quotes whatever a reader makes of it. */
  readonly isTyped: boolean;
}

/**
 * The forms to try for a text without final line breaks, best first. None of them is promised to
 * read back as the text: whoever writes one parses the result and compares.
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

/** Signs that must not, or cannot be seen to, stand in a text as they are. */
const UNPRINTABLE =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]|\p{Surrogate}/u;

function literal(value: string, context: ScalarContext, chomping: string): ScalarForm {
  const indicator = /^\n*[ \t]/.test(value) ? String(context.blockIndent) : '';
  return { head: `|${indicator}${chomping}`, block: value.split('\n') };
}

function escape(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
