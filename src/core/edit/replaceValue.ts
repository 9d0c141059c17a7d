import type { ScalarNode } from '../parse/tree';
import { lineEnd, lineStart, newlineAt } from '../text/lines';
import type { TextEdit } from '../text/span';
import type { ScalarForm } from './scalarForms';
import { scalarForms } from './scalarForms';
import type { Target } from './target';

/** Ways to give the target's key, which is there, another value; best first. */
export function replaceValue(text: string, target: Target, value: string | null): TextEdit[][] {
  const { entry } = target;
  if (!entry) return [];
  if (value === null) return [...clearValue(text, target)];
  const node = entry.value;
  const scalar = node?.kind === 'scalar' ? node : undefined;
  const forms = scalarForms(value, {
    style: scalar?.style,
    flow: target.map.flow,
    blockIndent: 2,
    chomping: scalar ? chompingOf(text, scalar) : '-',
  });
  if (!node) return forms.map((form) => fillIn(text, target, form));
  const block = scalar?.style === 'literal' || scalar?.style === 'folded';
  return forms.map((form) =>
    block && form.block
      ? replaceBlock(text, target, scalar, form)
      : putForm(text, target, { start: node.span.start, end: contentEnd(text, node.span) }, form),
  );
}

function clearValue(text: string, target: Target): TextEdit[][] {
  const { entry } = target;
  if (!entry?.value || entry.afterColon === undefined) return [[]];
  const end = contentEnd(text, entry.value.span);
  return [
    [{ start: entry.afterColon, end, newText: '' }],
    [{ start: entry.value.span.start, end, newText: '' }],
  ];
}

function fillIn(text: string, target: Target, form: ScalarForm): TextEdit[] {
  const at = target.entry?.afterColon;
  if (at === undefined) return [];
  return putForm(text, target, { start: at, end: at }, { ...form, head: ` ${form.head}` });
}

/** The head where the value is, the block's lines at the end of that line. */
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

/** Keeps the block's header where it will do, its comment, indentation and blank lines behind. */
function replaceBlock(
  text: string,
  target: Target,
  node: ScalarNode,
  form: ScalarForm,
): TextEdit[] {
  const headerEnd = lineEnd(text, node.span.start);
  const header = /^[|>][-+0-9]*/.exec(text.slice(node.span.start, headerEnd))?.[0] ?? '';
  const base = keyIndent(text, target);
  const digit = /[0-9]/.exec(header)?.[0];
  const indent = base + (digit ? Number(digit) : blockIndentation(text, node, headerEnd, base));
  const newline = newlineAt(text, node.span.start);
  const asked = /[0-9]/.test(form.head) ? String(indent - base) : '';
  const newHeader = `|${digit ?? asked}${/[-+]/.exec(header)?.[0] ?? ''}`;
  const lines = (form.block ?? []).map((line) => newline + indented(line, indent)).join('');
  const bodyEnd = Math.max(headerEnd, lineEnd(text, contentEnd(text, node.span)));
  const body = { start: headerEnd, end: bodyEnd, newText: lines };
  if (newHeader === header) return [body];
  const end = node.span.start + header.length;
  return [{ start: node.span.start, end, newText: newHeader }, body];
}

/** Columns the block's first line with text stands behind its key. */
function blockIndentation(text: string, node: ScalarNode, from: number, base: number): number {
  const spaces = /[\r\n]( +)[^ \r\n]/.exec(text.slice(from, node.span.end))?.[1];
  return spaces === undefined ? 2 : spaces.length - base;
}

function chompingOf(text: string, node: ScalarNode): string {
  return /^[|>][0-9]?([-+])/.exec(text.slice(node.span.start, node.span.start + 3))?.[1] ?? '';
}

/** The column of the target's key, which the lines of a block must pass. */
function keyIndent(text: string, { entry, map }: Target): number {
  const start = entry?.span.start ?? map.span.start;
  return text.slice(lineStart(text, start), start).replace('\ufeff', '').length;
}

function indented(line: string, indent: number): string {
  return line === '' ? '' : ' '.repeat(indent) + line;
}

/** The end of a value without the line breaks and blank lines that close a block. */
export function contentEnd(text: string, span: { start: number; end: number }): number {
  let end = span.end;
  while (end > span.start && /[ \t\r\n]/.test(text[end - 1] ?? '')) end--;
  return end;
}
