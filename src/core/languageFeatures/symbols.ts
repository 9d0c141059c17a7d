import type { Analysis } from '../analyze';
import type { Part } from '../catalog/types';
import type { Row } from '../model/checklist';
import { formRows } from '../model/formRows';
import { headingOf } from '../model/headings';
import type { Translate } from '../problems/translate';
import { spellOutHiddenCharacters } from '../text/hiddenCharacters';
import type { Span } from '../text/span';
import { groupRows } from './groups';

export interface OutlineSymbol {
  readonly kind: 'part' | 'section' | 'row';
  /** Never empty. */
  readonly name: string;
  /** The status of a row; empty for a Part and a section. */
  readonly detail: string;
  /** Contains the spans of all children. */
  readonly span: Span;
  /** What the editor selects when the user goes there; within `span`. */
  readonly nameSpan: Span;
  readonly children: readonly OutlineSymbol[];
}

/** Part → section → row, in file order. Empty for text that does not parse. */
export function outline(
  { parsed, checklist }: Analysis,
  { t }: { readonly t: Translate },
): readonly OutlineSymbol[] {
  if (!checklist) return [];
  const { find } = formRows(checklist);
  return groupRows(checklist, parsed.text).flatMap(({ id, heading, sections }) => {
    const part = checklist.form?.parts.find((each) => each.id === id);
    const symbols = sections.flatMap(({ letter, rows, heading: at }) => {
      const inside = rows.map((row) => rowSymbol(row, find(row.id)?.title ?? ''));
      const name = `${letter} ${sectionTitle(letter, part, t)}`.trim();
      return letter === '' ? inside : [group({ kind: 'section', name, at }, inside)];
    });
    const name = part ? headingOf(part) : `Part ${id.slice(1)}`;
    return id === '' ? symbols : [group({ kind: 'part', name, at: heading }, symbols)];
  });
}

function sectionTitle(letter: string, part: Part | undefined, t: Translate): string {
  if (letter === 'X') return t('Rows added by the parties');
  return part?.sections.find((each) => each.letter === letter)?.title ?? '';
}

/** A symbol for a Part or a section. It begins at its heading comment, or else at its first row. */
function group(
  { kind, name, at }: Pick<OutlineSymbol, 'kind' | 'name'> & { readonly at: Span | undefined },
  children: readonly OutlineSymbol[],
): OutlineSymbol {
  const nameSpan = at ?? children[0]?.nameSpan ?? { start: 0, end: 0 };
  const end = children.at(-1)?.span.end ?? nameSpan.end;
  // The comment of the section may be above that of its Part.
  const start = Math.min(nameSpan.start, children[0]?.span.start ?? nameSpan.start);
  return { kind, name, detail: '', span: { start, end }, nameSpan, children };
}

function rowSymbol(row: Row, title: string): OutlineSymbol {
  const { id, entry, status } = row;
  return {
    kind: 'row',
    name: spellOutHiddenCharacters(`${id} ${title}`.trim()) || '—',
    detail: status,
    span: { start: entry.keySpan.start, end: Math.max(entry.span.end, entry.keySpan.end) },
    nameSpan: entry.keySpan,
    children: [],
  };
}
