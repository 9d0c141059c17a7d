import type { FieldKey, HeadField, ItemField } from '../../src/core/format/fields';
import { fieldSpec } from '../../src/core/format/fields';
import { ANSWER_FIELD } from '../../src/core/format/newRow';
import type { Enter } from '../keyboard/keyAction';
import { partKeyOf } from '../../src/core/format/ids';
import { columnFields, isColumnField } from '../table/columns';

/** How a field is typed or chosen. `lines` is text that wraps and may have line breaks. */
export type FieldInput =
  | { readonly by: 'lines' | 'date' | 'fixed' }
  | { readonly by: 'answer' | 'choice'; readonly values: readonly string[] };

export function inputOf(key: FieldKey): FieldInput {
  const { kind, choices = [] } = fieldSpec(key);
  switch (kind) {
    case 'version':
    case 'edition':
      return { by: 'fixed' };
    case 'choice':
      return { by: key.field === ANSWER_FIELD ? 'answer' : 'choice', values: choices };
    case 'date':
      return { by: 'date' };
    case 'text':
      return { by: 'lines' };
  }
}

/** The fields of the head with their labels in the form, in reading order. */
export const HEAD_LABELS = [
  ['医療機関', '医療機関'],
  ['事業者', '事業者'],
  ['対象システム', '対象システム'],
  ['契約.種別', '契約の種別'],
  ['契約.名称', '契約の名称'],
  ['契約.締結予定日', '締結予定日'],
  ['契約.満了日', '満了日'],
  ['前回', '前回の確認表'],
  ['社内メモ', '社内メモ'],
] as const satisfies readonly (readonly [HeadField, string])[];

export function enterOf(key: FieldKey): Enter {
  if (isColumnField(key)) return 'down';
  return fieldSpec(key).isParagraph ? 'break' : 'next';
}

/** The fields of a row beyond the form's columns, in the order in which people agree on them. */
export const DETAIL_FIELDS = [
  '期限',
  '初回確認日',
  '担当者',
  '役割分担.主担当',
  '役割分担.費用',
  '合意文書',
  '役割分担.医療機関',
  '役割分担.事業者',
  '合意内容',
  '確認資料',
  '社内メモ',
] as const satisfies readonly ItemField[];

export type DetailField = (typeof DETAIL_FIELDS)[number];

/** What Part 2 has in the panel, beside what is in its cells: first what goes on from them. */
const PANEL_OF_PART_2: readonly DetailField[] = [
  ...(['役割分担.費用', '合意内容'] as const),
  ...DETAIL_FIELDS.filter(
    (field) =>
      !columnFields('P2-X-1').includes(field) && field !== '合意内容' && field !== '役割分担.費用',
  ),
];

/** The fields of the panel below that row, in reading order. */
export function panelFields(item: string): readonly DetailField[] {
  return partKeyOf(item) === 'Part2' ? PANEL_OF_PART_2 : DETAIL_FIELDS;
}

/** Whether the row has the field in its panel, or in cells that show only while there is reason to. */
export function isDetailField(field: string): field is DetailField {
  return (DETAIL_FIELDS as readonly string[]).includes(field);
}
