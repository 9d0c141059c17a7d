import type { ItemField } from './fields';

/** Fields for which the texts that other checklists have in the same row are offered. Never 社内メモ. */
export const SAME_ROW_FIELDS = [
  '役割分担.医療機関',
  '役割分担.事業者',
  '合意内容',
  '備考',
] as const satisfies readonly ItemField[];

export type SameRowField = (typeof SAME_ROW_FIELDS)[number];

export function isSameRowField(field: unknown): field is SameRowField {
  return SAME_ROW_FIELDS.some((name) => name === field);
}
