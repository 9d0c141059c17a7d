import type { RowPlace } from '../../catalog/lookup';
import type { FORM_TEXTS } from '../../format/newRow';
import { isOfficial } from '../../model/alteredTexts';
import type { FieldOperation } from './operation';

/** Alters a text of an official row. The form's own text, or none, takes the alteration back. */
export function alterText(
  place: RowPlace,
  field: (typeof FORM_TEXTS)[number],
  { text, seen }: { readonly text: string; readonly seen: string | null },
): FieldOperation {
  const target = { item: place.id, field, seen };
  return isOfficial(place, field, text)
    ? { kind: 'unset', ...target }
    : { kind: 'set', ...target, value: text.trim() };
}
