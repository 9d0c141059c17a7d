import { isOwnId } from '../format/ids';
import { documentById, splitTermMarks } from '../catalog/lookup';
import type { CatalogItem, Edition, Reference, Section } from '../catalog/types';
import type { Checklist } from '../model/checklist';
import type { HeadField } from '../format/fields';
import { ITEM_FIELD_NAMES } from '../format/fields';
import type { FormRow } from '../model/formRows';
import { formRows } from '../model/formRows';
import { headingOf } from '../model/headings';
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

/**
 * The form's Parts in the form's order, with every row of the edition, in the file or not; rows of
 * one's own, and ids the edition does not know, follow at the end of their Part.
 */
export function buildParts(source: Source): readonly PartView[] {
  const { checklist, edition } = source;
  const { rows } = formRows(checklist);
  return edition.parts.map((part) => {
    const field: HeadField = `初回確認日.${part.key}`;
    // What names no Part is shown in the first, rather than nowhere.
    const inPart = rows.filter((row) => (row.part ?? edition.parts[0]) === part);
    const official = inPart.filter(({ place }) => place);
    const own = inPart.filter(({ place }) => !place);
    return {
      id: part.id,
      key: part.key,
      heading: headingOf(part),
      note: part.note,
      firstCheckDate: cellView(field, checklist.head(field)),
      sections: [
        ...part.sections.map((section) => officialSection(section, official, source)),
        ...ownSection(own, source),
      ],
    };
  });
}

function officialSection(
  { letter, title, items }: Section,
  rows: readonly FormRow[],
  source: Source,
): SectionView {
  const ofItem = (item: CatalogItem): readonly FormRow[] =>
    rows.filter(({ place }) => place?.item === item);
  return { letter, title, items: items.map((item) => officialItem(item, ofItem(item), source)) };
}

function officialItem(item: CatalogItem, rows: readonly FormRow[], source: Source): ItemView {
  return {
    id: item.id,
    number: item.id.split('-')[2] ?? '',
    title: textParts(titleOfItem(item, rows)),
    references: item.references.map((each) => referenceView(each, source.edition)),
    rows: rows.map((row) => rowView(row, source)),
  };
}

/** The form prints one 項目 for the rows of an item; where they have other titles, all of them. */
function titleOfItem(item: CatalogItem, rows: readonly FormRow[]): string {
  const owns = rows.map((row) => row.ownText('項目'));
  if (owns.every((own) => own === undefined)) return item.項目;
  const titles = rows.map((row, index) => owns[index] ?? row.title);
  return [...new Set(titles)].join('\n');
}

function ownSection(rows: readonly FormRow[], source: Source): readonly SectionView[] {
  if (rows.length === 0) return [];
  const items = rows.map((row) => ({
    id: row.id,
    number: isOwnId(row.id) ? row.id.slice('P1-'.length) : row.id,
    title: textParts(row.titleText),
    references: [],
    rows: [rowView(row, source)],
  }));
  return [{ letter: 'X', title: source.t('Rows added by the parties'), items }];
}

function rowView(
  { id, row, place, content, status, altered, present }: FormRow,
  { problemsOf }: Source,
): RowView {
  return {
    id,
    content: textParts(content),
    status,
    cells: ITEM_FIELD_NAMES.map((field) => cellView(field, row?.field(field))),
    problems: problemsOf(id),
    altered,
    own: !place,
    present,
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
