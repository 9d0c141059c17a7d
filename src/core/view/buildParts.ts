import { documentById, isOwnId, splitTermMarks } from '../catalog/lookup';
import type { CatalogItem, CatalogRow, Edition, Part, Reference } from '../catalog/types';
import { alteredTexts } from '../model/alteredTexts';
import type { Checklist, Row } from '../model/checklist';
import type { HeadField, ItemField } from '../model/fields';
import { ITEM_FIELDS } from '../model/fields';
import type { Translate } from '../problems/translate';
import { cellView } from './cellView';
import type {
  ItemView,
  PartView,
  ProblemView,
  ReferenceView,
  RowView,
  SectionView,
  TextPart,
} from './tableView';

interface Source {
  readonly checklist: Checklist;
  readonly edition: Edition;
  readonly problemsOf: (item: string) => readonly ProblemView[];
  readonly t: Translate;
}

const FIELDS = Object.keys(ITEM_FIELDS) as ItemField[];

/**
 * The form's Parts in the form's order, with every row of the edition, in the file or not; rows of
 * one's own, and ids the edition does not know, follow at the end of their Part.
 */
export function buildParts(source: Source): readonly PartView[] {
  const rows = new Map(source.checklist.rows.map((row) => [row.id, row]));
  const official = new Set(
    source.edition.parts.flatMap(({ sections }) =>
      sections.flatMap(({ items }) => items.flatMap((item) => item.rows.map(({ id }) => id))),
    ),
  );
  const others = source.checklist.rows.filter(({ id }) => !official.has(id));
  return source.edition.parts.map((part, index) => {
    const field: HeadField = `初回確認日.${part.key}`;
    // What names no Part is shown in the first, rather than nowhere.
    const own = others.filter(({ id }) => partIndex(source.edition.parts, id) === index);
    return {
      id: part.id,
      key: part.key,
      heading: `Part ${part.id.slice(1)} ${part.title}`,
      note: part.note,
      firstCheckDate: cellView(field, source.checklist.head(field)),
      sections: [...officialSections(part, rows, source), ...ownSection(own, source)],
    };
  });
}

function partIndex(parts: readonly Part[], id: string): number {
  return Math.max(
    0,
    parts.findIndex((part) => id.startsWith(`${part.id}-`)),
  );
}

function officialSections(
  part: Part,
  rows: ReadonlyMap<string, Row>,
  source: Source,
): readonly SectionView[] {
  return part.sections.map((section) => ({
    letter: section.letter,
    title: section.title,
    items: section.items.map((item) => officialItem(item, rows, source)),
  }));
}

function officialItem(item: CatalogItem, rows: ReadonlyMap<string, Row>, source: Source): ItemView {
  // The form prints one 項目 for the rows of an item; the first row's own text stands for it.
  const altered = item.rows.flatMap(({ id }) => rows.get(id)?.field('項目')?.text ?? [])[0];
  return {
    id: item.id,
    number: item.id.split('-')[2] ?? '',
    title: textParts(altered ?? item.項目),
    references: item.references.map((each) => referenceView(each, source.edition)),
    rows: item.rows.map((row) => rowView(row.id, rows.get(row.id), row, source)),
  };
}

function ownSection(rows: readonly Row[], source: Source): readonly SectionView[] {
  if (rows.length === 0) return [];
  const items = rows.map((row) => ({
    id: row.id,
    number: isOwnId(row.id) ? row.id.slice('P1-'.length) : row.id,
    title: textParts(row.field('項目')?.text ?? ''),
    references: [],
    rows: [rowView(row.id, row, undefined, source)],
  }));
  return [{ letter: 'X', title: source.t('Rows added by the parties'), items }];
}

function rowView(
  id: string,
  row: Row | undefined,
  official: CatalogRow | undefined,
  { problemsOf, edition }: Source,
): RowView {
  const ownText = row?.field('内容')?.text;
  const cells = FIELDS.map((field) => cellView(field, row?.field(field)));
  return {
    id,
    content: textParts(ownText ?? official?.内容 ?? ''),
    status: row?.status ?? '未確認',
    cells,
    problems: problemsOf(id),
    altered: row !== undefined && alteredTexts(row, edition).length > 0,
    own: official === undefined,
    present: row !== undefined,
  };
}

function textParts(text: string): readonly TextPart[] {
  return splitTermMarks(text);
}

function referenceView(reference: Reference, edition: Edition): ReferenceView {
  const document = documentById(edition, reference.document);
  const name = document ? `${document.short} ${document.edition}` : reference.document;
  const place = [name, reference.volume, reference.section].filter(Boolean).join(' ');
  return { text: place, basis: reference.basis };
}
