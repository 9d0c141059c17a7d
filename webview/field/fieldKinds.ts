import type {
  ANSWERS,
  CONTRACT_KINDS,
  Field,
  HeadField,
  ItemField,
  LEADS,
} from '../../src/core/model/fields';
import type { Enter } from '../keys/keyAction';
import { COLUMN_FIELDS } from '../table/columns';

/** How a field is typed or chosen. `lines` is text that wraps and may have line breaks. */
export type FieldInput =
  | { readonly by: 'lines' | 'date' | 'fixed' }
  | { readonly by: 'answer' | 'choice'; readonly values: readonly string[] };

// The page imports no code of `src`, so the values stand here again; the types hold them together.
const ANSWER_VALUES: typeof ANSWERS = ['はい', 'いいえ', '対象外'];
const CONTRACT_KIND_VALUES: typeof CONTRACT_KINDS = ['新規', '更新', '追加構築'];
const LEAD_VALUES: typeof LEADS = ['医療機関', '事業者', '共同'];

const lines = { by: 'lines' } as const;
const date = { by: 'date' } as const;
const fixed = { by: 'fixed' } as const;

const HEAD_INPUTS: Readonly<Record<HeadField, FieldInput>> = {
  kakunin: fixed,
  様式: fixed,
  医療機関: lines,
  事業者: lines,
  対象システム: lines,
  '契約.種別': { by: 'choice', values: CONTRACT_KIND_VALUES },
  '契約.名称': lines,
  '契約.締結予定日': date,
  '初回確認日.Part1': date,
  '初回確認日.Part2': date,
};

const ITEM_INPUTS: Readonly<Record<ItemField, FieldInput>> = {
  項目: lines,
  内容: lines,
  初回確認: { by: 'answer', values: ANSWER_VALUES },
  初回確認日: date,
  完了日: date,
  期限: date,
  '役割分担.主担当': { by: 'choice', values: LEAD_VALUES },
  '役割分担.医療機関': lines,
  '役割分担.事業者': lines,
  合意文書: lines,
  合意内容: lines,
  備考: lines,
};

/** `項目` names a field of a row only: at the top level that key holds the rows. */
export function inputOf(field: Field): FieldInput {
  return { ...HEAD_INPUTS, ...ITEM_INPUTS }[field];
}

/** The fields of the head with the form's words for them, in the order they are read. */
export const HEAD_LABELS = [
  ['医療機関', '医療機関'],
  ['事業者', '事業者'],
  ['対象システム', '対象システム'],
  ['契約.種別', '契約の種別'],
  ['契約.名称', '契約の名称'],
  ['契約.締結予定日', '締結予定日'],
] as const satisfies readonly (readonly [HeadField, string])[];

/** Texts of several lines, where Enter starts a line. */
const PARAGRAPHS: readonly Field[] = ['役割分担.医療機関', '役割分担.事業者', '合意内容'];

export function enterOf({ item, field }: { item: string | null; field: Field }): Enter {
  if (PARAGRAPHS.includes(field)) return 'break';
  return item !== null && (COLUMN_FIELDS as readonly Field[]).includes(field) ? 'down' : 'next';
}

/** The fields of the panel below a row, in the order they are agreed in. */
export const DETAIL_FIELDS = [
  '期限',
  '初回確認日',
  '役割分担.主担当',
  '合意文書',
  '役割分担.医療機関',
  '役割分担.事業者',
  '合意内容',
] as const satisfies readonly ItemField[];

export type DetailField = (typeof DETAIL_FIELDS)[number];

export function isDetailField(field: string): field is DetailField {
  return (DETAIL_FIELDS as readonly string[]).includes(field);
}
