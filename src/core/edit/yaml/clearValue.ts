import { lineEnd, lineStart } from '../../text/lines';
import type { TextEdit } from '../../text/span';
import { blockLines } from './blockLines';
import { contentEnd } from '../../text/contentEnd';
import type { Target } from './target';

/** Ways to remove the value of the target's key, best first. All comments stay. */
export function clearValue(text: string, { entry }: Target): TextEdit[][] {
  if (!entry?.value || entry.afterColon === undefined) return [[]];
  const { afterColon, value } = entry;
  const lines = value.kind === 'scalar' ? blockLines(text, value) : undefined;
  const header = { start: afterColon, end: lines?.indicatorsEnd ?? 0, newText: '' };
  if (lines) return [[header, { start: lines.headerEnd, end: lines.bodyEnd, newText: '' }]];
  const { start } = value.span;
  const end = contentEnd(text, value.span);
  const alone = [{ start, end, newText: '' }];
  if (!/(^|\s)#/.test(text.slice(afterColon, start))) {
    return [[{ start: afterColon, end, newText: '' }], alone];
  }
  // Below a comment, the value is alone on its lines unless another comment follows it.
  const line = lineStart(text, start);
  const before = line - (text.startsWith('\r\n', line - 2) ? 2 : 1);
  return end === lineEnd(text, end) ? [[{ start: before, end, newText: '' }], alone] : [alone];
}
