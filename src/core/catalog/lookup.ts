import { isOwnId, readOwnId } from '../format/ids';
import type {
  CatalogItem,
  CatalogRow,
  Edition,
  Guidance,
  GuidelineDocument,
  Part,
  Section,
} from './types';

/** A row of the form with the Part, section and item that it is in. */
export interface RowPlace {
  /** The row's key in a checklist: `P1-A-2-1`. */
  readonly id: string;
  /** Position in the whole form, from 0. */
  readonly index: number;
  readonly part: Part;
  readonly section: Section;
  readonly item: CatalogItem;
  readonly row: CatalogRow;
}

/** Plain text, or a term mark: `*5` → `{ mark: 5, text: '*5' }`. */
export type TextSegment =
  { readonly text: string } | { readonly mark: number; readonly text: string };

interface EditionIndex {
  readonly rows: readonly RowPlace[];
  readonly byId: ReadonlyMap<string, RowPlace>;
}

const indexes = new WeakMap<Edition, EditionIndex>();

const termMark = /(\*[1-9](?!\d))/;

/**
 * All rows of the form in its order, without own rows: `P1-A-1`, `P1-A-2-1`, `P1-A-2-2`, …
 *
 * Returns the same array on every call with the same edition object.
 */
export function rowsOf(edition: Edition): readonly RowPlace[] {
  return indexOf(edition).rows;
}

/**
 * The row with this id: `P1-A-2-1`.
 *
 * `undefined` for an item with several rows (`P1-A-2`), for own rows and for unknown ids.
 */
export function rowById(edition: Edition, id: string): RowPlace | undefined {
  return indexOf(edition).byId.get(id);
}

/**
 * The row's 項目 as one plain line, numbered where the item has several rows: `事業者管理 ①`.
 *
 * Without term marks. Always the form's text, also where a checklist has altered it.
 */
export function itemTitle(place: RowPlace): string {
  const { item, row } = place;
  const title = plainTitle(item.項目);
  return item.rows.length > 1 ? `${title} ${circled(item.rows.indexOf(row) + 1)}` : title;
}

/** A 項目 as one line without term marks: `BCP*4の整備` → `BCPの整備`. */
export function plainTitle(text: string): string {
  // Hidden characters remain; whatever shows the title spells them out.
  return withoutTermMarks(text)
    .replace(/[\t\r\n ]+/g, ' ')
    .replace(/^ | $/g, '');
}

/** The edition with that value of 様式: `令和6年6月`. Exact spelling only. */
export function editionById(editions: readonly Edition[], id: string): Edition | undefined {
  return editions.find((edition) => edition.id === id);
}

/** The document that references name by that id. Safe for ids such as `constructor`. */
export function documentById({ documents }: Edition, id: string): GuidelineDocument | undefined {
  return Object.hasOwn(documents, id) ? documents[id] : undefined;
}

/** The guidance for the row with this id; `undefined` for own rows. Safe for ids such as `constructor`. */
export function guidanceOf({ guidance = {} }: Edition, id: string): Guidance | undefined {
  return Object.hasOwn(guidance, id) ? guidance[id] : undefined;
}

/** The edition published last; of two in the same month, the first in the list. */
export function newestEdition(editions: readonly Edition[]): Edition | undefined {
  let newest: Edition | undefined;
  for (const edition of editions) {
    if (newest === undefined || edition.date > newest.date) newest = edition;
  }
  return newest;
}

/** Whether the id is in the edition, or is that of an own row. */
export function isKnownId(edition: Edition, id: string): boolean {
  return isOwnId(id) || rowById(edition, id) !== undefined;
}

/**
 * Compares two row ids for sorting into the form's order: `P1-C-3` < `P1-X-2` < `P1-X-10` < `P2-A-1`.
 *
 * Own rows come at the end of their Part, unknown ids at the very end. Two unknown ids compare as equal,
 * so a stable sort keeps their order.
 */
export function compareIds(edition: Edition, a: string, b: string): number {
  const [left, right] = [sortKey(edition, a), sortKey(edition, b)];
  return comparePlaces(left, right) || left.number - right.number;
}

/**
 * Compares the places that the form gives to two ids. Unlike `compareIds`, two own rows of one Part compare
 * as equal: the parties put them into the order they like.
 */
export function comparePlaces(left: SortKey, right: SortKey): number {
  const areOwn = left.own === 1 && right.own === 1;
  return (
    left.part - right.part || left.own - right.own || (areOwn ? 0 : left.number - right.number)
  );
}

/**
 * Splits at the term marks `*1` … `*9`: `BCP*4（…）` → `BCP`, mark 4, `（…）`.
 *
 * The texts joined are the input; no segment is empty. `*12` is not a mark.
 */
export function splitTermMarks(text: string): readonly TextSegment[] {
  return text
    .split(termMark)
    .filter((part) => part !== '')
    .map((part) =>
      termMark.test(part) ? { mark: Number(part.slice(1)), text: part } : { text: part },
    );
}

/** `BCP*4の整備` → `BCPの整備`. */
export function withoutTermMarks(text: string): string {
  return splitTermMarks(text)
    .map((segment) => ('mark' in segment ? '' : segment.text))
    .join('');
}

function indexOf(edition: Edition): EditionIndex {
  let index = indexes.get(edition);
  if (index === undefined) {
    const rows = placesOf(edition);
    index = { rows, byId: new Map(rows.map((place) => [place.id, place])) };
    indexes.set(edition, index);
  }
  return index;
}

function placesOf(edition: Edition): readonly RowPlace[] {
  const places: RowPlace[] = [];
  for (const part of edition.parts) {
    for (const section of part.sections) {
      for (const item of section.items) {
        for (const row of item.rows) {
          places.push({ id: row.id, index: places.length, part, section, item, row });
        }
      }
    }
  }
  return places;
}

/** The position of an id in the form, as numbers. */
export interface SortKey {
  readonly part: number;
  /** 0 for the form's rows, 1 for own rows. */
  readonly own: number;
  readonly number: number;
}

/** Lets a caller that compares one id with many read it only once; see `comparePlaces`. */
export function sortKey(edition: Edition, id: string): SortKey {
  const place = rowById(edition, id);
  if (place) return { part: edition.parts.indexOf(place.part), own: 0, number: place.index };
  const own = readOwnId(id);
  const part = own ? edition.parts.findIndex((candidate) => candidate.id === own.part) : -1;
  if (!own || part < 0) return { part: edition.parts.length, own: 0, number: 0 };
  return { part, own: 1, number: own.number };
}

/** 1 → `①`, up to `⑳`. */
function circled(number: number): string {
  return String.fromCodePoint(0x2460 + number - 1);
}
