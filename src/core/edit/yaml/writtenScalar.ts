import { parseText } from '../../parse/yaml/parseText';
import { findEntry, resolveAlias } from '../../parse/tree';
import { scalarForms } from './scalarForms';

/** The text as the value of a new key in block style: the first line goes after `key: `. */
export interface WrittenScalar {
  readonly head: string;
  /** The lines below, without indentation; they are indented by two more than the key. */
  readonly block: readonly string[];
}

/** `undefined` where no way of writing reads as the text. Its line breaks at the end are not written. */
export function writtenScalar(text: string): WrittenScalar | undefined {
  const context = { style: undefined, flow: false, blockIndent: 2, chomping: '-', isTyped: false };
  for (const { head, block = [] } of scalarForms(text, context)) {
    const lines = block.map((line) => (line === '' ? '' : `  ${line}`));
    const parsed = parseText([`a: ${head}`, ...lines, 'b:', ''].join('\n'));
    const top = resolveAlias(parsed.root);
    const entry = top?.kind === 'map' ? findEntry(top, 'a') : undefined;
    const value = resolveAlias(entry?.value);
    const reads = value?.kind === 'scalar' && value.value === text;
    if (reads && parsed.errors.length === 0) return { head, block };
  }
  return undefined;
}
