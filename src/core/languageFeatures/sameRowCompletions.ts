import type { SameRowPlace, SameRowText } from '../contracts/sameRow';
import { writtenScalar } from '../edit/yaml/writtenScalar';
import { placeOf } from '../format/keys';
import { isSameRowField } from '../format/sameRowFields';
import type { Translate } from '../problems/translate';
import { lineStart } from '../text/lines';
import type { Completion } from './completions';
import type { Cursor } from './cursor';
import { indentAt, isEndOfValue } from './sampleCompletions';
import { escapeSnippet } from './snippet';

/** What other checklists have in a field, and how their names are shown: `乙社 · 検査 · a.kakunin.yaml`. */
export interface SameRowSource {
  textsFor(place: SameRowPlace): readonly SameRowText[];
  names(text: SameRowText): readonly string[];
}

/** UTF-16 code units of the label: the beginning of a text. */
const LABEL = 60;

/**
 * The texts that other checklists have in the same row, where the value is empty, or where the cursor is at
 * the end of what they begin with. They are written so that YAML reads the same text.
 */
export function sameRowCompletions(
  text: string,
  cursor: Cursor & { readonly key: string; readonly offset: number },
  { sameRow, t }: { readonly sameRow?: SameRowSource; readonly t: Translate },
): readonly Completion[] {
  const { path, key, word, isSeparated, offset } = cursor;
  const { item, keys } = placeOf([...path, key]);
  const field = keys.join('.');
  if (!sameRow || item === null || !isSameRowField(field)) return [];
  if (offset !== word.end || !isEndOfValue(text, offset)) return [];
  const current = text.slice(word.start, word.end);
  const margin = ' '.repeat(indentAt(text, lineStart(text, offset)) + 2);
  return sameRow.textsFor({ item, field, current }).flatMap((each) => {
    const written = each.text.startsWith(current) ? writtenScalar(each.text) : undefined;
    if (!written) return [];
    const block = written.block.map((line) => (line === '' ? '' : margin + line));
    const snippet = escapeSnippet([written.head, ...block].join('\n'));
    const names = sameRow.names(each);
    return {
      kind: 'same-row',
      label: labelOf(each.text),
      detail: names[0] ?? t('Other checklist'),
      documentation: [each.text, '', ...names].join('\n'),
      snippet: (isSeparated ? '' : ' ') + snippet,
      isIndented: true,
      suggestsValues: false,
    } as const;
  });
}

function labelOf(text: string): string {
  const [line = ''] = text.trimStart().split('\n', 1);
  const isWhole = line.length <= LABEL && line === text;
  return isWhole ? line : `${line.slice(0, LABEL).replace(/[\ud800-\udbff]$/, '')}…`;
}
