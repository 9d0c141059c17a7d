import type { RowPlace } from '../catalog/lookup';
import { itemTitle, rowById, withoutTermMarks } from '../catalog/lookup';
import type { Edition } from '../catalog/types';
import type { FORM_TEXTS } from '../format/newRow';
import type { Row } from './checklist';

/** A text of the form that a checklist words differently. */
export interface AlteredText {
  readonly field: (typeof FORM_TEXTS)[number];
  /** The form's words, without term marks. */
  readonly official: string;
  readonly text: string;
}

/**
 * 項目 and 内容 of an official row where the checklist words them differently. Blanks, line breaks and
 * term marks (`*5`) are ignored. Empty for own rows.
 */
export function alteredTexts(row: Row, edition: Edition | undefined): readonly AlteredText[] {
  const place = edition && rowById(edition, row.id);
  if (!place) return [];
  const { 項目, 内容 } = officialTexts(place);
  return [...altered(row, '項目', 項目), ...altered(row, '内容', 内容)];
}

/** Whether the text is the form's for that field, or none. */
export function isOfficial(place: RowPlace, field: AlteredText['field'], text: string): boolean {
  return bare(text) === '' || isOneOf(officialTexts(place)[field], text);
}

/** The form's words without term marks, in each way that a checklist may have them. */
function officialTexts(place: RowPlace): Readonly<Record<AlteredText['field'], readonly string[]>> {
  return {
    項目: [withoutTermMarks(place.item.項目), itemTitle(place)],
    内容: [withoutTermMarks(place.row.内容)],
  };
}

function altered(
  row: Row,
  field: AlteredText['field'],
  officials: readonly string[],
): readonly AlteredText[] {
  const text = row.field(field)?.text;
  if (text == null || bare(text) === '') return [];
  if (isOneOf(officials, text)) return [];
  return [{ field, official: officials[0] ?? '', text }];
}

function isOneOf(officials: readonly string[], text: string): boolean {
  return officials.some((official) => bare(official) === bare(text));
}

function bare(text: string): string {
  return withoutTermMarks(text).replace(/\s/g, '');
}
