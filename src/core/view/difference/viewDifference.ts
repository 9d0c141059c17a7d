import type { DocumentView, ItemView, PartView, SectionView, TableView } from '../tableView';
import { sameData } from './sameData';

/** What is different from one table to the next. What is not named has stayed as it was. */
export interface ViewDifference {
  /** What stands outside the Parts, where it differs. */
  readonly table: Partial<Frame>;
  /** Items that differ or are new, with their rows. */
  readonly items: readonly ItemView[];
  /** All Parts, where one of them has other items, another order of them or another head. */
  readonly parts?: readonly PartOutline[];
}

type Frame = Omit<TableView, 'kind' | 'parts'>;

/** A Part with the names of its items in place of the items. */
export type PartOutline = Omit<PartView, 'sections'> & {
  readonly sections: readonly SectionOutline[];
};
type SectionOutline = Omit<SectionView, 'items'> & { readonly items: readonly string[] };

/** What to send to a page that shows `before`; `undefined` where it needs the whole of `after`. */
export function diffViews(before: DocumentView, after: DocumentView): ViewDifference | undefined {
  if (before.kind !== 'table' || after.kind !== 'table') return undefined;
  const known = itemsByName(before);
  const items = itemsOf(after).filter((item) => !sameData(known.get(nameOf(item)), item));
  const parts = outline(after);
  return {
    table: changedFrame(before, after),
    items,
    ...(sameData(outline(before), parts) ? {} : { parts }),
  };
}

/**
 * The view after the difference. Items that stay are the same objects. `undefined` where the
 * difference names an item that nobody has: it was made for another view.
 */
export function applyViewDifference(
  view: TableView,
  { table, items, parts }: ViewDifference,
): TableView | undefined {
  const known = itemsByName(view);
  for (const item of items) known.set(nameOf(item), item);
  const outlines = parts ?? outline(view);
  const names = outlines.flatMap(({ sections }) => sections.flatMap((section) => section.items));
  if (!names.every((name) => known.has(name))) return undefined;
  return { ...view, ...table, parts: outlines.map((part) => fillIn(part, known)) };
}

function changedFrame(before: TableView, after: TableView): Partial<Frame> {
  const changed = Object.entries(after).filter(
    ([name, value]) => name !== 'parts' && !sameData(before[name as keyof TableView], value),
  );
  return Object.fromEntries(changed) as Partial<Frame>;
}

function outline({ parts }: TableView): readonly PartOutline[] {
  return parts.map((part) => ({
    ...part,
    sections: part.sections.map((section) => ({ ...section, items: section.items.map(nameOf) })),
  }));
}

function fillIn(part: PartOutline, known: ReadonlyMap<string, ItemView>): PartView {
  const sections = part.sections.map((section) => ({
    ...section,
    items: section.items.flatMap((name) => known.get(name) ?? []),
  }));
  return { ...part, sections };
}

/** The id of its first row: an unknown row may have the id of an item of the form. */
function nameOf({ rows }: ItemView): string {
  return rows[0]?.id ?? '';
}

function itemsByName(view: TableView): Map<string, ItemView> {
  return new Map(itemsOf(view).map((item) => [nameOf(item), item]));
}

function itemsOf({ parts }: TableView): readonly ItemView[] {
  return parts.flatMap(({ sections }) => sections.flatMap(({ items }) => items));
}
