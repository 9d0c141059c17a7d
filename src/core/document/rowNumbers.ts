import type { FormRow } from '../model/formRows';

/** The number in the section, as the form prints it: `P1-A-2-1` → `2`; for own rows `X-1`. */
export function numberInSection({ id, place }: FormRow): string {
  if (!place) return id.replace(/^P\d-/, '');
  return place.item.id.split('-').at(-1) ?? '';
}

/** The number in the whole form, of the item: `P2-B-5-2` → `Part 2 B-5`. The title has the ②. */
export function numberInForm({ id, place }: FormRow): string {
  return (place?.item.id ?? id).replace(/^P(\d)-/, 'Part $1 ');
}
