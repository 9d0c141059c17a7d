import type { Node, ScalarNode } from '../../parse/tree';
import { lineEnd, lineStart, newlineAt } from '../../text/lines';
import type { Span, TextEdit } from '../../text/span';
import type { BlockLines } from './blockLines';
import { blockLines } from './blockLines';
import { clearValue } from './clearValue';
import { contentEnd } from '../../text/contentEnd';
import type { ScalarForm } from './scalarForms';
import { scalarForms } from './scalarForms';
import type { Target } from './target';
import { isTypedField } from './target';

/** Ways to give the target's key, which must exist, another value; best first. */
export function replaceValue(text: string, target: Target, value: string | null): TextEdit[][] {
  const { entry } = target;
  if (!entry) return [];
  if (value === null) return clearValue(text, target);
  const node = entry.value;
  const scalar = node?.kind === 'scalar' ? node : undefined;
  const forms = scalarForms(value, {
    style: scalar?.style,
    flow: target.map.flow,
    blockIndent: 2,
    chomping: scalar ? chompingOf(text, scalar) : '-',
    isTyped: isTypedField(target),
  });
  if (!node) return forms.map((form) => fillIn(text, target, form));
  const lines = scalar && blockLines(text, scalar);
  if (lines) {
    return forms.map((form) =>
      form.block
        ? replaceBlock(text, target, { node: scalar, lines }, form)
        : [
            { start: scalar.span.start, end: lines.indicatorsEnd, newText: form.head },
            { start: lines.headerEnd, end: lines.bodyEnd, newText: '' },
          ],
    );
  }
  if (node.span.start === node.span.end) {
    const at = afterProperties(text, target, node);
    return forms.map((form) => putForm(text, target, at, { ...form, head: ` ${form.head}` }));
  }
  const span = { start: startOfValue(text, target, node), end: contentEnd(text, node.span) };
  return forms.map((form) => putForm(text, target, span, form));
}

/** The place for the value of an empty node: after its anchor and tag. Includes a tag that must be removed. */
function afterProperties(text: string, target: Target, node: Node): Span {
  const from = target.entry?.afterColon ?? node.span.start;
  const properties = /^(?:\s+[&!][^\s,[\]{}]*)*/.exec(text.slice(from, node.span.end))?.[0] ?? '';
  const end = from + properties.length;
  const start = startOfValue(text, target, { ...node, span: { start: end, end } });
  return { start: start < end ? start - 1 : end, end };
}

/** Where the value begins, including its tag if the tag would make a text something else. */
function startOfValue(text: string, { entry }: Target, node: Node): number {
  const from = entry?.afterColon ?? node.span.start;
  const before = text.slice(from, node.span.start);
  const tag = /(?<=\s)!(?:!|<tag:yaml\.org,2002:)(?!str\b)[a-z]+>?[ \t]*$/.exec(before);
  const isComment = before.slice(0, tag?.index).includes('#');
  return tag && !isComment ? from + tag.index : node.span.start;
}

function fillIn(text: string, target: Target, form: ScalarForm): TextEdit[] {
  const at = target.entry?.afterColon;
  if (at === undefined) return [addColon(text, target, form)];
  return putForm(text, target, { start: at, end: at }, { ...form, head: ` ${form.head}` });
}

/** `{ 備考 }` and `? 備考` are keys too, but without the colon that a value needs. */
function addColon(text: string, target: Target, { head, block }: ScalarForm): TextEdit {
  const end = target.entry?.keySpan.end ?? 0;
  if (target.map.flow) return { start: end, end, newText: `: ${head}` };
  const at = lineEnd(text, end);
  const margin = newlineAt(text, at) + ' '.repeat(keyIndent(text, target));
  const lines = [`${margin}: ${head}`, ...(block ?? []).map((line) => `${margin}  ${line}`)];
  return { start: at, end: at, newText: lines.join('') };
}

/** Puts the head where the value is, and the lines of the block after the end of that line. */
function putForm(
  text: string,
  target: Target,
  { start, end }: { start: number; end: number },
  form: ScalarForm,
): TextEdit[] {
  const head = { start, end, newText: form.head };
  if (!form.block) return [head];
  const at = lineEnd(text, end);
  const newline = newlineAt(text, end);
  const newText = form.block
    .map((line) => newline + indented(line, keyIndent(text, target) + 2))
    .join('');
  return [head, { start: at, end: at, newText }];
}

/**
 * Replaces the lines of a block. Its header stays as far as it fits the new value; its comment, its
 * indentation and the blank lines after it stay in any case.
 */
function replaceBlock(
  text: string,
  target: Target,
  { node, lines: { indicatorsEnd, headerEnd, bodyEnd } }: { node: ScalarNode; lines: BlockLines },
  form: ScalarForm,
): TextEdit[] {
  const header = text.slice(node.span.start, indicatorsEnd);
  const base = keyIndent(text, target);
  const digit = /[0-9]/.exec(header)?.[0];
  const indent = base + (digit ? Number(digit) : blockIndentation(text, node, headerEnd, base));
  const newline = newlineAt(text, node.span.start);
  const indicator = /[0-9]/.test(form.head) ? String(indent - base) : '';
  const newHeader = `|${digit ?? indicator}${/[-+]/.exec(header)?.[0] ?? ''}`;
  const lines = (form.block ?? []).map((line) => newline + indented(line, indent)).join('');
  const body = { start: headerEnd, end: bodyEnd, newText: lines };
  if (newHeader === header) return [body];
  return [{ start: node.span.start, end: indicatorsEnd, newText: newHeader }, body];
}

/** Columns by which the first line with text is indented relative to the key. */
function blockIndentation(text: string, node: ScalarNode, from: number, base: number): number {
  const spaces = /[\r\n]( +)[^ \r\n]/.exec(text.slice(from, node.span.end))?.[1];
  return spaces === undefined ? 2 : spaces.length - base;
}

function chompingOf(text: string, node: ScalarNode): string {
  return /^[|>][0-9]?([-+])/.exec(text.slice(node.span.start, node.span.start + 3))?.[1] ?? '';
}

/** The column of the target's key. The lines of a block must be indented further. */
function keyIndent(text: string, { entry, map }: Target): number {
  const start = entry?.span.start ?? map.span.start;
  return text.slice(lineStart(text, start), start).replace('\ufeff', '').length;
}

function indented(line: string, indent: number): string {
  return line === '' ? '' : ' '.repeat(indent) + line;
}
