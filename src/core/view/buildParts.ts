import { isOwnId } from '../format/ids';
import type { CatalogItem, Section } from '../catalog/types';
import { referenceViews } from '../guidance/references';
import type { Checklist } from '../model/checklist';
import type { HeadField } from '../format/fields';
import { factOfRow } from '../model/factOfRow';
import type { FormRow } from '../model/formRows';
import { formRows } from '../model/formRows';
import { headingOf } from '../model/headings';
import { cellView } from './cellView';
import type { RowSource } from './rowView';
import { rowView } from './rowView';
import type { ItemView, PartView, RowView, SectionView } from './tableView';

interface Source extends RowSource {
  readonly checklist: Checklist;
}

/** The items of the form last built, by the view of their first row. */
const knownItems = new WeakMap<RowView, ItemView>();
/** The sections last built, by their first item. */
const knownSections = new WeakMap<ItemView, SectionView>();

/**
 * The form's Parts in the form's order, with every row of the edition, in the file or not. Own rows and rows
 * with unknown ids follow at the end of their Part.
 */
export function buildParts(source: Source): readonly PartView[] {
  const { checklist, edition } = source;
  const { rows } = formRows(checklist);
  return edition.parts.map((part) => {
    const field: HeadField = `初回確認日.${part.key}`;
    // Rows whose ids do not name a Part are shown in the first.
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
  return sectionView({
    letter,
    title,
    items: items.map((item) => officialItem(item, ofItem(item), source)),
  });
}

/** The same object as before while its items are the same objects. */
function sectionView(section: SectionView): SectionView {
  const { letter, title, items } = section;
  const [first] = items;
  const known = first && knownSections.get(first);
  const isSame = known?.letter === letter && known.title === title;
  if (isSame && areSame(known.items, items)) return known;
  if (first) knownSections.set(first, section);
  return section;
}

function areSame<T>(before: readonly T[], after: readonly T[]): boolean {
  return before.length === after.length && before.every((each, index) => each === after[index]);
}

/** The same object as before while its rows are the same objects. The rest depends on them and the edition. */
function officialItem(item: CatalogItem, rows: readonly FormRow[], source: Source): ItemView {
  const views = rows.map((row) => rowView(row, source));
  const [first] = views;
  const known = first && knownItems.get(first);
  if (known && areSame(known.rows, views)) return known;
  const view = {
    id: item.id,
    number: item.id.split('-')[2] ?? '',
    title: source.terms.split(titleOfItem(item, rows)),
    references: referenceViews(item.references, source.edition),
    rows: views,
  };
  if (first) knownItems.set(first, view);
  return view;
}

/** The form prints one 項目 for all rows of an item. If rows have altered titles, returns all titles. */
function titleOfItem(item: CatalogItem, rows: readonly FormRow[]): string {
  const owns = rows.map((row) => row.ownText('項目'));
  if (owns.every((own) => own === undefined)) return item.項目;
  const titles = rows.map((row, index) => owns[index] ?? row.title);
  return [...new Set(titles)].join('\n');
}

function ownSection(rows: readonly FormRow[], source: Source): readonly SectionView[] {
  if (rows.length === 0) return [];
  const items = rows.map((row) => ownItem(row, source));
  return [sectionView({ letter: 'X', title: source.t('Rows added by the parties'), items })];
}

/** The same object as before while its row shows the same. */
function ownItem(row: FormRow, source: Source): ItemView {
  const view = rowView(row, source);
  const last = row.row ? lastOwnItem(row.row) : {};
  if (last.item?.rows[0] === view) return last.item;
  const { id, titleText } = row;
  return (last.item = {
    id,
    number: isOwnId(id) ? id.slice('P1-'.length) : id,
    title: source.terms.split(titleText),
    references: [],
    rows: [view],
  });
}

const lastOwnItem = factOfRow((): { item?: ItemView } => ({}));
