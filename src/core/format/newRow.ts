import type { ItemField } from './fields';

/**
 * The key that every row has, even without a value, so that answering a new row changes one line. The
 * key remains when its value is removed.
 */
export const ANSWER_FIELD = '初回確認' satisfies ItemField;

/** The form's texts. In the file only own rows have them, and rows whose text was altered. */
export const FORM_TEXTS = ['項目', '内容'] as const satisfies readonly ItemField[];

/** The lines of an unanswered row; the line of its id has no indentation. */
export function newRowLines(id: string, title?: string): readonly [key: string, answer: string] {
  return [`${id}:${title === undefined ? '' : ` # ${title}`}`, `  ${ANSWER_FIELD}:`];
}
