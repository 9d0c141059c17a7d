import { placeOf } from '../format/keys';
import type { KeyPath } from '../format/keys';
import { guidancesOf } from '../guidance/guidance';
import type { GuidanceSource } from '../guidance/guidance';
import { samplesOf } from '../guidance/samples';
import type { Translate } from '../problems/translate';
import { lineEnd, lineStart, nextLine } from '../text/lines';
import { placeholdersIn } from '../text/placeholders';
import type { Span } from '../text/span';
import type { Completion } from './completions';
import { escapeSnippet } from './snippet';

/** A sample, and whose words it is. */
interface LabelledSample {
  readonly label: string;
  readonly value: string;
}

/** The samples of the guidance for the field at that path: of own catalogs, then ours. */
export function samplesAt(
  path: KeyPath,
  title: string | undefined,
  source: GuidanceSource,
  t: Translate,
): readonly LabelledSample[] {
  const { item, keys } = placeOf(path);
  if (item === null) return [];
  const field = keys.join('.');
  return guidancesOf({ id: item, title }, source, t).flatMap(({ label, guidance }) =>
    samplesOf(guidance)
      .filter((sample) => sample.field === field)
      .map(({ value }) => ({ label, value })),
  );
}

/** The sample as a text to insert. Each ○ is a tab stop; several lines become a literal block. */
export function sampleCompletion(
  { label, value: sample }: LabelledSample,
  isSeparated: boolean,
  t: Translate,
): Completion {
  const text = withStops(sample);
  const block = `|-\n${text.replace(/^/gm, '  ')}`;
  return {
    kind: 'sample',
    label: t('Sample'),
    detail: label,
    documentation: sample,
    snippet: (isSeparated ? '' : ' ') + (sample.includes('\n') ? block : text),
    suggestsValues: false,
  };
}

/** Whether the value is empty: nothing at the cursor, after it, or on deeper lines below. */
export function isEmptyValue(text: string, { start, end }: Span): boolean {
  return start === end && isEndOfValue(text, end);
}

/** Whether nothing of the value is after the offset, on its line or on deeper lines below. */
export function isEndOfValue(text: string, offset: number): boolean {
  if (text.slice(offset, lineEnd(text, offset)).trim() !== '') return false;
  const depth = indentAt(text, lineStart(text, offset));
  for (let at = nextLine(text, offset); at < text.length; at = nextLine(text, at)) {
    const line = text.slice(at, lineEnd(text, at));
    if (line.trim() !== '') return indentAt(text, at) <= depth;
  }
  return true;
}

/** The number of spaces at the start of a line. */
export function indentAt(text: string, line: number): number {
  return text.slice(line, lineEnd(text, line)).search(/[^ ]|$/);
}

/** `乙は、○日以内に` → `乙は、${1:○}日以内に`. */
function withStops(sample: string): string {
  let made = '';
  let from = 0;
  for (const [index, { start, end }] of placeholdersIn(sample).entries()) {
    made += escapeSnippet(sample.slice(from, start));
    made += `\${${index + 1}:${sample.slice(start, end)}}`;
    from = end;
  }
  return made + escapeSnippet(sample.slice(from));
}
