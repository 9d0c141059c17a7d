import type { ItemField } from '../format/fields';
import { fieldLabel, ITEM_FIELD_NAMES } from '../format/fields';
import { normalizeText } from '../text/normalize';

/** Heads in the form's words where they differ from the names of the fields. */
const FORM_HEADS: Readonly<Partial<Record<ItemField, string>>> = {
  完了日: '完了日\n（日付）',
  備考: '備考欄',
};

/** The head of the field's column. */
export function headOfField(field: ItemField): string {
  return FORM_HEADS[field] ?? fieldLabel(field).replace(' ', '\n');
}

const FIELDS: ReadonlyMap<string, ItemField> = new Map(
  ITEM_FIELD_NAMES.flatMap((field) =>
    [headOfField(field), fieldLabel(field)].map((head) => [foldHead(head), field]),
  ),
);

/** The field whose column has this head, in the form's words or by its name; spaces, line breaks and full-width characters do not matter. */
export function fieldOfHead(text: string): ItemField | undefined {
  return FIELDS.get(foldHead(text));
}

/** A head or a label for comparing. */
export function foldHead(text: string): string {
  return normalizeText(text).replace(/\s/g, '');
}
