import type { Analysis } from '../analyze';
import { itemTitle, newestEdition, rowById } from '../catalog/lookup';
import type { Edition, Part } from '../catalog/types';
import type { Row } from '../model/checklist';
import type { Translate } from '../problems/translate';
import { spellOutHiddenCharacters } from '../text/hiddenCharacters';
import type { Span } from '../text/span';
import { groupRows } from './groups';
import type { Heading } from './headingAbove';
import { headingAbove } from './headingAbove';

export interface OutlineSymbol {
  readonly kind: 'part' | 'section' | 'row';
  /** Never empty. */
  readonly name: string;
  /** Of a row its status. */
  readonly detail: string;
  /** Holds the spans of all children. */
  readonly span: Span;
  /** What is selected when one goes there; within `span`. */
  readonly nameSpan: Span;
  readonly children: readonly OutlineSymbol[];
}

/** Part → section → row, in the order of the file. Nothing for text that does not parse. */
export function outline(
  { parsed, checklist }: Analysis,
  { editions, t }: { readonly editions: readonly Edition[]; readonly t: Translate },
): readonly OutlineSymbol[] {
  if (!checklist) return [];
  const edition = checklist.edition ?? newestEdition(editions);
  const heading = (rows: readonly Row[] = [], kind: Heading): Span | undefined =>
    headingAbove(parsed.text, rows[0], kind);
  return groupRows(checklist).flatMap(({ id, sections }) => {
    const part = edition?.parts.find((each) => each.id === id);
    const symbols = sections.flatMap(({ letter, rows }) => {
      const inside = rows.map((row) => rowSymbol(row, edition));
      const name = `${letter} ${sectionTitle(letter, part, t)}`.trim();
      const kind = 'section';
      return letter === '' ? inside : [group({ kind, name, at: heading(rows, kind) }, inside)];
    });
    const name = `Part ${id.slice(1)} ${part?.title ?? ''}`.trim();
    const kind = 'part';
    const at = heading(sections[0]?.rows, kind);
    return id === '' ? symbols : [group({ kind, name, at }, symbols)];
  });
}

function sectionTitle(letter: string, part: Part | undefined, t: Translate): string {
  if (letter === 'X') return t('Rows added by the parties');
  return part?.sections.find((each) => each.letter === letter)?.title ?? '';
}

/** Begins at the comment that names it, else at its first row. */
function group(
  { kind, name, at }: Pick<OutlineSymbol, 'kind' | 'name'> & { readonly at: Span | undefined },
  children: readonly OutlineSymbol[],
): OutlineSymbol {
  const nameSpan = at ?? children[0]?.nameSpan ?? { start: 0, end: 0 };
  const end = children.at(-1)?.span.end ?? nameSpan.end;
  // Somebody may have put the comment of the section above that of its Part.
  const start = Math.min(nameSpan.start, children[0]?.span.start ?? nameSpan.start);
  return { kind, name, detail: '', span: { start, end }, nameSpan, children };
}

function rowSymbol(row: Row, edition: Edition | undefined): OutlineSymbol {
  const { id, entry, status } = row;
  const place = edition && rowById(edition, id);
  const own = row.field('項目')?.text?.split('\n', 1)[0];
  const title = own ?? (place ? itemTitle(place) : '');
  return {
    kind: 'row',
    name: spellOutHiddenCharacters(`${id} ${title}`.trim()) || '—',
    detail: status,
    span: { start: entry.keySpan.start, end: Math.max(entry.span.end, entry.keySpan.end) },
    nameSpan: entry.keySpan,
    children: [],
  };
}
