/**
 * The keys of a checklist, in canonical order: the only table of them, for the writer, the view, the
 * page, the command line and the tests. The keys are the form's own words; their meanings in English:
 *
 * | key | meaning |
 * | --- | --- |
 * | 様式 | edition of the form |
 * | 医療機関, 事業者 | hospital, vendor |
 * | 対象システム | the system the contract is about |
 * | 契約 (種別, 名称, 締結予定日, 満了日) | contract: kind, name, planned date of conclusion, date of its end |
 * | 初回確認 | answer at the first meeting: はい, いいえ, 対象外 (not applicable) |
 * | 初回確認日 | day of that meeting: one per Part, and for a row where it differs |
 * | 前回 | path of the checklist that this one continues |
 * | 完了日 | day the check of an いいえ row was completed |
 * | 期限 | planned completion |
 * | 担当者 | who sees to it: a person or a department |
 * | 役割分担 (主担当, 医療機関, 事業者, 費用) | division of roles: who leads, who does what, whether it is paid for |
 * | 合意文書, 合意内容 | where it is agreed, and the agreed wording |
 * | 確認資料 | what proves it, one document on each line |
 * | 備考 | remarks |
 * | 社内メモ | internal note of one party |
 *
 * A key below a map is written with a dot, as on the command line: `役割分担.主担当`.
 */
export type FieldKind = 'version' | 'edition' | 'text' | 'date' | 'choice';

export interface FieldSpec {
  readonly kind: FieldKind;
  /** The only values that the field accepts. */
  readonly choices?: readonly string[];
  /** The text usually has several lines. */
  readonly isParagraph?: true;
}

export const FORMAT_VERSION = '1';

export const ANSWERS = ['はい', 'いいえ', '対象外'] as const;
export type Answer = (typeof ANSWERS)[number];

export const CONTRACT_KINDS = ['新規', '更新', '追加構築'] as const;
export const LEADS = ['医療機関', '事業者', '共同', '他の事業者'] as const;
export const COSTS = ['契約に含む', '別料金', '未定'] as const;

const text = { kind: 'text' } as const;
const paragraph = { kind: 'text', isParagraph: true } as const;
const date = { kind: 'date' } as const;

/** Fields of the top level, in canonical order. `項目` itself holds the rows and is not a field. */
export const HEAD_FIELDS = {
  kakunin: { kind: 'version', choices: [FORMAT_VERSION] },
  様式: { kind: 'edition' },
  医療機関: text,
  事業者: text,
  対象システム: text,
  '契約.種別': { kind: 'choice', choices: CONTRACT_KINDS },
  '契約.名称': text,
  '契約.締結予定日': date,
  '契約.満了日': date,
  '初回確認日.Part1': date,
  '初回確認日.Part2': date,
  前回: text,
  社内メモ: paragraph,
} as const satisfies Record<string, FieldSpec>;

/** Fields of a row, in canonical order. */
export const ITEM_FIELDS = {
  項目: text,
  内容: text,
  初回確認: { kind: 'choice', choices: ANSWERS },
  初回確認日: date,
  完了日: date,
  期限: date,
  担当者: text,
  '役割分担.主担当': { kind: 'choice', choices: LEADS },
  '役割分担.医療機関': paragraph,
  '役割分担.事業者': paragraph,
  '役割分担.費用': { kind: 'choice', choices: COSTS },
  合意文書: text,
  合意内容: paragraph,
  確認資料: paragraph,
  備考: text,
  社内メモ: paragraph,
} as const satisfies Record<string, FieldSpec>;

export type HeadField = keyof typeof HEAD_FIELDS;
export type ItemField = keyof typeof ITEM_FIELDS;
export type Field = HeadField | ItemField;

export const HEAD_FIELD_NAMES = Object.keys(HEAD_FIELDS) as readonly HeadField[];
export const ITEM_FIELD_NAMES = Object.keys(ITEM_FIELDS) as readonly ItemField[];

/** The fields below 役割分担. */
export const ROLE_FIELDS = ITEM_FIELD_NAMES.filter((field) => field.startsWith('役割分担.'));

/** What the parties agree in a row: who does what at whose cost, and where and how it is worded. */
export const AGREED_FIELDS = [
  '役割分担.主担当',
  '役割分担.医療機関',
  '役割分担.事業者',
  '役割分担.費用',
  '合意文書',
  '合意内容',
] as const satisfies readonly ItemField[];

/** The key, of the file and of a row, that is only for the party that writes it. */
export const INTERNAL_KEY = '社内メモ' satisfies HeadField & ItemField;

/**
 * Whether the name, which may be dotted, is that of an internal key or of a key below one. A key that only
 * contains its name counts too: `社内メモ2` or `社内メモ` with a hidden character was hardly meant for others.
 */
export function isInternal(name: string): boolean {
  return name.includes(INTERNAL_KEY);
}

/** The key that holds the rows. */
export const ITEMS_KEY = '項目';

export function isHeadField(name: string): name is HeadField {
  return Object.hasOwn(HEAD_FIELDS, name);
}

export function isItemField(name: string): name is ItemField {
  return Object.hasOwn(ITEM_FIELDS, name);
}

/** A field of a row, or of the top level (`item` null). A name can be a field of both. */
export interface FieldKey {
  readonly item: string | null;
  readonly field: Field;
}

export function fieldSpec({ item, field }: FieldKey): FieldSpec {
  const specs: Readonly<Partial<Record<Field, FieldSpec>>> =
    item === null ? HEAD_FIELDS : ITEM_FIELDS;
  return specs[field] ?? text;
}

/** `役割分担.主担当` → `['役割分担', '主担当']`. */
export function fieldPath(field: string): readonly string[] {
  return PATHS.get(field) ?? field.split('.');
}

/** Paths split in advance, because every field is read in every row. */
const PATHS: ReadonlyMap<string, readonly string[]> = new Map(
  [...HEAD_FIELD_NAMES, ...ITEM_FIELD_NAMES].map((field) => [field, field.split('.')]),
);

/** The name to show: `役割分担.主担当` → `役割分担 主担当`. */
export function fieldLabel(field: string): string {
  return field.replace('.', ' ');
}
