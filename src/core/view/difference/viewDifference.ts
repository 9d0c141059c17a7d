import type { DocumentView, ItemView, PartView, SectionView, TableView } from '../tableView';
import { sameData } from './sameData';

/** The difference between two views of a table. What it does not name is unchanged. */
export interface ViewDifference {
  /** The changed properties outside the Parts. */
  readonly table: Partial<Omit<TableView, 'kind' | 'parts'>>;
  /** Items that differ or are new, with their rows. */
  readonly items: readonly ItemView[];
  /** All Parts, if the items of one, their order or its head changed. */
  readonly parts?: PartsOf<string>;
}

/** Parts and sections with something else in place of each item, such as its name. */
type PartsOf<T> = readonly (Omit<PartView, 'sections'> & {
  readonly sections: readonly (Omit<SectionView, 'items'> & { readonly items: readonly T[] })[];
})[];

/** The difference to send to a page that shows `before`; `undefined` if it needs the whole of `after`. */
export function diffViews(before: DocumentView, after: DocumentView): ViewDifference | undefined {
  if (before.kind !== 'table' || after.kind !== 'table') return undefined;
  const [was, is] = differentItems(sectionsOf(before.parts), sectionsOf(after.parts));
  const isSameOutline =
    sameData(was.map(nameOf), is.map(nameOf)) &&
    sameData(withCounts(before.parts), withCounts(after.parts));
  return {
    table: changedFrame(before, after),
    items: changedItems(was, is),
    ...(isSameOutline ? {} : { parts: mapItems(after.parts, nameOf) }),
  };
}

/**
 * The view after the difference. Unchanged items are the same objects. `undefined` if neither the view
 * nor the difference has an item that the difference names: it belongs to another view.
 */
export function applyViewDifference(
  view: TableView,
  { table, items, parts }: ViewDifference,
): TableView | undefined {
  const changed = new Map(items.map((item) => [nameOf(item), item]));
  if (!parts) {
    return { ...view, ...table, parts: view.parts.map((part) => withItems(part, changed)) };
  }
  const known = new Map(itemsOf(view.parts).map((item) => [nameOf(item), item]));
  const find = (name: string): ItemView | undefined => changed.get(name) ?? known.get(name);
  if (!itemsOf(parts).every(find)) return undefined;
  return { ...view, ...table, parts: mapItems(parts, (name) => find(name) ?? []) };
}

/** Sections without a changed item are the same objects. */
function withItems(part: PartView, changed: ReadonlyMap<string, ItemView>): PartView {
  const sections = part.sections.map((section) => {
    const items = section.items.map((item) => changed.get(nameOf(item)) ?? item);
    const isSame = items.every((item, index) => item === section.items[index]);
    return isSame ? section : { ...section, items };
  });
  return { ...part, sections };
}

function changedFrame(before: TableView, after: TableView): ViewDifference['table'] {
  const changed = Object.entries(after).filter(
    ([name, value]) => name !== 'parts' && !sameData(before[name as keyof TableView], value),
  );
  return Object.fromEntries(changed);
}

/** The items of sections that are not the same objects at the same place. */
function differentItems(
  before: readonly SectionView[],
  after: readonly SectionView[],
): readonly [before: readonly ItemView[], after: readonly ItemView[]] {
  return [
    before.filter((section, index) => section !== after[index]).flatMap(({ items }) => items),
    after.filter((section, index) => section !== before[index]).flatMap(({ items }) => items),
  ];
}

/** Most items are the same objects at the same place; they are not compared in depth. */
function changedItems(before: readonly ItemView[], after: readonly ItemView[]): ItemView[] {
  const others = before.filter((item, index) => item !== after[index]);
  const known = new Map(others.map((item) => [nameOf(item), item]));
  return after.filter(
    (item, index) => item !== before[index] && !sameData(known.get(nameOf(item)), item),
  );
}

function withCounts(parts: PartsOf<ItemView>): unknown {
  return parts.map((part) => ({
    ...part,
    sections: part.sections.map((section) => ({ ...section, items: section.items.length })),
  }));
}

/** The id of its first row: an unknown row may have the id of an item of the form. */
function nameOf({ rows }: ItemView): string {
  return rows[0]?.id ?? '';
}

function sectionsOf<T>(parts: PartsOf<T>): PartsOf<T>[number]['sections'] {
  return parts.flatMap(({ sections }) => sections);
}

function itemsOf<T>(parts: PartsOf<T>): readonly T[] {
  return sectionsOf(parts).flatMap(({ items }) => items);
}

function mapItems<T, U>(parts: PartsOf<T>, map: (item: T) => U | readonly U[]): PartsOf<U> {
  return parts.map((part) => ({
    ...part,
    sections: part.sections.map((section) => ({ ...section, items: section.items.flatMap(map) })),
  }));
}
