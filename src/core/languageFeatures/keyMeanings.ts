import type { HeadField, ITEMS_KEY, ItemField } from '../format/fields';
import type { Translate } from '../problems/translate';

export interface Meaning {
  /** In the reader's language: `契約の種別`. */
  readonly title: string;
  /** One or two sentences in the reader's language. */
  readonly text: string;
}

type MeaningText = (t: Translate) => Meaning;

/**
 * The meanings of the keys, by their dotted names. The Japanese texts are those of the JSON Schema, where
 * other tools read them; a test compares the two.
 */
export const HEAD_MEANINGS: Readonly<
  Record<HeadField | '契約' | '初回確認日' | typeof ITEMS_KEY, MeaningText>
> = {
  kakunin: (t) => ({
    title: t('Version of the file format'),
    text: t('The version of this file format. Write 1.'),
  }),
  様式: (t) => ({
    title: t('Edition of the form'),
    text: t('The edition of the form that is used, such as 令和6年6月.'),
  }),
  医療機関: (t) => ({
    title: t('Hospital'),
    text: t('The name of the hospital or clinic that is a party to the contract.'),
  }),
  事業者: (t) => ({
    title: t('Vendor'),
    text: t(
      'The name of the vendor of the medical information system or service that is a party to the contract. Each vendor has a file of its own.',
    ),
  }),
  対象システム: (t) => ({
    title: t('System'),
    text: t('The medical information system that the contract is about, such as 電子カルテ.'),
  }),
  契約: (t) => ({
    title: t('Contract'),
    text: t('The contract that this checklist is for.'),
  }),
  '契約.種別': (t) => ({
    title: t('Type of contract'),
    text: t('One of 新規 (new), 更新 (renewal) and 追加構築 (an addition to the system).'),
  }),
  '契約.名称': (t) => ({
    title: t('Name of the contract'),
    text: t('The title of the contract, such as 電子カルテ導入・保守契約.'),
  }),
  '契約.締結予定日': (t) => ({
    title: t('Planned signing date'),
    text: t('The date on which the contract is to be signed (YYYY-MM-DD).'),
  }),
  '契約.満了日': (t) => ({
    title: t('End of the contract'),
    text: t('The date on which the contract ends or is renewed (YYYY-MM-DD).'),
  }),
  初回確認日: (t) => ({
    title: t('Date of the first check'),
    text: t(
      'The date of the first meeting with the vendor, in the head of the form’s 初回確認 column: one for each Part.',
    ),
  }),
  '初回確認日.Part1': (t) => ({
    title: t('Date of the first check of Part 1'),
    text: t(
      'The date on which Part 1 「主に医療機関が実施する項目」 was first discussed with the vendor (YYYY-MM-DD).',
    ),
  }),
  '初回確認日.Part2': (t) => ({
    title: t('Date of the first check of Part 2'),
    text: t(
      'The date on which Part 2 「医療機関と事業者が共同で実施する項目」 was first discussed with the vendor (YYYY-MM-DD).',
    ),
  }),
  前回: (t) => ({
    title: t('Previous checklist'),
    text: t(
      'The checklist that this one continues (renewal, or an addition to the system): its path relative to this file, with / between folders, such as ../2025/denshi-karte.kakunin.yaml.',
    ),
  }),
  社内メモ: (t) => ({
    title: t('Internal note'),
    text: t(
      'A note about this checklist for your own organization. It is left out of what the other party gets, and of comments on pull requests.',
    ),
  }),
  項目: (t) => ({
    title: t('Rows'),
    text: t(
      'The rows of the checklist. Each key is the id of an item (P1-A-1, P1-A-2-1 and so on). Rows of your own are named P1-X-1, P2-X-1 and so on.',
    ),
  }),
};

/** The meanings of the keys of a row. */
export const ROW_MEANINGS: Readonly<Record<ItemField | '役割分担', MeaningText>> = {
  項目: (t) => ({
    title: t('Item'),
    text: t(
      'The item of a row of your own. In a row of the form, only where you altered it to suit your circumstances.',
    ),
  }),
  内容: (t) => ({
    title: t('Content'),
    text: t(
      'The content of a row of your own. In a row of the form, only where you altered it to suit your circumstances.',
    ),
  }),
  初回確認: (t) => ({
    title: t('First check'),
    text: t(
      'The result of the first meeting with the vendor: はい if it is confirmed, いいえ if not. A row that does not apply to you is 対象外, with the reason in 備考.',
    ),
  }),
  初回確認日: (t) => ({
    title: t('Date of the first check'),
    text: t(
      'The date of the first meeting about this row, only where it differs from that of its Part (YYYY-MM-DD).',
    ),
  }),
  完了日: (t) => ({
    title: t('Completion date'),
    text: t(
      'The date on which the check of a row that was いいえ at 初回確認 was completed (YYYY-MM-DD).',
    ),
  }),
  期限: (t) => ({
    title: t('Deadline'),
    text: t('The date by which the check is to be completed (YYYY-MM-DD).'),
  }),
  担当者: (t) => ({
    title: t('Person in charge'),
    text: t('The person or department that sees to the check of this row.'),
  }),
  役割分担: (t) => ({
    title: t('Division of roles'),
    text: t('What the hospital and the vendor each do for this row, and whether it is paid for.'),
  }),
  '役割分担.主担当': (t) => ({
    title: t('Lead'),
    text: t(
      'Who is mainly responsible: one of 医療機関, 事業者, 共同 (both together) and 他の事業者 (a vendor who is not a party to this contract).',
    ),
  }),
  '役割分担.医療機関': (t) => ({
    title: t('Role of the hospital'),
    text: t('What the hospital does.'),
  }),
  '役割分担.事業者': (t) => ({
    title: t('Role of the vendor'),
    text: t('What the vendor does.'),
  }),
  '役割分担.費用': (t) => ({
    title: t('Cost'),
    text: t(
      'The cost of what the vendor does for this row: one of 契約に含む (included in the contract), 別料金 (charged separately) and 未定 (not decided yet).',
    ),
  }),
  合意文書: (t) => ({
    title: t('Agreement document'),
    text: t(
      'The document with the agreement and the place in it, such as 保守契約書 第12条, SLA 別表2.',
    ),
  }),
  合意内容: (t) => ({
    title: t('Agreed wording'),
    text: t(
      'The wording for the agreement document (contract, SLA and the like). Be as specific as you can.',
    ),
  }),
  確認資料: (t) => ({
    title: t('Evidence'),
    text: t(
      'Documents that prove what is done or agreed, one on each line, such as SDS 2026年5月版, 議事録.',
    ),
  }),
  備考: (t) => ({
    title: t('Remarks'),
    text: t('The 備考 column of the form. Also the place for the reason for 対象外.'),
  }),
  社内メモ: (t) => ({
    title: t('Internal note'),
    text: t(
      'A note about this row for your own organization. It is left out of what the other party gets, and of comments on pull requests.',
    ),
  }),
};
