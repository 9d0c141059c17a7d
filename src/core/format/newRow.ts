import type { ItemField } from './fields';

/**
 * The key that every row has, even without a value: answering a new row changes one line. It stays
 * when its value is taken away.
 */
export const ANSWER_FIELD = '初回確認' satisfies ItemField;

/** The texts of the form, which only a row of one's own has in the file, or a row that was altered. */
export const FORM_TEXTS = ['項目', '内容'] as const satisfies readonly ItemField[];

/** The lines of a row that nobody has filled in, its own at the left edge. */
export function newRowLines(id: string, title?: string): readonly [key: string, answer: string] {
  return [`${id}:${title === undefined ? '' : ` # ${title}`}`, `  ${ANSWER_FIELD}:`];
}
