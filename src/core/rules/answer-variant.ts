import { ANSWERS } from '../format/fields';
import type { RowRule } from './rule';
import { hasHiddenCharacter } from '../text/hiddenCharacters';
import { readAnswer } from '../text/readAnswer';

/** An answer in other letters than the form's: it is understood, but not by who searches for it. */
export const answerVariant: RowRule = {
  id: 'answer-variant',
  scope: 'row',
  *check(row) {
    const value = row.field('初回確認');
    if (value?.text == null || ANSWERS.some((answer) => answer === value.text)) return;
    const answer = readAnswer(value.text);
    if (answer === undefined) return;
    yield {
      rule: 'answer-variant',
      found: value.text,
      answer,
      span: value.span,
      item: row.id,
      field: '初回確認',
      fixes: [
        {
          id: 'change-answer',
          operations: [
            { kind: 'set', item: row.id, field: '初回確認', value: answer, seen: value.text },
          ],
          // What hides in an answer may have changed how it was read.
          safe: !hasHiddenCharacter(value.text),
          preferred: true,
        },
      ],
    };
  },
};
